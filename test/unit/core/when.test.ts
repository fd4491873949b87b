import { describe, expect, it } from 'vitest';
import { parseWhen, type When } from '../../../src/core/when.ts';

type Row = readonly [line: string, read: When | undefined];

const both = [
  { zone: 'Europe/Paris', offset: '+02:00' },
  { zone: 'Indian/Reunion', offset: '+04:00' },
] as const;

function table(title: string, wallClock: string, rows: readonly Row[]): void {
  describe.each(both)(`${title}, in $zone`, ({ zone, offset }) => {
    it.each(rows)('%s', (line, read) => {
      expect(parseWhen(line, new Date(`${wallClock}${offset}`), zone)).toEqual(read);
    });
  });
}

// 14 April 2026 is a Tuesday.
table('said on Tuesday 14 April 2026 at 10:00', '2026-04-14T10:00:00', [
  ['mardi 13h30 Suivi diabète', { date: '2026-04-14', time: '13:30', rest: 'Suivi diabète' }],
  ['mardi 9h30 Suivi diabète', { date: '2026-04-21', time: '09:30', rest: 'Suivi diabète' }],
  ['mardi 10h', { date: '2026-04-21', time: '10:00', rest: '' }],
  ['mardi', { date: '2026-04-14', rest: '' }],
  ['MARDI 13H30 Suivi', { date: '2026-04-14', time: '13:30', rest: 'Suivi' }],
  ['lundi', { date: '2026-04-20', rest: '' }],
  ['mercredi Suivi', { date: '2026-04-15', rest: 'Suivi' }],
  ['jeudi à 12h45', { date: '2026-04-16', time: '12:45', rest: '' }],
  ['vendredi', { date: '2026-04-17', rest: '' }],
  ['samedi 9h', { date: '2026-04-18', time: '09:00', rest: '' }],
  ['dimanche', { date: '2026-04-19', rest: '' }],
  ['mardi prochain', { date: '2026-04-21', rest: '' }],
  ['lundi prochain 14h', { date: '2026-04-20', time: '14:00', rest: '' }],
  ['mardi en huit', { date: '2026-04-21', rest: '' }],
  ['jeudi en huit 13h30', { date: '2026-04-23', time: '13:30', rest: '' }],
  ['jeudi en quinze', { date: '2026-04-30', rest: '' }],
  ['lundi dernier', { date: '2026-04-13', rest: '' }],
  ['mardi de la semaine prochaine 9h', { date: '2026-04-21', time: '09:00', rest: '' }],
  ['la semaine prochaine mercredi', { date: '2026-04-22', rest: '' }],
  ['ce mardi à 13h30', { date: '2026-04-14', time: '13:30', rest: '' }],
  ['demain', { date: '2026-04-15', rest: '' }],
  ['demain 9h Bilan', { date: '2026-04-15', time: '09:00', rest: 'Bilan' }],
  ['après-demain', { date: '2026-04-16', rest: '' }],
  ['apres-demain à 9 h', { date: '2026-04-16', time: '09:00', rest: '' }],
  ['après demain', { date: '2026-04-16', rest: '' }],
  ["aujourd'hui 15h", { date: '2026-04-14', time: '15:00', rest: '' }],
  ['aujourd’hui à 15h', { date: '2026-04-14', time: '15:00', rest: '' }],
  ['hier', { date: '2026-04-13', rest: '' }],
  ['ce soir', { date: '2026-04-14', time: '18:00', rest: '' }],
  ['ce soir à 8h', { date: '2026-04-14', time: '20:00', rest: '' }],
  ['ce soir 19h30 Staff', { date: '2026-04-14', time: '19:30', rest: 'Staff' }],
  ['demain matin', { date: '2026-04-15', time: '08:00', rest: '' }],
  ['jeudi après-midi Vaccination', { date: '2026-04-16', time: '14:00', rest: 'Vaccination' }],
  ['jeudi après-midi à 3h', { date: '2026-04-16', time: '15:00', rest: '' }],
  ['jeu 14h jeu de rôle', { date: '2026-04-16', time: '14:00', rest: 'jeu de rôle' }],
  ['lun. 20 à 9h', { date: '2026-04-20', time: '09:00', rest: '' }],
  ['mer 22/04', { date: '2026-04-22', rest: '' }],
  ['jeudi13h30', { date: '2026-04-16', time: '13:30', rest: '' }],
  ['demain 9h du matin', { date: '2026-04-15', time: '09:00', rest: '' }],
  ['demain 8h30 du soir', { date: '2026-04-15', time: '20:30', rest: '' }],
  ['ce midi', { date: '2026-04-14', time: '12:00', rest: '' }],
  ['vendredi midi Staff', { date: '2026-04-17', time: '12:00', rest: 'Staff' }],
  ['midi', { date: '2026-04-14', time: '12:00', rest: '' }],
  ['demain à midi et demi', { date: '2026-04-15', time: '12:30', rest: '' }],
  ['à minuit', { date: '2026-04-14', time: '00:00', rest: '' }],
  ['le 12', { date: '2026-05-12', rest: '' }],
  ['le 14', { date: '2026-04-14', rest: '' }],
  ['le 14 à 9h', { date: '2026-04-14', time: '09:00', rest: '' }],
  ['le 31', { date: '2026-05-31', rest: '' }],
  ['le 1er', { date: '2026-05-01', rest: '' }],
  ['le 12 mars', { date: '2027-03-12', rest: '' }],
  ['12 mars 2027', { date: '2027-03-12', rest: '' }],
  ['12 mars 2025', { date: '2025-03-12', rest: '' }],
  ['le 14 avril', { date: '2026-04-14', rest: '' }],
  ['30 juin à 9h', { date: '2026-06-30', time: '09:00', rest: '' }],
  ['12/03', { date: '2027-03-12', rest: '' }],
  ['le 5/6 à 9h', { date: '2026-06-05', time: '09:00', rest: '' }],
  ['12/03/2027 13h Staff', { date: '2027-03-12', time: '13:00', rest: 'Staff' }],
  ['12/05/26', { date: '2026-05-12', rest: '' }],
  ['12.05.2026', { date: '2026-05-12', rest: '' }],
  ['2026-12-01', { date: '2026-12-01', rest: '' }],
  ['2026-12-01T13:30', { date: '2026-12-01', time: '13:30', rest: '' }],
  ['2026-12-01 13:30 Suivi', { date: '2026-12-01', time: '13:30', rest: 'Suivi' }],
  ['1er décembre', { date: '2026-12-01', rest: '' }],
  ['1er decembre', { date: '2026-12-01', rest: '' }],
  ['2 DÉCEMBRE 14H', { date: '2026-12-02', time: '14:00', rest: '' }],
  ['3 août 2026', { date: '2026-08-03', rest: '' }],
  ['3 aout 2026', { date: '2026-08-03', rest: '' }],
  ['5 févr. 2027', { date: '2027-02-05', rest: '' }],
  ['29 février 2028', { date: '2028-02-29', rest: '' }],
  ['mardi 21 à 13h30', { date: '2026-04-21', time: '13:30', rest: '' }],
  ['mardi 21 avril à 13 h 30 Suivi', { date: '2026-04-21', time: '13:30', rest: 'Suivi' }],
  ['mardi 21/04 13h30', { date: '2026-04-21', time: '13:30', rest: '' }],
  ['jeudi 23 Protocole AVK', { date: '2026-04-23', rest: 'Protocole AVK' }],
  ['dans 2 semaines', { date: '2026-04-28', rest: '' }],
  ['dans 3 jours Relire le CR', { date: '2026-04-17', rest: 'Relire le CR' }],
  ['dans deux semaines', { date: '2026-04-28', rest: '' }],
  ['dans un mois', { date: '2026-05-14', rest: '' }],
  ['dans six mois', { date: '2026-10-14', rest: '' }],
  ['dans quelques jours', undefined],
  ['dans quinze jours', { date: '2026-04-28', rest: '' }],
  ['d’ici 10 jours', { date: '2026-04-24', rest: '' }],
  ['dans une heure', { date: '2026-04-14', time: '11:00', rest: '' }],
  ['dans 1h30 Point', { date: '2026-04-14', time: '11:30', rest: 'Point' }],
  ['dans 20 minutes', { date: '2026-04-14', time: '10:20', rest: '' }],
  ['la semaine prochaine', { date: '2026-04-20', rest: '' }],
  ['le mois prochain', { date: '2026-05-01', rest: '' }],
  ['fin du mois', { date: '2026-04-30', rest: '' }],
  ['Relancer le labo avant fin juin', { date: '2026-06-30', rest: 'Relancer le labo' }],
  ['fin février', { date: '2027-02-28', rest: '' }],
  ['fin février 2028', { date: '2028-02-29', rest: '' }],
  ['fin de semaine', { date: '2026-04-17', rest: '' }],
  ['fin de la semaine prochaine', { date: '2026-04-24', rest: '' }],
  ['avant vendredi', { date: '2026-04-17', rest: '' }],
  ['Envoyer le protocole pour le 12 mai', { date: '2026-05-12', rest: 'Envoyer le protocole' }],
  ['13h', { date: '2026-04-14', time: '13:00', rest: '' }],
  ['13:30', { date: '2026-04-14', time: '13:30', rest: '' }],
  ['13 h 30', { date: '2026-04-14', time: '13:30', rest: '' }],
  ['13\u00a0h\u00a030 Staff', { date: '2026-04-14', time: '13:30', rest: 'Staff' }],
  ['9h', { date: '2026-04-14', time: '09:00', rest: '' }],
  ['à 15h', { date: '2026-04-14', time: '15:00', rest: '' }],
  ['à 13h30 Suivi', { date: '2026-04-14', time: '13:30', rest: 'Suivi' }],
  ['13 heures Staff', { date: '2026-04-14', time: '13:00', rest: 'Staff' }],
  ['jeudi 13h-14h30 Staff', { date: '2026-04-16', time: '13:00', until: '14:30', rest: 'Staff' }],
  ['jeudi de 13h à 14h', { date: '2026-04-16', time: '13:00', until: '14:00', rest: '' }],
  ['jeudi 13-14h Staff', { date: '2026-04-16', time: '13:00', until: '14:00', rest: 'Staff' }],
  ['jeudi 13:00 - 14:00', { date: '2026-04-16', time: '13:00', until: '14:00', rest: '' }],
  ['Suivi diabète mardi 13h30', { date: '2026-04-14', time: '13:30', rest: 'Suivi diabète' }],
  ['Suivi diabète, mardi à 13h30, salle 2', { date: '2026-04-14', time: '13:30', rest: 'Suivi diabète salle 2' }],
  ['13h30 mardi – Suivi', { date: '2026-04-14', time: '13:30', rest: 'Suivi' }],
  ['RCP du 12 mai à 13h30', { date: '2026-05-12', time: '13:30', rest: 'RCP' }],
]);

