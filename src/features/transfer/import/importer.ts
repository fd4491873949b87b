import type { Column } from '../columns.ts';
import { TransferError } from '../structure.ts';
import type { Around } from './around.ts';
import type { Line } from './line.ts';

/** What became, or would become, of a line. */
export type Outcome = 'create' | 'change' | 'same' | 'skip' | 'refuse';

/** Takes the lines of one table into a structure. */
export interface Importer {
  /** The column that names, by its id, a line which has to go before. */
  readonly after?: Column;
  /** Writes what a line says, unless something is wrong with it. */
  readonly take: (line: Line) => Promise<Outcome>;
  /** Once at the end: what follows from all of it. Resolves with the ids of what was created or changed. */
  readonly finish: () => Promise<readonly string[]>;
}

export type StartImport = (around: Around) => Promise<Importer>;

type Facts = Readonly<Record<string, unknown>>;

/** Whether what is there says the same as what a line wants, as far as the line says something; lists in any order. */
export function saysTheSame(there: Facts, wanted: Facts): boolean {
  const inOrder = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return Object.entries(wanted).every(([key, value]) => value === undefined || inOrder(there[key]) === inOrder(value));
}

export const somebodyWasFaster = 'Somebody changed the same thing at this very moment: start the import again.';

/** What a conditional update answered. Throws TransferError when somebody was faster: nothing is half done. */
export function insist(done: boolean): void {
  if (!done) throw new TransferError(somebodyWasFaster);
}
