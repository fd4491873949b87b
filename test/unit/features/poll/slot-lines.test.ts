import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../../src/core/locale.ts';
import { readSlots } from '../../../../src/features/poll/slot-lines.ts';
import { catalogueOf } from '../../../../src/i18n/catalogue.ts';
import { careTeam } from './team.ts';

const now = new Date('2026-11-16T08:00:00Z');

function read(text: string, locale: Locale = 'fr') {
  const found = readSlots(text, { t: catalogueOf(locale), locale, now, careTeam });
  return found.kind === 'ok' ? found.value.map((instant) => instant.toISOString().slice(0, 16)) : found.sentence;
}

describe('dates typed one a line', () => {
  it.each([
    ['weekdays with their number', 'mardi 24 13h30\njeudi 26 12h30', ['2026-11-24T12:30', '2026-11-26T11:30']],
    ['in order, whatever the order typed', 'jeudi 26 12h30\nmardi 24 13h30', ['2026-11-24T12:30', '2026-11-26T11:30']],
    ['the usual time where none is given', 'mardi 24\njeudi 26', ['2026-11-24T12:30', '2026-11-26T12:30']],
    ['marks of a list', '- 24/11 13h30\n2. 26/11 12h', ['2026-11-24T12:30', '2026-11-26T11:00']],
    ['semicolons and empty lines', 'mardi 24 13h30 ; jeudi 26 12h30\n\n', ['2026-11-24T12:30', '2026-11-26T11:30']],
    ['Windows line ends', '2026-11-24 13:30\r\n2026-11-26 12:30', ['2026-11-24T12:30', '2026-11-26T11:30']],
    ['a day of one digit', '1/12 13h30\n2 décembre 13h30', ['2026-12-01T12:30', '2026-12-02T12:30']],
  ])('are read with %s', (_, text, instants) => {
    expect(read(text)).toEqual(instants);
  });

  it('are read in English and in French by whoever reads English', () => {
    expect(read('Tuesday 24 November 13:30\njeudi 26 12h30', 'en')).toEqual(['2026-11-24T12:30', '2026-11-26T11:30']);
  });

  it('name the first wrong line, empty ones not counted', () => {
    expect(read('\nmardi 24 13h30\n\nun de ces jours')).toMatch(/^Ligne\u00a02|^Ligne 2/);
  });
});