table('numbers and names in a title stay in it', '2026-04-14T10:00:00', [
  ['Protocole AVK 2026', undefined],
  ['Suivi diabète type 2', undefined],
  ['Point 3 dossiers', undefined],
  ['', undefined],
  ['Suivi TA 14/9', undefined],
  ['HbA1c 7,5 et INR 2.5', undefined],
  ['Permanence 24/24', undefined],
  ['Pose MAPA 24h', undefined],
  ['Pansement 48h', undefined],
  ['Jeu de rôle et mar de café', undefined],
  ['Compte rendu du 12 mars', undefined],
  ['Formation de 3 jours', undefined],
  ['Salle 12, 3e étage', undefined],
  ['Bilan à 6 mois', undefined],
  ['Atelier mardi gras', undefined],
  ['Bilan de fin d’année', undefined],
  ['1er mardi du mois', undefined],
  ['Projet après midi', undefined],
  ['Avenir de la MSP 2027-2028', undefined],
  ['mardi 13h30 Protocole AVK 2026', { date: '2026-04-14', time: '13:30', rest: 'Protocole AVK 2026' }],
  ['mardi 13h30 Suivi diabète type 2', { date: '2026-04-14', time: '13:30', rest: 'Suivi diabète type 2' }],
  ['mardi 13h30 3 dossiers', { date: '2026-04-14', time: '13:30', rest: '3 dossiers' }],
  ['mardi 3 dossiers', { date: '2026-04-14', rest: '3 dossiers' }],
  ['mardi 9h 10 dossiers', { date: '2026-04-21', time: '09:00', rest: '10 dossiers' }],
  ['12 mai 3 dossiers', { date: '2026-05-12', rest: '3 dossiers' }],
  ['12 mai 13h30', { date: '2026-05-12', time: '13:30', rest: '' }],
  ['jeudi 13h30 Bilan du 12/03', { date: '2026-04-16', time: '13:30', rest: 'Bilan du 12/03' }],
  ['Bilan lundi 13h30, revue du 12 mars', { date: '2026-04-20', time: '13:30', rest: 'Bilan revue du 12 mars' }],
  ['à 15h Revue des décisions du 12/03', { date: '2026-04-14', time: '15:00', rest: 'Revue des décisions du 12/03' }],
  ['jeudi 13h30 Formation, durée 2h', { date: '2026-04-16', time: '13:30', rest: 'Formation, durée 2h' }],
  ['jeudi Pause midi', { date: '2026-04-16', rest: 'Pause midi' }],
]);

