import { describe, expect, it } from 'vitest';
import { parseEnglishWhen } from '../../../src/core/when-english.ts';

// Monday 16 November 2026, 9:00 in Paris.
const now = new Date('2026-11-16T08:00:00Z');

describe('an English line', () => {
  it.each([
    ['Tuesday 13:30 Diabetes follow-up', { date: '2026-11-17', time: '13:30', rest: 'Diabetes follow-up' }],
    ['tomorrow at 1:30pm Falls', { date: '2026-11-17', time: '13:30', rest: 'Falls' }],
    ['5/12 12:00 Falls', { date: '2026-12-05', time: '12:00', rest: 'Falls' }],
    ['1 December 2026 Falls', { date: '2026-12-01', rest: 'Falls' }],
    ['at 15:00 Falls', { date: '2026-11-16', time: '15:00', rest: 'Falls' }],
    ['at 08:00 Falls', { date: '2026-11-16', time: '08:00', rest: 'Falls' }],
  ])('%j is %j', (line, expected) => {
    expect(parseEnglishWhen(line, now, 'Europe/Paris')).toEqual(expected);
  });

  it.each(['Diabetes follow-up', 'Protocol 2026', 'Falls on Tuesday'])('%j starts with no date', (line) => {
    expect(parseEnglishWhen(line, now, 'Europe/Paris')).toBeUndefined();
  });
});
