import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localParts } from '../../../../src/core/local-time.ts';
import { readPeriod } from '../../../../src/features/absence/read-period.ts';

/** What a line says on Sunday 22 November 2026 in Paris, or at another instant elsewhere, as "first last". */
function read(line: string, now = '2026-11-22T10:00:00Z', zone = 'Europe/Paris'): string | undefined {
  const found = readPeriod(line, { now: new Date(now), zone, region: 'FR' });
  return found?.kind === 'period' ? `${found.first} ${found.last}` : found?.kind;
}

describe('the days of an absence', () => {
  it.each([
    ['du 3 au 10 décembre', '2026-12-03 2026-12-10'],
    ['du 3 au 10', '2026-12-03 2026-12-10'],
    ['Du 3 Au 10 Decembre.', '2026-12-03 2026-12-10'],
    ['3-10 décembre', '2026-12-03 2026-12-10'],
    ['du 3 décembre au 10 janvier', '2026-12-03 2027-01-10'],
    ['du 28 décembre au 3', '2026-12-28 2027-01-03'],
    ['du 28 au 3 janvier', '2026-12-28 2027-01-03'],
    ['du 1er au 15 août 2027', '2027-08-01 2027-08-15'],
    ['du lundi 30 novembre au mercredi 9 décembre', '2026-11-30 2026-12-09'],
    ['du vendredi 1er janvier au dimanche 3', '2027-01-01 2027-01-03'],
    ['du 24/12 au 2/1', '2026-12-24 2027-01-02'],
    ['du 24/12/2026 au 02/01/2027', '2026-12-24 2027-01-02'],
    ['du 24.12.2026 au 02.01.2027', '2026-12-24 2027-01-02'],
    ['du 2026-12-03 au 2026-12-10', '2026-12-03 2026-12-10'],
    // It has begun already.
    ['du 20 au 25', '2026-11-20 2026-11-25'],
    ['du 20 au 22', '2026-11-20 2026-11-22'],
    ['du 16 novembre au 4 décembre', '2026-11-16 2026-12-04'],
    // It is over: whoever asks says so.
    ['du 3 décembre 2025 au 10 décembre 2025', '2025-12-03 2025-12-10'],
    ['le 3/11/2026', '2026-11-03 2026-11-03'],
    ["jusqu'au 15", '2026-11-22 2026-12-15'],
    ['jusqu’à vendredi', '2026-11-22 2026-11-27'],
    ['jusqu’au 15 janvier', '2026-11-22 2027-01-15'],
    ['de lundi à mercredi', '2026-11-23 2026-11-25'],
    ['de demain à vendredi', '2026-11-23 2026-11-27'],
    ['lundi et mardi', '2026-11-23 2026-11-24'],
    ['demain et après-demain', '2026-11-23 2026-11-24'],
    ['les 3 et 4 décembre', '2026-12-03 2026-12-04'],
    ['demain', '2026-11-23 2026-11-23'],
    ['aujourd’hui', '2026-11-22 2026-11-22'],
    ['après-demain', '2026-11-24 2026-11-24'],
    ['lundi', '2026-11-23 2026-11-23'],
    ['dimanche', '2026-11-22 2026-11-22'],
    ['ce vendredi', '2026-11-27 2026-11-27'],
    ['mardi en huit', '2026-12-01 2026-12-01'],
    ['le 3', '2026-12-03 2026-12-03'],
    ['le 22', '2026-11-22 2026-11-22'],
    ['3 décembre', '2026-12-03 2026-12-03'],
    ['24/12', '2026-12-24 2026-12-24'],
    ['la semaine prochaine', '2026-11-23 2026-11-29'],
    ['toute la semaine prochaine', '2026-11-23 2026-11-29'],
    ['cette semaine', '2026-11-22 2026-11-22'],
    ['la semaine du 7 décembre', '2026-12-07 2026-12-13'],
    ['semaine du 9', '2026-12-07 2026-12-13'],
    ['en décembre', '2026-12-01 2026-12-31'],
    ['en novembre', '2026-11-22 2026-11-30'],
    ['tout le mois de février', '2027-02-01 2027-02-28'],
    ['le mois prochain', '2026-12-01 2026-12-31'],
    ['pendant 3 jours', '2026-11-22 2026-11-24'],
    ['2 semaines à partir de lundi', '2026-11-23 2026-12-06'],
    ['à partir de lundi pendant quinze jours', '2026-11-23 2026-12-06'],
    ['à partir du 3 décembre pour une semaine', '2026-12-03 2026-12-09'],
    ['from 3 to 10 December', '2026-12-03 2026-12-10'],
    ['December 3 to December 10', '2026-12-03 2026-12-10'],
    ['until 15 December', '2026-11-22 2026-12-15'],
    ['Monday to Wednesday', '2026-11-23 2026-11-25'],
    ['tomorrow', '2026-11-23 2026-11-23'],
    ['next week', '2026-11-23 2026-11-29'],
    ['for 2 weeks', '2026-11-22 2026-12-05'],
    // There are no such days, or in no such order.
    ['du 31 février au 3 mars', 'impossible'],
    ['le 31/02', 'impossible'],
    ['du lundi 3 au mardi 10 décembre', 'impossible'],
    ['du 10/12/2026 au 03/12/2026', 'impossible'],
    ['du 10 décembre au 3 décembre', 'impossible'],
    ['le 45', 'impossible'],
    // Not understood.
    ['vacances', undefined],
    ['lundi et jeudi', undefined],
    ['du 3 au', undefined],
    ['bientôt', undefined],
    ['quelques jours', undefined],
    ['du lundi', '2026-11-23 2026-11-23'],
  ])('« %s »', (line, days) => {
    expect(read(line)).toBe(days);
  });

  it.each([
    // A minute before midnight and at midnight in Paris; it is later in La Réunion, earlier in Martinique.
    ['demain', '2026-11-24T22:59:00Z', 'Europe/Paris', '2026-11-25 2026-11-25'],
    ['demain', '2026-11-24T23:00:00Z', 'Europe/Paris', '2026-11-26 2026-11-26'],
    ['demain', '2026-11-24T22:59:00Z', 'Indian/Reunion', '2026-11-26 2026-11-26'],
    ['demain', '2026-11-25T02:00:00Z', 'America/Martinique', '2026-11-25 2026-11-25'],
    ['la semaine prochaine', '2026-11-29T22:59:00Z', 'Europe/Paris', '2026-11-30 2026-12-06'],
    ['la semaine prochaine', '2026-11-29T23:00:00Z', 'Europe/Paris', '2026-12-07 2026-12-13'],
    ['cette semaine', '2026-11-24T10:00:00Z', 'Europe/Paris', '2026-11-24 2026-11-29'],
    // "mardi" said on a Tuesday is today.
    ['mardi', '2026-11-24T10:00:00Z', 'Europe/Paris', '2026-11-24 2026-11-24'],
    ['jusqu’au 31', '2026-11-30T10:00:00Z', 'Europe/Paris', '2026-11-30 2026-12-31'],
    ['du 30 au 2', '2026-11-30T10:00:00Z', 'Europe/Paris', '2026-11-30 2026-12-02'],
    ['le 29', '2027-02-10T10:00:00Z', 'Europe/Paris', '2027-03-29 2027-03-29'],
    ['le 29 février', '2027-02-10T10:00:00Z', 'Europe/Paris', '2028-02-29 2028-02-29'],
    ['en février', '2028-01-10T10:00:00Z', 'Europe/Paris', '2028-02-01 2028-02-29'],
    // Over the changes of the clock.
    ['de samedi à lundi', '2027-03-26T10:00:00Z', 'Europe/Paris', '2027-03-27 2027-03-29'],
    ['de samedi à lundi', '2026-10-23T10:00:00Z', 'Europe/Paris', '2026-10-24 2026-10-26'],
  ])('« %s » said at %s in %s', (line, now, zone, days) => {
    expect(read(line, now, zone)).toBe(days);
  });

  it('are those that were written, in full and by day and month, whatever the day on which it is said', () => {
    const names = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const month = (date: string) => names.format(new Date(`${date}T12:00:00Z`));
    const full = (date: string) => date.split('-').reverse().join('/');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea'),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 90 }),
        (now, zone, ahead, length) => {
          const first = addDays(localParts(now, zone).date, ahead);
          const last = addDays(first, length);
          const days = `${first} ${last}`;
          expect(read(`du ${full(first)} au ${full(last)}`, now.toISOString(), zone)).toBe(days);
          // Nobody says the 29th of February in other years.
          if (first.endsWith('02-29') || last.endsWith('02-29')) return;
          expect(read(`du ${month(first)} au ${month(last)}`, now.toISOString(), zone)).toBe(days);
        },
      ),
      { numRuns: 200 },
    );
  });
});
