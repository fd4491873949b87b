import type { Catalogue } from './catalogue.ts';

type Sentences = Catalogue['errors'];
export type ErrorCode = keyof Sentences;

/** Something the person can put right: its code names the sentence of the catalogue that says how. */
export class UserError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly #params: Parameters<Sentences[C]>;

  constructor(code: C, ...params: Parameters<Sentences[C]>) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.#params = params;
  }

  /** The sentence in the language of `t`. */
  sentence(t: Catalogue): string {
    const sentences: { readonly [K in ErrorCode]: (...params: Parameters<Sentences[K]>) => string } = t.errors;
    return sentences[this.code](...this.#params);
  }
}