table('what does not exist is left out and said', '2026-04-14T10:00:00', [
  ['31/02 Suivi', { invalid: true, rest: 'Suivi' }],
  ['31 février', { invalid: true, rest: '' }],
  ['le 31 avril à 9h', { time: '09:00', invalid: true, rest: '' }],
  ['29 février', { invalid: true, rest: '' }],
  ['31/02/2027', { invalid: true, rest: '' }],
  ['2026-02-30 9h', { time: '09:00', invalid: true, rest: '' }],
  ['2026-13-01', { invalid: true, rest: '' }],
  ['le 32', { invalid: true, rest: '' }],
  ['25h', { invalid: true, rest: '' }],
  ['mardi 25h Suivi', { date: '2026-04-14', invalid: true, rest: 'Suivi' }],
  ['demain 13h75', { date: '2026-04-15', invalid: true, rest: '' }],
  ['demain 24:10', { date: '2026-04-15', invalid: true, rest: '' }],
  ['mardi 25 à 13h30', { time: '13:30', invalid: true, rest: '' }],
  ['mardi 22 avril', { invalid: true, rest: '' }],
]);

table('said in the afternoon, today stays today', '2026-04-14T16:00:00', [
  ['à 15h', { date: '2026-04-14', time: '15:00', rest: '' }],
  ['aujourd’hui 9h', { date: '2026-04-14', time: '09:00', rest: '' }],
  ['le 14 avril à 9h', { date: '2026-04-14', time: '09:00', rest: '' }],
  ['mardi 13h30', { date: '2026-04-21', time: '13:30', rest: '' }],
  ['mardi prochain 17h', { date: '2026-04-21', time: '17:00', rest: '' }],
]);

