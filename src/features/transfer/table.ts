import { type CsvDialect, csvText } from '../../core/csv.ts';
import { type Column, columns } from './columns.ts';
import { caseRows } from './rows/cases.ts';
import { decisionRows } from './rows/decisions.ts';
import { memberRows } from './rows/members.ts';
import { partnerRows } from './rows/partners.ts';
import { taskRows } from './rows/tasks.ts';
import type { Source } from './source.ts';
import type { What } from './what.ts';

const rowsOf = {
  members: memberRows,
  partners: partnerRows,
  tasks: taskRows,
  decisions: decisionRows,
  cases: caseRows,
} as const satisfies Readonly<Record<What, (source: Source) => Promise<readonly Partial<Record<Column, string>>[]>>>;

/** One table of a structure as a file, with what its reader may read. */
export async function tableOf(
  what: What,
  source: Source,
  dialect: CsvDialect,
): Promise<{ readonly text: string; readonly rows: number }> {
  const header = columns[what].map((column) => source.t.transfer.columns[column]);
  const rows: readonly Partial<Record<Column, string>>[] = await rowsOf[what](source);
  const lines = rows.map((row) => columns[what].map((column) => row[column] ?? ''));
  return { text: csvText([header, ...lines], dialect), rows: rows.length };
}
