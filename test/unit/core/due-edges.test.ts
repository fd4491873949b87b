import { describe, expect, it } from 'vitest';
import type { HolidayRegion } from '../../../src/core/calendar.ts';
import { parseDue } from '../../../src/core/due.ts';
import { toInstant } from '../../../src/core/local-time.ts';

const regions = { 'Europe/Paris': 'FR', 'Indian/Reunion': 'RE', 'Pacific/Noumea': 'NC' } as const;
const zones = ['Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea'] as const;
type Zone = (typeof zones)[number];

function dueAt(instant: Date, zone: Zone, region: HolidayRegion = regions[zone]): (line: string) => string | undefined {
  return (line) => parseDue(line, instant, zone, region)?.date;
}

function at(date: string, time: string, zone: Zone): (line: string) => string | undefined {
  const now = toInstant({ date, time }, zone);
  if (now.kind !== 'ok') throw new Error(`${zone} does not show ${date} ${time} exactly once`);
  return dueAt(now.instant, zone);
}

describe.each(zones)('around midnight in %s', (zone) => {
  it.each([
    ['aujourd’hui', '2026-04-30', '2026-05-01'],
    ['ce soir', '2026-04-30', '2026-05-01'],
    ['à 15h', '2026-04-30', '2026-05-01'],
    ['demain', '2026-05-01', '2026-05-02'],
    ['demain matin', '2026-05-01', '2026-05-02'],
    ['jeudi', '2026-04-30', '2026-05-07'],
    ['vendredi', '2026-05-01', '2026-05-01'],
    ['le 30', '2026-04-30', '2026-05-30'],
    ['le 1er', '2026-05-01', '2026-05-01'],
    ['fin avril', '2026-04-30', '2027-04-30'],
    ['fin du mois', '2026-04-30', '2026-05-31'],
    ['début mai', '2026-05-01', '2026-05-01'],
    ['début du mois', '2026-05-01', '2026-05-01'],
    ['dans la semaine', '2026-05-01', '2026-05-01'],
    ['sous huit jours', '2026-05-07', '2026-05-08'],
    ['dans un mois', '2026-05-30', '2026-06-01'],
    ['sous 24h', '2026-05-01', '2026-05-02'],
    ['dans 10 minutes', '2026-05-01', '2026-05-01'],
  ])('%s', (line, before, after) => {
    expect(at('2026-04-30', '23:59', zone)(line)).toBe(before);
    expect(at('2026-05-01', '00:00', zone)(line)).toBe(after);
  });
});

it('is another day in Nouméa at the same instant', () => {
  const now = new Date('2026-04-14T21:30:00Z');
  const read = (line: string) => zones.map((zone) => dueAt(now, zone)(line));
  expect(read('aujourd’hui')).toEqual(['2026-04-14', '2026-04-15', '2026-04-15']);
  expect(read('demain')).toEqual(['2026-04-15', '2026-04-16', '2026-04-16']);
  expect(read('mardi')).toEqual(['2026-04-14', '2026-04-21', '2026-04-21']);
  expect(read('le 14')).toEqual(['2026-04-14', '2026-05-14', '2026-05-14']);
});

describe.each(zones)('at the ends of months in %s', (zone) => {
  it.each([
    ['2026-01-31', 'dans un mois', '2026-02-28'],
    ['2026-01-31', 'fin février', '2026-02-28'],
    ['2026-01-31', 'fin du mois prochain', '2026-02-28'],
    ['2026-01-31', 'fin du mois', '2026-01-31'],
    ['2026-01-31', 'le 30', '2026-03-30'],
    ['2026-01-31', 'le 31 du mois prochain', undefined],
    ['2028-01-31', 'dans un mois', '2028-02-29'],
    ['2028-01-31', 'fin février', '2028-02-29'],
    ['2028-02-28', 'demain', '2028-02-29'],
    ['2028-02-29', 'demain', '2028-03-01'],
    ['2028-02-29', 'le 29', '2028-02-29'],
    ['2028-02-29', 'dans un an', '2029-02-28'],
    ['2026-02-28', 'demain', '2026-03-01'],
    ['2026-02-28', 'le 29 février 2028', '2028-02-29'],
    ['2026-04-30', 'le 31', '2026-05-31'],
    ['2026-04-30', 'mi-avril', '2026-04-15'],
    ['2026-04-30', 'milieu du mois', '2026-05-15'],
    ['2026-12-31', 'demain', '2027-01-01'],
    ['2026-12-31', 'le 1er', '2027-01-01'],
    ['2026-12-31', 'fin d’année', '2026-12-31'],
    ['2026-12-31', 'fin du mois', '2026-12-31'],
    ['2026-12-31', 'début d’année', '2027-01-01'],
    ['2026-12-31', 'mi-janvier', '2027-01-15'],
    ['2026-12-31', 'le mois prochain', '2027-01-31'],
    ['2026-12-31', 'le 1er lundi de janvier', '2027-01-04'],
    ['2026-12-31', 'la semaine prochaine', '2027-01-08'],
    ['2026-12-31', 'dans la semaine', '2027-01-01'],
    ['2027-01-01', 'début d’année', '2027-01-01'],
  ])('on %s, « %s »', (date, line, due) => {
    expect(at(date, '09:00', zone)(line)).toBe(due);
  });
});

