import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/core/csv.ts';
import { readCsv } from '../../../src/core/csv-read.ts';

const cellsOf = (text: string) => {
  const table = readCsv(text);
  return table.kind === 'ok' ? table.lines.map(({ cells }) => cells) : table;
};

describe('a table', () => {
  it('gives every text back, whatever a spreadsheet would have made of it', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', ';', ',', '"', 'é', 'a'))
        .map((all) => all.join('')),
    );
    const lines = fc.array(fc.tuple(text, text), { minLength: 1 });
    fc.assert(
      fc.property(lines, fc.constantFrom('excel' as const, 'plain' as const), (rows, dialect) => {
        const table = [['un', 'deux'], ...rows.map(([a, b]) => [`x${a}`, b])];
        expect(cellsOf(csvText(table, dialect))).toEqual(table);
      }),
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', ' =', '\t=', "'=", '\n@'), fc.string(), (start, rest) => {
        const [cell = ''] = csvText([[`${start}${rest}`]], 'plain').split('\r\n');
        expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
      }),
    );
  });

  it('has a mark and semicolons for Excel, and neither for other programs', () => {
    expect(csvText([['a;b', 'c,d']])).toBe('\uFEFF"a;b";c,d\r\n');
    expect(csvText([['a;b', 'c,d']], 'plain')).toBe('a;b,"c,d"\r\n');
  });

  it('is read with the line at which each of its rows begins', () => {
    const text = '\uFEFFa;b\r\n\r\n"x\r\ny";2\r\n3;4';
    expect(readCsv(text)).toEqual({
      kind: 'ok',
      lines: [
        { number: 1, cells: ['a', 'b'] },
        { number: 3, cells: ['x\r\ny', '2'] },
        { number: 5, cells: ['3', '4'] },
      ],
    });
  });

  it.each(['a;b\n1;"x', 'a;b\n1;x"y"\n2;3', 'a;b\n1;"x"y\n'])('that is broken says where (%#)', (text) => {
    expect(readCsv(text)).toEqual({ kind: 'broken', line: 2 });
  });
});
