import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '../../../src/core/local-time.ts';
import { parseWhen } from '../../../src/core/when.ts';

const read = (line: string) => parseWhen(line, new Date('2026-04-14T08:00:00Z'), 'Europe/Paris');

describe('a weekday by its place in a month', () => {
  it.each([
    ['le 1er lundi de décembre', '2026-12-07', ''],
    ['1er lundi de décembre 13h30 Bilan', '2026-12-07', 'Bilan'],
    ['le premier mardi d’avril', '2027-04-06', ''],
    ['le deuxième mardi d’avril', '2026-04-14', ''],
    ['Bilan le 3e jeudi de janvier 2028', '2028-01-20', 'Bilan'],
    ['2ème vendredi du mois de mai', '2026-05-08', ''],
    ['dernier vendredi de juin', '2026-06-26', ''],
    ['le dernier lundi de février 2028', '2028-02-28', ''],
    ['le 1er lundi du mois prochain', '2026-05-04', ''],
  ])('%s', (line, date, rest) => {
    expect(read(line)).toMatchObject({ date, rest });
  });

  it('is none when the month has no fifth', () => {
    expect(read('le 5e lundi de décembre 2026')).toEqual({ invalid: true, rest: '' });
  });

  it.each(['1er mardi du mois', 'le 1er mardi du mois', 'le 1er lundi de chaque mois'])('%s is a series', (line) => {
    expect(read(line)).toBeUndefined();
  });

  it('is that weekday, in that month, after as many others', () => {
    const names = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
    const places = ['1er', '2e', '3e', '4e'];
    const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre'];
    const index = (list: readonly string[]) => fc.integer({ min: 0, max: list.length - 1 });
    fc.assert(
      fc.property(
        index(places),
        index(names),
        index(months),
        fc.integer({ min: 2026, max: 2050 }),
        (place, day, month, year) => {
          const of = /^[ao]/.test(months[month] ?? '') ? 'd’' : 'de ';
          const date = read(`le ${places[place]} ${names[day]} ${of}${months[month]} ${year}`)?.date ?? '';
          expect(weekdayOf(date)).toBe(day + 1);
          expect(date.slice(0, 7)).toBe(`${year}-${String(month + 1).padStart(2, '0')}`);
          expect(Math.ceil(Number(date.slice(8)) / 7)).toBe(place + 1);
        },
      ),
    );
  });
});