describe.each(zones)('holidays and week-ends are not shifted in %s', (zone) => {
  it.each([
    ['2026-07-13', 'demain', '2026-07-14'],
    ['2026-07-13', 'pour le 14 juillet', '2026-07-14'],
    ['2026-07-14', 'aujourd’hui', '2026-07-14'],
    ['2026-07-14', 'mardi', '2026-07-14'],
    ['2026-12-24', 'demain', '2026-12-25'],
    ['2026-12-25', 'vendredi', '2026-12-25'],
    ['2026-12-25', 'dans la semaine', '2026-12-25'],
    ['2026-04-27', 'vendredi', '2026-05-01'],
    ['2026-04-27', 'début mai', '2026-05-01'],
    ['2026-05-01', 'ce soir', '2026-05-01'],
    ['2026-04-18', 'aujourd’hui', '2026-04-18'],
    ['2026-04-18', 'demain', '2026-04-19'],
    ['2026-04-18', 'dimanche', '2026-04-19'],
    ['2026-04-18', 'ce week-end', '2026-04-19'],
    ['2026-04-18', 'cette semaine', '2026-04-19'],
    ['2026-04-18', 'dans la semaine', '2026-04-24'],
    ['2026-04-18', 'fin de semaine', '2026-04-24'],
    ['2026-04-18', 'avant le week-end', '2026-04-24'],
    ['2026-04-19', 'la semaine prochaine', '2026-04-24'],
    ['2026-04-19', 'lundi', '2026-04-20'],
    ['2026-04-20', 'début de semaine', '2026-04-20'],
  ])('on %s, « %s »', (date, line, due) => {
    expect(at(date, '09:00', zone)(line)).toBe(due);
  });
});

describe('the days on which the clocks of Paris change', () => {
  it.each([
    ['2026-03-28T22:30:00Z', 'sous 24h', '2026-03-29'],
    ['2026-03-28T22:30:00Z', 'demain 2h30', '2026-03-29'],
    ['2026-03-28T22:30:00Z', 'dans 2 heures', '2026-03-29'],
    ['2026-03-28T23:30:00Z', 'aujourd’hui', '2026-03-29'],
    ['2026-03-28T23:30:00Z', 'à 15h', '2026-03-29'],
    ['2026-03-28T23:30:00Z', 'dimanche', '2026-03-29'],
    ['2026-03-28T23:30:00Z', 'demain', '2026-03-30'],
    ['2026-03-29T21:30:00Z', 'demain', '2026-03-30'],
    ['2026-03-29T21:30:00Z', 'sous 48h', '2026-03-31'],
    // 25 October 2026, both 02:30, and the last half hour.
    ['2026-10-25T00:30:00Z', 'aujourd’hui', '2026-10-25'],
    ['2026-10-25T01:30:00Z', 'aujourd’hui', '2026-10-25'],
    ['2026-10-25T00:30:00Z', 'demain', '2026-10-26'],
    ['2026-10-25T01:30:00Z', 'demain', '2026-10-26'],
    ['2026-10-25T22:30:00Z', 'ce soir', '2026-10-25'],
    ['2026-10-25T22:30:00Z', 'sous 24h', '2026-10-26'],
    ['2026-10-24T22:30:00Z', 'sous 24h', '2026-10-26'],
    ['2027-03-27T22:30:00Z', 'demain', '2027-03-28'],
    ['2027-03-27T23:30:00Z', 'demain', '2027-03-29'],
    ['2027-03-27T23:30:00Z', 'fin du mois', '2027-03-31'],
    ['2027-10-31T00:30:00Z', 'aujourd’hui', '2027-10-31'],
    ['2027-10-31T22:30:00Z', 'fin du mois', '2027-10-31'],
    ['2027-10-31T22:30:00Z', 'demain', '2027-11-01'],
  ])('at %s, « %s » is %s', (instant, line, due) => {
    expect(dueAt(new Date(instant), 'Europe/Paris')(line)).toBe(due);
  });
});

describe('working days are those of the region', () => {
  const inRegion = (date: string, region: HolidayRegion) => (line: string) =>
    dueAt(new Date(`${date}T10:00:00Z`), 'Europe/Paris', region)(line);

  it.each([
    ['2026-07-13', 'FR', 'sous 1 jour ouvré', '2026-07-15'],
    ['2026-07-13', 'FR', 'sous 5 jours ouvrés', '2026-07-21'],
    ['2026-07-13', 'FR', 'sous 5 jours ouvrables', '2026-07-20'],
    ['2026-12-17', 'FR', 'sous 2 jours ouvrables', '2026-12-19'],
    ['2026-12-24', 'FR', 'sous 1 jour ouvrable', '2026-12-26'],
    ['2026-12-24', 'FR-67', 'sous 1 jour ouvrable', '2026-12-28'],
    ['2026-04-02', 'FR', 'dans un jour ouvré', '2026-04-03'],
    ['2026-04-02', 'FR-57', 'dans un jour ouvré', '2026-04-07'],
    ['2027-12-17', 'FR', 'sous un jour ouvré', '2027-12-20'],
    ['2027-12-17', 'RE', 'sous un jour ouvré', '2027-12-21'],
    ['2026-09-23', 'NC', 'sous un jour ouvré', '2026-09-25'],
    ['2026-09-23', 'FR', 'within 1 working day', '2026-09-24'],
    ['2026-12-31', 'FR', 'sous 0 jours ouvrés', '2026-12-31'],
  ] as const)('on %s in %s, « %s » is %s', (date, region, line, due) => {
    expect(inRegion(date, region)(line)).toBe(due);
  });
});
