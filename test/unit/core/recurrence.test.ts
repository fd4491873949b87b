import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayName, holidayRegions } from '../../../src/core/calendar.ts';
import { addDays, weekdayOf } from '../../../src/core/local-time.ts';
import { occurrences, type Recurrence, recurrence, rulesOf, yearAfter } from '../../../src/core/recurrence.ts';
import { readRecurrence } from '../../../src/core/recurrence-words.ts';

const monthly = (nth: 1 | 2 | 3 | 4 | -1, weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7) =>
  ({ kind: 'monthly', nth, weekday }) satisfies Recurrence;
const weekly = (every: number, weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7) =>
  ({ kind: 'weekly', every, weekday }) satisfies Recurrence;

const weekdays = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
const rules = fc
  .oneof(
    fc.record({ kind: fc.constant('monthly'), nth: fc.constantFrom(1, 2, 3, 4, -1), weekday: weekdays }),
    fc.record({ kind: fc.constant('weekly'), every: fc.integer({ min: 1, max: 8 }), weekday: weekdays }),
  )
  .map((rule) => recurrence.parse(rule));
const days = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays('2024-01-01', count));
const regions = fc.constantFrom(...holidayRegions);

describe('the dates of a rule', () => {
  it('are ascending, on its weekday, in the range, and never a public holiday, in every region', () => {
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 0, max: 800 }), regions, (rule, from, length, region) => {
        const until = addDays(from, length);
        const { dates, skipped } = occurrences(rule, from, until, region);
        const all = [...dates, ...skipped.map(({ date }) => date)];
        for (const date of all) {
          expect(weekdayOf(date)).toBe(rule.weekday);
          expect(date >= from && date <= until).toBe(true);
        }
        expect([...new Set(dates)].sort()).toEqual(dates);
        expect(dates.filter((date) => holidayName(date, region) !== undefined)).toEqual([]);
        for (const one of skipped) expect(holidayName(one.date, region)).toBe(one.holidayName);
      }),
    );
  });

  it('leave no month out: a monthly rule has exactly one date or one skipped holiday in each full month', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 2024, max: 2034 }), regions, (rule, year, region) => {
        fc.pre(rule.kind === 'monthly');
        const { dates, skipped } = occurrences(rule, `${year}-01-01`, `${year}-12-31`, region);
        const months = [...dates, ...skipped.map(({ date }) => date)].map((date) => date.slice(0, 7)).sort();
        expect(months).toEqual(
          Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
        );
      }),
    );
  });

  it('are the same number of weeks apart, holidays counted', () => {
    fc.assert(
      fc.property(rules, days, regions, (rule, from, region) => {
        fc.pre(rule.kind === 'weekly');
        const { dates, skipped } = occurrences(rule, from, addDays(from, 400), region);
        const all = [...dates, ...skipped.map(({ date }) => date)].sort();
        for (const [index, date] of all.slice(1).entries()) {
          expect(date).toBe(addDays(all[index] ?? '', rule.kind === 'weekly' ? 7 * rule.every : 0));
        }
      }),
    );
  });

  it('end with the month, be there four or five such weekdays', () => {
    // March 2027 has five Tuesdays, February four.
    expect(occurrences(monthly(-1, 2), '2027-02-01', '2027-03-31', 'FR').dates).toEqual(['2027-02-23', '2027-03-30']);
    expect(occurrences(monthly(4, 2), '2027-02-01', '2027-03-31', 'FR').dates).toEqual(['2027-02-23', '2027-03-23']);
  });

  it('know 29 February and the last day of the year', () => {
    expect(occurrences(monthly(-1, 2), '2028-02-01', '2028-02-29', 'FR').dates).toEqual(['2028-02-29']);
    expect(occurrences(monthly(-1, 4), '2026-12-01', '2026-12-31', 'FR').dates).toEqual(['2026-12-31']);
  });

  it('skip the holidays of the region and name them', () => {
    expect(occurrences(weekly(1, 1), '2026-03-30', '2026-04-13', 'FR')).toEqual({
      dates: ['2026-03-30', '2026-04-13'],
      skipped: [{ date: '2026-04-06', holidayName: 'Lundi de Pâques' }],
    });
    expect(occurrences(weekly(1, 5), '2026-04-03', '2026-04-03', 'FR').dates).toEqual(['2026-04-03']);
    expect(occurrences(weekly(1, 5), '2026-04-03', '2026-04-03', 'FR-67').skipped).toHaveLength(1);
  });

  it('may be none', () => {
    expect(occurrences(weekly(1, 2), '2026-11-25', '2026-11-30', 'FR')).toEqual({ dates: [], skipped: [] });
  });
});

describe('the rules that a date follows', () => {
  it.each([
    ['2026-11-24', [weekly(1, 2), weekly(2, 2), monthly(4, 2), monthly(-1, 2)]],
    ['2026-12-01', [weekly(1, 2), weekly(2, 2), monthly(1, 2)]],
    ['2026-12-29', [weekly(1, 2), weekly(2, 2), monthly(-1, 2)]],
    ['2026-12-22', [weekly(1, 2), weekly(2, 2), monthly(4, 2)]],
  ])('of %s', (date, expected) => {
    expect(rulesOf(date)).toEqual(expected);
  });

  it('have that date among theirs', () => {
    fc.assert(
      fc.property(days, (date) => {
        for (const rule of rulesOf(date)) {
          const { dates, skipped } = occurrences(rule, date, date, 'FR');
          expect([...dates, ...skipped.map((one) => one.date)]).toEqual([date]);
        }
      }),
    );
  });
});

