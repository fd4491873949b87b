import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../../src/core/when.ts';

function at(wallClock: string): (line: string) => ReturnType<typeof parseWhen> {
  return (line) => parseWhen(line, new Date(`${wallClock}+02:00`), 'Europe/Paris');
}

// 14 April 2026 is a Tuesday.
describe('parts of a month, a week, a year, said on Tuesday 14 April 2026', () => {
  it.each([
    ['début décembre Bilan', '2026-12-01', 'Bilan'],
    ['début décembre 13h30 Bilan', '2026-12-01', 'Bilan'],
    ['Bilan mi-janvier', '2027-01-15', 'Bilan'],
    ['à la mi-juin', '2026-06-15', ''],
    ['milieu du mois', '2026-04-15', ''],
    ['fin d’août', '2026-08-31', ''],
    ['fin du mois de juin', '2026-06-30', ''],
    ['début avril', '2026-04-01', ''],
    ['mi-mars', '2027-03-15', ''],
    ['début mars 2028', '2028-03-01', ''],
    ['fin février 2028', '2028-02-29', ''],
    ['fin décembre 9999', '9999-12-31', ''],
    ['début du mois', '2026-05-01', ''],
    ['fin de mois prochain', '2026-05-31', ''],
    ['début de semaine', '2026-04-20', ''],
    ['début de cette semaine', '2026-04-13', ''],
    ['milieu de semaine prochaine', '2026-04-22', ''],
    ['fin de semaine prochaine', '2026-04-24', ''],
    ['dans la semaine', '2026-04-17', ''],
    ['cette semaine Staff', '2026-04-17', 'Staff'],
    ['fin de l’année prochaine', '2027-12-31', ''],
    ['début d’année', '2027-01-01', ''],
    ['fin 2026', '2026-12-31', ''],
    ['mi-2027', '2027-06-30', ''],
  ])('%s', (line, date, rest) => {
    expect(at('2026-04-14T10:00:00')(line)).toMatchObject({ date, rest });
  });

  it.each([
    'Bilan de fin d’année',
    'Bilan de mi-juin',
    'la semaine du 12 mai',
    'fin de la semaine du 12 mai',
    'dans la semaine qui suit',
    'Début de traitement',
    'Fin de vie',
    'Mi-temps thérapeutique',
  ])('%s stays a title', (line) => {
    expect(at('2026-04-14T10:00:00')(line)).toBeUndefined();
  });
});

describe('the days of this week on a Saturday', () => {
  it.each([
    ['cette semaine', '2026-04-19'],
    ['fin de cette semaine', '2026-04-19'],
    ['dans la semaine', '2026-04-24'],
    ['fin de semaine', '2026-04-24'],
    ['début de semaine', '2026-04-20'],
  ])('%s', (line, date) => {
    expect(at('2026-04-18T10:00:00')(line)).toEqual({ date, rest: '' });
  });
});
