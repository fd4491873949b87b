import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careTeamId, decisionId, newId, practitionerId } from '../../../../src/core/ids.ts';
import { type CsvDecision, decisionsCsv } from '../../../../src/features/decision/csv.ts';
import type { Decision } from '../../../../src/features/decision/model.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';

const reader = { t: catalogueOf('fr'), teamZone: 'Europe/Paris' };

function line(decision: Partial<Decision>, rest: Partial<CsvDecision> = {}): CsvDecision {
  return {
    decision: {
      id: newId(decisionId),
      careTeamId: newId(careTeamId),
      meetingId: null,
      caseReviewId: null,
      type: 'budget',
      status: 'adopted',
      statement: 'Acheter un échographe',
      reason: '',
      reference: '',
      causes: [],
      version: '',
      ownerId: null,
      reviewOn: null,
      sourceLink: '',
      supersedesId: null,
      supersededById: null,
      caseCode: null,
      createdById: newId(practitionerId),
      createdAt: new Date('2026-11-24T23:30:00Z'),
      revision: 1,
      ...decision,
    },
    readable: true,
    owner: '',
    author: 'Léa Martin',
    meeting: '',
    ...rest,
  };
}

/** Reads a table as a French spreadsheet does. */
function parse(csv: string): string[][] {
  const cells = [...csv.slice(1).matchAll(/("(?:[^"]|"")*"|[^";\r\n]*)(;|\r\n)/g)];
  const lines: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}

describe('the register as a table', () => {
  it('begins with a byte order mark, and has dates of the structure’s calendar', () => {
    const csv = decisionsCsv([line({ reviewOn: '2027-01-11', supersededById: newId(decisionId) })], reader);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(parse(csv)[1]).toEqual([
      ...['2026-11-25', '', 'Budget ou achat', 'adoptée', 'Acheter un échographe', '', '', '', '2027-01-11'],
      ...['Léa Martin', '', 'oui'],
    ]);
  });

  it('keeps to itself what its reader may not read', () => {
    const secret = { statement: 'Secret', reason: 'Secret', reference: 'Secret', caseCode: 'C-7QK4' };
    const csv = decisionsCsv([line(secret, { readable: false, owner: 'Marc Petit' })], reader);
    expect(csv).toContain('C-7QK4');
    expect(csv).not.toMatch(/Secret|Marc/);
  });

  it('comes back cell by cell, and never holds what a spreadsheet would run', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@";|\r\n\t aé') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 6 }), (rows) => {
        const lines = rows.map(([statement, reason, reference]) => line({ statement, reason, reference }));
        const [header = [], ...read] = parse(decisionsCsv(lines, reader));
        expect(read).toHaveLength(rows.length);
        read.forEach((cells, index) => {
          expect(cells).toHaveLength(header.length);
          const written = rows[index] ?? [];
          cells.slice(4, 7).forEach((cell, place) => {
            expect([written[place], `'${written[place]}`]).toContain(cell);
            expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
          });
        });
      }),
    );
  });
});
