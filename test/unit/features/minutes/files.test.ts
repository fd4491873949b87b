import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesContent } from '../../../../src/features/minutes/content.ts';
import { casesCsv } from '../../../../src/features/minutes/csv.ts';
import { minutesMarkdown } from '../../../../src/features/minutes/markdown.ts';
import { minutesPdf, pdfDefinition } from '../../../../src/features/minutes/pdf.ts';
import { sheetOf } from '../../../../src/features/minutes/sheet.ts';
import { reader, rows } from './rows.ts';

const everything = () => true;

/** The rows with this as the text that somebody typed as the question of the first case. */
function asking(question: string) {
  const [first, ...others] = rows.cases;
  if (first === undefined) throw new Error('there is a case');
  return minutesContent({ ...rows, cases: [{ ...first, question }, ...others] }, everything);
}

/** Reads a CSV back. */
function parsed(csv: string): string[][] {
  const lines: string[][] = [[]];
  const cells = csv.replace('\uFEFF', '').matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/g);
  for (const [, quoted, bare = '', end = ''] of cells) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ';') lines.push([]);
  }
  return lines.slice(0, -1);
}

describe('the CSV of the cases', () => {
  it('has a byte order mark, and one line per case, those put off at the end', () => {
    const csv = casesCsv(minutesContent(rows, everything), reader);
    expect(csv.startsWith('\uFEFFCode;Type')).toBe(true);
    expect(parsed(csv).map(([code, , , , outcome]) => [code, outcome])).toEqual([
      ['Code', 'Suite'],
      ['C-7QK4', 'examiné'],
      ['C-9XA2', 'examiné'],
      ['C-2BD7', 'examiné'],
      ['C-4WE9', 'reporté'],
    ]);
  });

  it('keeps every text in one cell, and none that a spreadsheet would run', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('', '=', '+', '-', '@', '\t='),
        (text, start) => {
          const typed = `${start}${text}`;
          const lines = parsed(casesCsv(asking(typed), reader));
          expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
          const cell = lines[1]?.[6] ?? '';
          expect(cell.replace(/^'/, '')).toBe(typed.replace(/^'/, ''));
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
        },
      ),
    );
  });
});

describe('the Markdown', () => {
  it('holds the whole compte rendu under headings', () => {
    const text = minutesMarkdown(sheetOf(minutesContent(rows, everything), reader), 'à rédiger', reader);
    expect(text).toMatch(/^# Compte rendu de RCP · Plaies chroniques\n\n\*\*MSP des Tilleuls\*\*\n\n\*à rédiger\*/);
    expect(text).toContain('\n### C-7QK4 · Plaie chronique\n');
    expect(text).toContain('- **Question\u00a0:** Changer de pansement ?\n');
    expect(text).toContain('\n## Dossiers reportés\n\n- C-4WE9 · Diabète, Léa Martin');
  });

  it('takes nothing that was typed for markup', () => {
    const marks = fc.constantFrom(...'\\`*_[]<>#|~&abc 1.-+');
    fc.assert(
      fc.property(fc.string({ unit: marks, maxLength: 40 }), (typed) => {
        const question = `x${typed}x`;
        const text = minutesMarkdown(sheetOf(asking(question), reader), '', reader);
        const line = text.split('\n').find((one) => one.startsWith('- **Question')) ?? '';
        const value = line.replace(/^- \*\*Question\u00a0:\*\* /, '');
        // Nothing that marks up stands without its backslash, and without the backslashes it is what was typed.
        expect(value.replace(/\\[\\`*_[\]<>#|~&]/g, '')).not.toMatch(/[\\`*_[\]<>#|~&]/);
        expect(value.replace(/\\([\\`*_[\]<>#|~&])/g, '$1')).toBe(question);
      }),
    );
  });

  it('opens no list and no heading where remarks begin a line', () => {
    for (const typed of ['- item', '+ item', '1. item', '12) item', '# title', '=== x']) {
      const sheet = { ...sheetOf(minutesContent(rows, everything), reader), remarks: typed };
      const lines = minutesMarkdown(sheet, '', reader).split('\n');
      expect(lines[lines.indexOf('## Remarques') + 2]).toMatch(/^\\|^\d+\\/);
    }
  });
});

describe('the PDF', () => {
  const now = new Date('2026-11-24T14:00:00Z');

  it('has A4 pages, the structure on top and the number of the page below', () => {
    const { pageSize, header, footer } = pdfDefinition(sheetOf(asking('Pourquoi ?'), reader), 'à rédiger', now, reader);
    expect(pageSize).toBe('A4');
    expect(JSON.stringify(header)).toContain('MSP des Tilleuls');
    if (typeof footer !== 'function') throw new Error('the footer depends on the page');
    const size = { width: 0, height: 0, orientation: 'portrait' } as const;
    expect(JSON.stringify(footer(1, 2, size))).toContain('page 1 sur 2');
  });

  it('of 30 cases with accents and of a case longer than a page is written, on several pages', async () => {
    const sheet = sheetOf(asking('Œdème à l’âge de 80 ans : où ça ?'), reader);
    const [one] = sheet.cases;
    if (one === undefined) throw new Error('there is a case');
    const endless = { ...one, facts: [{ label: 'Actions', lines: Array.from({ length: 120 }, () => 'Appeler') }] };
    const long = { ...sheet, cases: [...Array.from({ length: 30 }, () => one), endless] };
    const bytes = await minutesPdf(long, 'à rédiger', now, reader);
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).toMatch(/^%PDF-1\./);
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(8);
    // The time of the file is that of the bot, not of the machine.
    expect(text).toContain('(D:20261124140000Z)');
  });
});
