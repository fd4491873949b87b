import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A line of a table, and where it begins in its file (from 1). */
export interface CsvLine {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A text that is no table: the line at which reading ended. */
export type CsvResult =
  | { readonly kind: 'ok'; readonly lines: readonly CsvLine[] }
  | { readonly kind: 'broken'; readonly line: number };

const records = z.array(z.array(z.string()));
const failure = z.object({ lines: z.number() });

/** Reads what spreadsheets write: commas, semicolons or tabs, whichever the first line has most of. Empty lines are left out. */
export function readCsv(text: string): CsvResult {
  const source = text.replace(/^\uFEFF/, '');
  try {
    const options = {
      delimiter: separatorOf(source),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    };
    return { kind: 'ok', lines: numbered(records.parse(parse(source, options))) };
  } catch (error) {
    if (error instanceof CsvError) return { kind: 'broken', line: failure.parse(error).lines };
    throw error;
  }
}

function numbered(found: readonly (readonly string[])[]): readonly CsvLine[] {
  const lines: CsvLine[] = [];
  let number = 1;
  for (const cells of found) {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ number, cells: cells.map(unsafe) });
    number += cells.reduce((sum, cell) => sum + cell.split(/\r\n?|\n/).length - 1, 1);
  }
  return lines;
}

function separatorOf(source: string): string {
  const [first = ''] = source.split(/[\r\n]/, 1);
  const count = (separator: string) => first.split(separator).length;
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** What `csvText` had made safe, as it was. */
function unsafe(cell: string): string {
  return /^'+(?:\s*[=+\-@]|[\t\r])/.test(cell) ? cell.slice(1) : cell;
}
