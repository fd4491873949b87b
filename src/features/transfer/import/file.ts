import { readCsv } from '../../../core/csv-read.ts';
import { decodedText } from '../../../core/decoded-text.ts';
import { fold } from '../../../core/fold.ts';
import { locale } from '../../../core/locale.ts';
import { catalogueOf } from '../../../i18n/catalogue.ts';
import { formatList } from '../../../i18n/format.ts';
import { type Column, columns, neededColumns } from '../columns.ts';
import type { What } from '../what.ts';
import type { Around } from './around.ts';
import { Line } from './line.ts';

const megabytes = 5;
export const mostLines = 10_000;

/** A file as lines to take in, or the sentence about what is wrong with all of it. */
export type FileResult =
  | { readonly kind: 'ok'; readonly lines: readonly Line[]; readonly notes: readonly string[] }
  | { readonly kind: 'refused'; readonly sentence: string };

export function readFileLines(
  what: What,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  around: Around,
): FileResult {
  const { file: words, windows1252 } = around.t.transfer.import;
  const named = around.inspect(name, 'case').filter(({ level }) => level === 'block');
  if (named.length > 0) {
    const kinds = [...new Set(named.map(({ rule }) => around.t.objection.kinds[rule]))];
    return refused(words.name(formatList(kinds, around.locale)));
  }
  if (bytes.length > megabytes * 1_000_000) return refused(words.tooBig(megabytes));
  const file = decodedText(bytes);
  if (file === undefined) return refused(words.notText);
  const table = readCsv(file.text);
  if (table.kind === 'broken') return refused(words.broken(table.line));
  const [header, ...rest] = table.lines;
  if (header === undefined) return refused(words.empty);
  if (rest.length > mostLines) return refused(words.tooLong(mostLines));
  const read = readHeader(what, header.cells, around);
  if (read.kind === 'refused') return read;
  return {
    kind: 'ok',
    notes: file.encoding === 'utf-8' ? [] : [windows1252],
    lines: once(rest.map(({ number, cells }) => lineOf(number, cells, read.columns, around))),
  };

  function once(lines: readonly Line[]): readonly Line[] {
    const seen = new Set<string>();
    for (const line of lines) {
      const key = line.text('id') || JSON.stringify(columns[what].map((column) => line.text(column)));
      if (seen.has(key)) line.problems.push(around.t.transfer.import.twice);
      seen.add(key);
    }
    return lines;
  }
}

function lineOf(number: number, cells: readonly string[], header: readonly Column[], around: Around): Line {
  const line = new Line(number, new Map(header.map((column, index) => [column, cells[index] ?? ''])), around);
  if (cells.length !== header.length) {
    line.problems.push(around.t.transfer.import.cells(cells.length, header.length));
  }
  return line;
}

/** The columns of a file, by their names in any of our languages. */
function readHeader(what: What, names: readonly string[], { t, locale: language }: Around) {
  const { file: words } = t.transfer.import;
  const languages = locale.options.map((one) => catalogueOf(one).transfer.columns);
  const known: readonly Column[] = columns[what];
  const found: Column[] = [];
  for (const [index, name] of names.entries()) {
    const typed = fold(name.trim());
    const column = known.find((one) => languages.some((said) => fold(said[one]) === typed));
    if (column === undefined) return refused(words.unknownColumn(index + 1));
    if (found.includes(column)) return refused(words.sameColumn(t.transfer.columns[column]));
    found.push(column);
  }
  const needed: readonly Column[] = neededColumns[what];
  const missing = needed.filter((column) => !found.includes(column)).map((column) => t.transfer.columns[column]);
  if (missing.length > 0) return refused(words.missingColumn(formatList(missing, language)));
  return { kind: 'ok', columns: found } as const;
}

function refused(sentence: string): { readonly kind: 'refused'; readonly sentence: string } {
  return { kind: 'refused', sentence };
}