table('just after midnight', '2026-05-01T00:05:00', [
  ['aujourd’hui', { date: '2026-05-01', rest: '' }],
  ['demain', { date: '2026-05-02', rest: '' }],
  ['hier', { date: '2026-04-30', rest: '' }],
  ['vendredi 9h', { date: '2026-05-01', time: '09:00', rest: '' }],
  ['fin du mois', { date: '2026-05-31', rest: '' }],
]);

table('just before midnight at the end of a month', '2026-08-31T23:59:00', [
  ['demain', { date: '2026-09-01', rest: '' }],
  ['le 31', { date: '2026-08-31', rest: '' }],
  ['le 30', { date: '2026-09-30', rest: '' }],
  ['dans un mois', { date: '2026-09-30', rest: '' }],
  ['dans 1 jour', { date: '2026-09-01', rest: '' }],
  ['dans 2 minutes', { date: '2026-09-01', time: '00:01', rest: '' }],
  ['fin du mois', { date: '2026-08-31', rest: '' }],
]);

describe('around the clock changes and the new year', () => {
  const paris = (instant: string) => (line: string) => parseWhen(line, new Date(instant), 'Europe/Paris');

  it('counts days by the calendar on the 23-hour day', () => {
    const read = paris('2026-03-28T23:30:00Z'); // 29 March, 00:30
    expect(read('demain 2h30')).toEqual({ date: '2026-03-30', time: '02:30', rest: '' });
    expect(read('dimanche 9h')).toEqual({ date: '2026-03-29', time: '09:00', rest: '' });
    expect(read('dans 2 heures')).toEqual({ date: '2026-03-29', time: '03:30', rest: '' });
  });

  it('leaves an hour that does not exist to the caller', () => {
    expect(paris('2026-03-20T09:00:00Z')('29 mars 2h30')).toEqual({ date: '2026-03-29', time: '02:30', rest: '' });
  });

  it('counts days by the calendar on the 25-hour day', () => {
    const read = paris('2026-10-25T22:30:00Z'); // 25 October, 23:30
    expect(read('demain')).toEqual({ date: '2026-10-26', rest: '' });
    expect(read('dans 3 jours')).toEqual({ date: '2026-10-28', rest: '' });
  });

  it('passes from one year to the next', () => {
    const read = paris('2026-12-31T12:00:00Z');
    expect(read('demain')).toEqual({ date: '2027-01-01', rest: '' });
    expect(read('le 1er')).toEqual({ date: '2027-01-01', rest: '' });
    expect(read('12/01')).toEqual({ date: '2027-01-12', rest: '' });
    expect(read('le mois prochain')).toEqual({ date: '2027-01-01', rest: '' });
    expect(read('fin du mois prochain')).toEqual({ date: '2027-01-31', rest: '' });
  });

  it('is still yesterday overseas when it is already tomorrow in Paris', () => {
    const now = new Date('2026-04-14T22:30:00Z');
    expect(parseWhen('demain', now, 'Europe/Paris')?.date).toBe('2026-04-16');
    expect(parseWhen('demain', now, 'America/Martinique')?.date).toBe('2026-04-15');
  });

  it('finds the next 29 February from the year before', () => {
    expect(paris('2027-05-01T12:00:00Z')('29 février')).toEqual({ date: '2028-02-29', rest: '' });
  });
});
