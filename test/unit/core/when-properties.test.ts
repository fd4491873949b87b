import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../../src/core/when.ts';

describe('whatever is typed', () => {
  const now = new Date('2026-04-14T08:00:00Z');

  it('gives only dates and times that exist, and says something about what it left out', () => {
    const word = fc.constantFrom(
      'mardi',
      'le',
      '31',
      '02/',
      '/',
      '12',
      'mars',
      'h',
      '25h',
      '13h30',
      'dans',
      'à',
      'fin',
      '-',
      'Suivi',
      '2027',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (line) => {
          const read = parseWhen(line, now, 'Europe/Paris');
          if (read === undefined) return;
          if (read.date !== undefined)
            expect(new Date(`${read.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read.date);
          if (read.time !== undefined) expect(read.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
          expect(read.date !== undefined || read.invalid === true).toBe(true);
        },
      ),
    );
  });

  it('reads every day and hour of the coming year as it is written in French', () => {
    const day = fc.integer({ min: 1, max: 364 });
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(day, minutes, (ahead, minute) => {
        const at = new Date(Date.UTC(2026, 3, 14 + ahead, 0, minute));
        const written = new Intl.DateTimeFormat('fr-FR', {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          hour: '2-digit',
          minute: '2-digit',
          timeZone: 'UTC',
        }).format(at);
        expect(parseWhen(`${written} Suivi`, now, 'Europe/Paris')).toEqual({
          date: at.toISOString().slice(0, 10),
          time: at.toISOString().slice(11, 16),
          rest: 'Suivi',
        });
      }),
    );
  });

  it('reads a line of 10,000 characters in less than a second', () => {
    for (const piece of ['1', '12/', 'mardi ', '13h', 'a ', 'le 1']) {
      const line = piece.repeat(10_000 / piece.length);
      // The fastest of three: the machine may be busy with something else.
      const times = [1, 2, 3].map(() => {
        const before = performance.now();
        parseWhen(line, now, 'Europe/Paris');
        return performance.now() - before;
      });
      expect(Math.min(...times)).toBeLessThan(1_000);
    }
  });
});
