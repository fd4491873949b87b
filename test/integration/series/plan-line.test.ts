import { describe, expect, it } from 'vitest';
import { formOf, openStructure, viewOf } from '../../support/structure.ts';
import { announced, datesOf, plain } from './series.ts';

// Monday 16 November 2026, 9:00 in Paris.
const now = '2026-11-16T08:00:00Z';
const line = 'rcp planifier 1er mardi du mois 13h30 Suivi diabète';

describe('a series in one line', () => {
  it('is shown back with its rule and its first dates, and plans nothing yet', async () => {
    await using structure = await openStructure({ now });
    const view = viewOf(await structure.says('claire', line));
    expect(plain(view.fallback)).toBe(
      'RCP « Suivi diabète », le 1er mardi du mois, à partir de mardi 1er décembre 2026 à 13 h 30 : est-ce bien cela ?',
    );
    const facts = view.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
    expect(facts.map(({ label }) => label)).toEqual(['Répétition', '12 dates']);
    expect(String(facts[1]?.value).split('\n')).toEqual([
      'mardi 1er décembre 2026',
      'mardi 5 janvier 2027',
      'mardi 2 février 2027',
      'mardi 2 mars 2027',
      'mardi 6 avril 2027',
      'mardi 4 mai 2027',
      'et 6 autres',
    ]);
    expect(await structure.db.meeting.count()).toBe(0);
  });

  it('is planned on « Valider » at the same time of day over both clock changes, once for two clicks', async () => {
    await using structure = await openStructure({ now });
    const understood = viewOf(await structure.says('claire', line));
    const done = plain(viewOf(await structure.clicks('claire', understood, 'Valider')).fallback);
    expect(done).toBe('La RCP « Suivi diabète » se répète le 1er mardi du mois : 12 dates.');
    const again = plain(viewOf(await structure.clicks('claire', understood, 'Valider')));
    expect(again).toContain('se répète déjà');
    expect(await datesOf(structure)).toEqual([
      '2026-12-01 12:30 planned',
      '2027-01-05 12:30 draft',
      '2027-02-02 12:30 draft',
      '2027-03-02 12:30 draft',
      '2027-04-06 11:30 draft',
      '2027-05-04 11:30 draft',
      '2027-06-01 11:30 draft',
      '2027-07-06 11:30 draft',
      '2027-08-03 11:30 draft',
      '2027-09-07 11:30 draft',
      '2027-10-05 11:30 draft',
      '2027-11-02 12:30 draft',
    ]);
    expect(await structure.db.meetingSeries.count()).toBe(1);
    expect(announced(structure)).toHaveLength(1);
    expect(announced(structure)[0]).toContain('mardi 1er décembre 2026 à 13 h 30');
  });

  it('lists the public holidays that it skips, by name, and stops after 26 dates', async () => {
    await using structure = await openStructure({ now });
    const view = viewOf(await structure.says('claire', 'rcp planifier tous les lundis 13h30 Staff'));
    expect(plain(view)).toContain('Jours fériés sautés');
    expect(plain(view)).toContain('lundi 29 mars 2027 (Lundi de Pâques)');
    await structure.clicks('claire', view, 'Valider');
    const dates = await datesOf(structure);
    expect(dates).toHaveLength(26);
    expect(dates.filter((one) => one.startsWith('2027-03-29'))).toEqual([]);
    // Today at 13:30 is still ahead.
    expect(dates[0]).toBe('2026-11-16 12:30 planned');
  });

  it('every 2 weeks counts from the next such day', async () => {
    await using structure = await openStructure({ now });
    const text = 'rcp planifier toutes les 2 semaines mardi 13h30 Suivi diabète';
    await structure.clicks('claire', viewOf(await structure.says('claire', text)), 'Valider');
    const dates = (await datesOf(structure)).map((one) => one.slice(0, 10));
    expect(dates.slice(0, 4)).toEqual(['2026-11-17', '2026-12-01', '2026-12-15', '2026-12-29']);
    expect(dates).toHaveLength(26);
  });

  it('counts from tomorrow when the time has passed today, and from the day that is named', async () => {
    await using structure = await openStructure({ now });
    const first = async (text: string) => plain(viewOf(await structure.says('claire', text)).fallback);
    expect(await first('rcp planifier un lundi sur deux 8h Staff')).toContain('lundi 23 novembre 2026 à 8 h');
    expect(await first('rcp planifier chaque mardi à partir du 12 janvier 2027 13h30 Staff')).toContain(
      'mardi 12 janvier 2027 à 13 h 30',
    );
    expect(await first('rcp planifier toutes les 2 semaines à partir du 14 janvier 2027 Staff')).toContain(
      'toutes les 2 semaines, le jeudi, à partir de jeudi 14 janvier 2027 à 13 h 30',
    );
  });

  it('opens the form with what was read when the day is missing', async () => {
    await using structure = await openStructure({ now });
    const form = formOf(await structure.says('claire', 'rcp planifier toutes les 2 semaines 13h30 Suivi diabète'));
    expect(form.intro).toContain('pas trouvé le jour de la semaine');
    expect(form.intro).toContain('Répéter');
    expect(form.fields.find(({ id }) => id === 'title')?.initial).toBe('Suivi diabète');
  });

  it('says in the form that « Modifier » opens that it plans the first date only', async () => {
    await using structure = await openStructure({ now });
    const form = formOf(await structure.clicks('claire', viewOf(await structure.says('claire', line)), 'Modifier'));
    expect(form.intro).toContain('planifie la première date');
    expect(form.fields.find(({ id }) => id === 'date')?.initial).toBe('2026-12-01');
  });

  it('repeats nothing when that form planned another day', async () => {
    await using structure = await openStructure({ now });
    const understood = viewOf(await structure.says('claire', line));
    const form = formOf(await structure.clicks('claire', understood, 'Modifier'));
    await structure.submits('claire', form, { date: '2026-12-02' });
    await structure.clicks('claire', understood, 'Valider');
    expect(await datesOf(structure)).toEqual(['2026-12-02 12:30 planned']);
  });

  it('does not take « 1er bilan du mois » for a rule', async () => {
    await using structure = await openStructure({ now });
    const view = viewOf(await structure.says('claire', 'rcp planifier mardi 13h30 1er bilan du mois'));
    expect(plain(view.fallback)).toBe(
      'RCP « 1er bilan du mois », mardi 17 novembre 2026 à 13 h 30 : est-ce bien cela ?',
    );
  });

  it('without a title opens the form; with a phone number is refused', async () => {
    await using structure = await openStructure({ now });
    expect(formOf(await structure.says('claire', 'rcp planifier chaque mardi 13h30')).intro).toContain('titre court');
    const refused = viewOf(await structure.says('claire', 'rcp planifier 06 12 34 chaque mardi 13h30 56 78'));
    expect(refused.fallback).toContain('téléphone');
    expect(await structure.db.meeting.count()).toBe(0);
  });

  it('is refused at the click when the button was made to carry a rule that is none', async () => {
    await using structure = await openStructure({ now });
    const tampered = JSON.stringify(viewOf(await structure.says('claire', line))).replace('monthly:1:2', 'monthly:5:9');
    const reply = await structure.clicks('claire', JSON.parse(tampered), 'Valider');
    expect(plain(viewOf(reply).fallback)).toContain('n’est plus valable');
    expect(await structure.db.meeting.count()).toBe(0);
  });

  it('is read and answered in English too', async () => {
    await using structure = await openStructure({ now });
    await structure.submits('claire', formOf(await structure.says('claire', 'diapason profil')), {
      profession: 'care-coordinator',
      language: 'en',
    });
    const view = viewOf(await structure.says('claire', 'rcp plan every 2 weeks on Tuesday 13:30 Diabetes follow-up'));
    expect(view.fallback).toBe(
      '“Diabetes follow-up”, every 2 weeks on Tuesday, from Tuesday 17 November 2026 at 13:30: is that right?',
    );
    const done = viewOf(await structure.clicks('claire', view, 'Confirm'));
    expect(done.fallback).toBe('“Diabetes follow-up” repeats every 2 weeks on Tuesday: 26 dates.');
  });
});