describe('a year later', () => {
  it.each([
    ['2026-11-24', '2027-11-24'],
    ['2028-02-29', '2029-02-28'],
    ['2026-12-31', '2027-12-31'],
  ])('than %s is %s', (date, later) => {
    expect(yearAfter(date)).toBe(later);
  });
});

const rest = '13h30 Suivi diabète';

describe('the words of a rule', () => {
  it.each([
    ['1er mardi du mois', monthly(1, 2)],
    ['le 1er mardi du mois', monthly(1, 2)],
    ['premier mardi de chaque mois', monthly(1, 2)],
    ['Le premier mardi de tous les mois', monthly(1, 2)],
    ['2e jeudi du mois', monthly(2, 4)],
    ['2ème jeudi du mois', monthly(2, 4)],
    ['deuxième jeudi du mois', monthly(2, 4)],
    ['3e lundi du mois', monthly(3, 1)],
    ['troisième lundi du mois', monthly(3, 1)],
    ['4e vendredi du mois', monthly(4, 5)],
    ['dernier jeudi du mois', monthly(-1, 4)],
    ['tous les mois, le dernier jeudi', monthly(-1, 4)],
    ['chaque mois le 1er mercredi du mois', monthly(1, 3)],
    ['tous les mardis', weekly(1, 2)],
    ['chaque mardi', weekly(1, 2)],
    ['CHAQUE MARDI', weekly(1, 2)],
    ['toutes les semaines le mardi', weekly(1, 2)],
    ['toutes les 2 semaines le mardi', weekly(2, 2)],
    ['toutes les deux semaines, le mardi', weekly(2, 2)],
    ['toutes les 3 semaines, mardi', weekly(3, 2)],
    ['tous les 15 jours le mardi', weekly(2, 2)],
    ['tous les quinze jours mardi', weekly(2, 2)],
    ['un mardi sur deux', weekly(2, 2)],
    ['1 mardi sur 2', weekly(2, 2)],
    ['un mardi sur trois', weekly(3, 2)],
    ['une semaine sur deux le jeudi', weekly(2, 4)],
    ['toutes les 2 semaines', { kind: 'weekly', every: 2, weekday: undefined }],
    ['tous les 15 jours', { kind: 'weekly', every: 2, weekday: undefined }],
    ['first Tuesday of the month', monthly(1, 2)],
    ['the 2nd Thursday of every month', monthly(2, 4)],
    ['every last Friday of the month', monthly(-1, 5)],
    ['monthly on the third Monday', monthly(3, 1)],
    ['every Tuesday', weekly(1, 2)],
    ['each Tuesday', weekly(1, 2)],
    ['every other Tuesday', weekly(2, 2)],
    ['every two weeks on Tuesday', weekly(2, 2)],
    ['every 2 weeks', { kind: 'weekly', every: 2, weekday: undefined }],
    ['fortnightly on Tuesdays', weekly(2, 2)],
    ['weekly on Tuesday', weekly(1, 2)],
  ])('%s', (words, rule) => {
    expect(readRecurrence(`${words} ${rest}`)).toEqual({ rule, rest });
  });

  it.each([
    ['mardi 13h30 toutes les 2 semaines Suivi diabète', 'mardi 13h30 Suivi diabète'],
    ['13h30 chaque mardi Suivi diabète', '13h30 Suivi diabète'],
    ['Suivi diabète tous les mardis 13h30', 'Suivi diabète 13h30'],
    ['Suivi diabète le 1er mardi du mois à 13h30', 'Suivi diabète à 13h30'],
    ['tous les mardis à partir du 1er décembre 13h30 Suivi', 'du 1er décembre 13h30 Suivi'],
    ['chaque mardi', ''],
  ])('%s leaves "%s"', (line, left) => {
    expect(readRecurrence(line)?.rest).toBe(left);
  });

  it.each([
    '1er bilan du mois',
    'mardi 13h30 1er bilan du mois',
    'Suivi INR tous les 15 jours',
    'mardi 13h30 Pansement tous les 15 jours',
    'mardi 13h30 Injection chaque mardi',
    'Bilan du premier mardi du mois',
    '1er mardi du mois prochain 13h30 Suivi',
    '1er mardi du mois de mars 13h30 Suivi',
    "1er mardi du mois d'avril 13h30 Suivi",
    '1er et 3e mardi du mois 13h30 Suivi',
    '5e mardi du mois 13h30 Suivi',
    'avant-dernier mardi du mois 13h30 Suivi',
    'premier mardi 13h30 Suivi',
    'toutes les 9 semaines 13h30 Suivi',
    'toutes les 2 heures 13h30 Suivi',
    'tous les 2 mois 13h30 Suivi',
    'mardi 13h30 Suivi diabète',
    'Mardi gras 13h30 Organisation',
    'Every case counts',
    'Premier rendez-vous du mois',
    'Dernier recours 13h30',
  ])('are not in "%s"', (line) => {
    expect(readRecurrence(line)).toBeUndefined();
  });

  it('are found whatever surrounds them, without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const read = readRecurrence(`${before} chaque mardi ${after}`);
        if (read !== undefined) expect(fc.stringify(read.rest)).not.toContain('chaque mardi');
      }),
    );
  });
});
