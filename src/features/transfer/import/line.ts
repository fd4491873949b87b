import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { cleanLine, countedLength } from '../../../core/clean-line.ts';
import { fold } from '../../../core/fold.ts';
import type { PractitionerId } from '../../../core/ids.ts';
import { locale } from '../../../core/locale.ts';
import { type Catalogue, catalogueOf } from '../../../i18n/catalogue.ts';
import type { GuardField } from '../../../ui/form.ts';
import { type Column, columns } from '../columns.ts';
import { readDay, readMoment } from '../moment.ts';
import { readSeveral } from '../several.ts';
import type { What } from '../what.ts';
import { type Around, coordinatorOf, peopleCalled } from './around.ts';

/** The words of a closed list in one language. */
type WordsOf<V extends string> = (t: Catalogue) => Readonly<Record<V, string>>;

/**
 * One line of a file as it is read: what is wrong with it is collected, so that it is all said at once. No sentence holds
 * a text of the file: a cell that is in the wrong column may be about anybody.
 */
export class Line {
  readonly number: number;
  readonly problems: string[] = [];
  readonly warnings: string[] = [];
  readonly notes: string[] = [];
  readonly #around: Around;
  readonly #cells: ReadonlyMap<Column, string>;

  constructor(number: number, cells: ReadonlyMap<Column, string>, around: Around) {
    this.number = number;
    this.#cells = cells;
    this.#around = around;
  }

  get isWrong(): boolean {
    return this.problems.length > 0;
  }

  /** Whether the file has that column. */
  has(column: Column): boolean {
    return this.#cells.has(column);
  }

  /** What stands in a cell, as one line; "" when there is no such column. */
  text(column: Column): string {
    return cleanLine(this.#cells.get(column) ?? '');
  }

  /** Says what is wrong with a cell, once. */
  refuse(column: Column, sentence: string): void {
    const problem = this.#about(column, sentence);
    if (!this.problems.includes(problem)) this.problems.push(problem);
  }

  /** A cell that has none of the values that it may have; some of them have a comma. */
  refuseValue(column: Column, allowed: readonly string[]): void {
    this.refuse(column, this.#words.unknown(allowed.join(' / ')));
  }

  /** A cell that has to say something. */
  needed(column: Column): string {
    const text = this.text(column);
    if (text === '') this.refuse(column, this.#words.missing);
    return text;
  }

  /** Passes a free text that is to be stored: its length, and the guard. */
  examine(column: Column, max: number, field: GuardField): void {
    const text = this.text(column);
    const length = countedLength(text);
    if (length > max) this.refuse(column, this.#words.tooLong(length, max));
    for (const { rule, level, start, end } of this.#around.inspect(text, field)) {
      const what = this.#around.t.objection.kinds[rule];
      if (level === 'block') this.refuse(column, this.#words.found(what, start + 1, end));
      else this.warnings.push(this.#about(column, this.#words.rereading(what, start + 1, end)));
    }
  }

  /** "yyyy-MM-dd"; null for an empty cell. */
  day(column: Column): string | null {
    const text = this.text(column);
    if (text === '') return null;
    const day = readDay(text);
    if (day === undefined) this.refuse(column, this.#words.notDate);
    return day ?? null;
  }

  moment(column: Column): Date | null {
    const text = this.text(column);
    if (text === '') return null;
    const moment = readMoment(text, this.#around.careTeam.zone);
    if (moment === undefined) this.refuse(column, this.#words.notMoment);
    return moment ?? null;
  }

  /** A value of a closed list: its word in any of our languages, or its code; null for an empty cell. */
  choice<V extends string>(column: Column, list: z.ZodEnum<{ [K in V]: K }>, words: WordsOf<V>): V | null {
    const text = this.text(column);
    if (text === '') return null;
    return this.#known(column, text, list, words) ?? null;
  }

  /** Several of them. */
  choices<V extends string>(column: Column, list: z.ZodEnum<{ [K in V]: K }>, words: WordsOf<V>): readonly V[] {
    return readSeveral(this.text(column)).flatMap((text) => this.#known(column, text, list, words) ?? []);
  }

  /** The members who are named. */
  people(column: Column): readonly PractitionerId[] {
    return readSeveral(this.text(column)).flatMap((text) => {
      const [found, ...others] = peopleCalled(this.#around.people, text);
      if (found === undefined) this.refuse(column, this.#words.nobody);
      if (others.length > 0) this.refuse(column, this.#words.several);
      return found === undefined ? [] : [found.id];
    });
  }

  /** The one member who is named; undefined for nobody. */
  person(column: Column): PractitionerId | undefined {
    const [found, ...others] = this.people(column);
    if (others.length > 0) this.refuse(column, this.#words.tooMany(1));
    return found;
  }

  /** Who did it; the coordinator when nobody is named. Undefined when there is none, which is said. */
  author(column: Column): PractitionerId | undefined {
    if (this.text(column) !== '') return this.person(column);
    const coordinator = coordinatorOf(this.#around.people);
    if (coordinator === undefined) this.refuse(column, this.#words.noCoordinator);
    return coordinator;
  }

  /** The id of its row; without one it follows from what the line says, so that the same line is the same row again. */
  id<T extends z.ZodType<string>>(what: What, brand: T): z.infer<T> {
    const text = this.text('id');
    if (text !== '' && !/^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/.test(text)) {
      this.refuse('id', this.#words.notId);
    } else if (text !== '') {
      return brand.parse(text);
    }
    const said = columns[what].map((column) => this.text(column));
    const hash = createHash('sha256')
      .update(JSON.stringify([this.#around.careTeam.id, what, ...said]))
      .digest('hex');
    return brand.parse(hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
  }

  get #words(): Catalogue['transfer']['import'] {
    return this.#around.t.transfer.import;
  }

  #about(column: Column, sentence: string): string {
    return this.#words.about(this.#around.t.transfer.columns[column], sentence);
  }

  #known<V extends string>(
    column: Column,
    text: string,
    list: z.ZodEnum<{ [K in V]: K }>,
    words: WordsOf<V>,
  ): V | undefined {
    const languages = locale.options.map((one) => words(catalogueOf(one)));
    const found = list.options.find(
      (value) => value === text || languages.some((said) => fold(said[value]) === fold(text)),
    );
    const said = words(this.#around.t);
    if (found === undefined) {
      this.refuseValue(
        column,
        list.options.map((value) => said[value]),
      );
    }
    return found;
  }
}
