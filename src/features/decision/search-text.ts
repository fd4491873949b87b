import { fold } from '../../core/fold.ts';
import { parseCode } from '../case-review/code.ts';

/** A text as it is searched: without accents and capitals, œ and æ as the two letters that people type. */
export function searchable(text: string): string {
  return fold(text).replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** One word of a search: what a text must contain, and the code of a case that it may be. */
export interface SearchWord {
  readonly parts: readonly string[];
  readonly code: string | undefined;
}

/** Letters and digits only: % and _ would stand for any other character in a query. */
export function searchWords(typed: string): readonly SearchWord[] {
  return typed
    .split(/\s+/)
    .map((word) => ({ parts: searchable(word).match(/[\p{L}\p{N}]+/gu) ?? [], code: codeIn(word) }))
    .filter(({ parts }) => parts.length > 0);
}

/** A word of letters alone may be a code by chance: it is one when it is written as one. */
function codeIn(word: string): string | undefined {
  return /^c-|\d/i.test(word) ? parseCode(word) : undefined;
}
