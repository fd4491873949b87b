import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../../src/core/when.ts';

// Tuesday 14 April 2026, 10:00 in Paris.
const read = (line: string) => parseWhen(line, new Date('2026-04-14T08:00:00Z'), 'Europe/Paris');

describe('words that belong to one date', () => {
  it.each([
    ['demain mercredi Staff', '2026-04-15', 'Staff'],
    ['demain, mercredi 9h', '2026-04-15', ''],
    ['mardi qui vient', '2026-04-21', ''],
    ['vendredi de cette semaine', '2026-04-17', ''],
    ['cette semaine, jeudi', '2026-04-16', ''],
    ['vendredi avant le 24 avril', '2026-04-17', 'avant le 24 avril'],
    ['le 15 du mois prochain', '2026-05-15', ''],
    ['le 15 du mois', '2026-04-15', ''],
    ['le 15 mars prochain', '2027-03-15', ''],
    ['le 20 prochain', '2026-04-20', ''],
    ['jusqu’au 12 mai', '2026-05-12', ''],
    ['d’ici à vendredi', '2026-04-17', ''],
    ['au plus tard le 20', '2026-04-20', ''],
    ['dans 15j', '2026-04-29', ''],
    ['sous huitaine', '2026-04-21', ''],
    ['cette après-midi', '2026-04-14', ''],
    ['Rendre les clés mercredi', '2026-04-15', 'Rendre les clés'],
  ])('%s', (line, date, rest) => {
    expect(read(line)).toMatchObject({ date, rest });
  });

  it('contradict one another: there is no such day', () => {
    expect(read('demain jeudi')).toEqual({ invalid: true, rest: '' });
    expect(read('le 31 du mois prochain')).toEqual({ date: '2026-05-31', rest: '' });
    expect(parseWhen('le 31 du mois prochain', new Date('2026-05-14T08:00:00Z'), 'Europe/Paris')).toEqual({
      invalid: true,
      rest: '',
    });
  });

  it.each([
    'Réponse sous 5 jours ouvrés',
    'Visite dans les 3 jours suivant la sortie',
    'Compte rendu d’hier',
    'Formation : appeler le 15',
    'TA 14/10 et EVA 8/10',
    'lundi de la semaine du 12 mai',
    'Vendredi saint',
    'le 15 de chaque mois',
  ])('%s stays a title', (line) => {
    expect(read(line)).toBeUndefined();
  });
});
