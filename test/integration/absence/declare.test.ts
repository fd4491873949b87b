import { describe, expect, it } from 'vitest';
import { buttonsOf, formOf, viewOf } from '../../support/structure.ts';
import { openCrew } from '../reminder/crew.ts';
import { idOf } from '../reminder/tasks.ts';
import { answer, messages, setOwnAbsence } from './absences.ts';

const december = { first: '2026-12-03', last: '2026-12-10' };
const days = 'du jeudi 3 décembre au jeudi 10 décembre 2026';

describe('/diapason absence', () => {
  it('notes the days, says them back with their weekdays, and tells whoever stands in, once', async () => {
    await using team = await openCrew();
    const shown = viewOf(await setOwnAbsence(team, 'lea', { ...december, delegate: 'Marc Petit' }));
    expect(answer(shown)).toContain(`Léa Martin s’absente ${days}`);
    expect(answer(shown)).toContain('Les rappels vont à Marc Petit.');
    expect(messages(team, 'marc')).toHaveLength(1);
    expect(messages(team, 'marc')[0]).toContain(`Léa Martin s’absente ${days} et vous confie ses tâches.`);
    expect(messages(team, 'lea')).toEqual([]);
    expect(await team.db.absence.findMany()).toMatchObject([{ firstDay: '2026-12-03', lastDay: '2026-12-10' }]);
  });

  it('sent twice is noted once', async () => {
    await using team = await openCrew();
    const form = formOf(await team.says('lea', 'diapason absence'));
    const delegate = `person:${await idOf(team, 'Marc Petit')}`;
    await team.submits('lea', form, { ...december, delegate });
    const again = viewOf(await team.submits('lea', form, { ...december, delegate }));
    expect(answer(again)).toContain(days);
    expect(await team.db.absence.count()).toBe(1);
    expect(messages(team, 'marc')).toHaveLength(1);
  });

  it.each([
    ['that ends before it begins', { first: '2026-12-10', last: '2026-12-03' }, 'last', 'vient avant le premier'],
    ['that is over', { first: '2026-11-02', last: '2026-11-15' }, 'last', 'déjà finie'],
    ['of more than a year', { first: '2026-12-01', last: '2027-12-02' }, 'last', '366 jours'],
    ['far away', { first: '2029-12-01', last: '2029-12-02' }, 'first', 'deux ans'],
    ['on days that do not exist', { first: '2026-02-31', last: '2026-12-02' }, 'first', 'date qui existe'],
  ])('refuses an absence %s', async (_, typed, field, words) => {
    await using team = await openCrew();
    const reply = await setOwnAbsence(team, 'lea', typed);
    expect(reply).toMatchObject({ kind: 'errors', errors: { [field]: expect.stringContaining(words) } });
    expect(await team.db.absence.count()).toBe(0);
  });

  it('refuses to let somebody stand in for themselves, or somebody who left', async () => {
    await using team = await openCrew();
    expect(await setOwnAbsence(team, 'lea', { ...december, delegate: 'Léa Martin' })).toMatchObject({
      kind: 'errors',
      errors: { delegate: expect.stringContaining('quelqu’un d’autre') },
    });
    const form = formOf(await team.says('lea', 'diapason absence'));
    const marc = await idOf(team, 'Marc Petit');
    await team.db.practitioner.update({ where: { id: marc }, data: { active: false } });
    const reply = await team.submits('lea', form, { ...december, delegate: `person:${marc}` });
    expect(reply).toMatchObject({
      kind: 'errors',
      errors: { delegate: expect.stringContaining('ne fait plus partie') },
    });
  });

  it('that overlaps another one offers to change that one instead', async () => {
    await using team = await openCrew();
    await setOwnAbsence(team, 'lea', december);
    const reply = await setOwnAbsence(team, 'lea', { first: '2026-12-08', last: '2026-12-15' });
    const form = formOf(reply);
    expect(answer(form.intro)).toContain(`Une absence est déjà notée ${days}.`);
    expect(form.fields.map(({ initial }) => initial)).toEqual(['2026-12-08', '2026-12-15', 'none']);
    await team.submits('lea', form, {});
    expect(await team.db.absence.findMany()).toMatchObject([{ firstDay: '2026-12-08', lastDay: '2026-12-15' }]);
    // Two at once: it is not said which.
    await setOwnAbsence(
      team,
      'lea',
      december.first === '2026-12-03' ? { first: '2026-12-01', last: '2026-12-02' } : december,
    );
    expect(await setOwnAbsence(team, 'lea', { first: '2026-12-01', last: '2026-12-20' })).toMatchObject({
      kind: 'errors',
      errors: { first: expect.stringContaining('déjà notée') },
    });
  });

  it('today and begun ones are fine', async () => {
    await using team = await openCrew();
    expect((await setOwnAbsence(team, 'lea', { first: '2026-11-13', last: '2026-11-16' })).kind).toBe('view');
    expect(await team.db.absence.count()).toBe(1);
  });
});

describe('who stands in', () => {
  it('and is away too on some of the days: it is said who gets the reminders then', async () => {
    await using team = await openCrew();
    await setOwnAbsence(team, 'marc', { first: '2026-12-07', last: '2026-12-08', delegate: 'Inès Faure' });
    const shown = viewOf(await setOwnAbsence(team, 'lea', { ...december, delegate: 'Marc Petit' }));
    expect(answer(shown)).toContain('Les rappels vont à Marc Petit.');
    expect(answer(shown)).toContain(
      'Mais Marc Petit s’absente aussi du lundi 7 décembre au mardi 8 décembre 2026 : les rappels vont alors à Inès Faure.',
    );
  });

  it('and would pass them back: they wait, the coordinator’s rung remains', async () => {
    await using team = await openCrew();
    await setOwnAbsence(team, 'marc', { first: '2026-12-10', last: '2026-12-15', delegate: 'Léa Martin' });
    const shown = viewOf(await setOwnAbsence(team, 'lea', { ...december, delegate: 'Marc Petit' }));
    expect(answer(shown)).toContain('le jeudi 10 décembre 2026, et personne d’autre n’est là : les rappels attendent');
    expect(answer(shown)).toContain('les coordinateurs restent prévenus des retards');
  });

  it('reads in their message when the days change, when it is somebody else, and when it is off', async () => {
    await using team = await openCrew();
    const shown = viewOf(await setOwnAbsence(team, 'lea', { ...december, delegate: 'Marc Petit' }));
    const form = formOf(await team.clicks('lea', shown, 'Modifier'));
    expect(form.title).toBe('Modifier une absence');
    const changed = viewOf(await team.submits('lea', form, { last: '2026-12-11' }));
    expect(messages(team, 'marc')).toHaveLength(1);
    expect(messages(team, 'marc')[0]).toContain('au vendredi 11 décembre 2026');
    const other = formOf(await team.clicks('lea', changed, 'Modifier'));
    await team.submits('lea', other, { delegate: `person:${await idOf(team, 'Inès Faure')}` });
    expect(messages(team, 'marc')).toHaveLength(1);
    expect(messages(team, 'marc')[0]).toContain(
      'L’absence de Léa Martin a changé : ses tâches ne vous sont plus confiées.',
    );
    expect(messages(team, 'ines')).toHaveLength(1);
    await team.clicks('lea', viewOf(await team.says('lea', 'diapason absences')), 'Supprimer');
    expect(messages(team, 'ines')[0]).toContain('ses tâches ne vous sont plus confiées');
    expect(await team.db.absence.count()).toBe(0);
  });

  it('hears by day, and nothing when it is off before', async () => {
    await using team = await openCrew();
    await team.at('2026-11-16T21:00:00Z');
    const shown = viewOf(await setOwnAbsence(team, 'lea', { ...december, delegate: 'Marc Petit' }));
    expect(messages(team, 'marc')).toEqual([]);
    await team.clicks('lea', shown, 'Supprimer');
    await team.at('2026-11-17T08:00:00Z');
    expect(messages(team, 'marc')).toEqual([]);
  });
});

describe('a stale form or button', () => {
  it('shows what is true now before anything changes', async () => {
    await using team = await openCrew();
    const shown = viewOf(await setOwnAbsence(team, 'lea', december));
    const [one, two] = [
      formOf(await team.clicks('lea', shown, 'Modifier')),
      formOf(await team.clicks('lea', shown, 'Modifier')),
    ];
    await team.submits('lea', one, { last: '2026-12-11' });
    const again = await team.submits('lea', two, { last: '2026-12-12' });
    expect(answer(formOf(again).intro)).toContain(
      'elle est maintenant notée du jeudi 3 décembre au vendredi 11 décembre 2026',
    );
    // « Supprimer » was for other days.
    const removed = viewOf(await team.clicks('lea', shown, 'Supprimer'));
    expect(answer(removed)).toContain('Rien n’a changé');
    expect(await team.db.absence.count()).toBe(1);
    await team.submits('lea', formOf(again), {});
    expect(await team.db.absence.findFirstOrThrow()).toMatchObject({ lastDay: '2026-12-12' });
    // And what is gone is gone.
    await team.clicks('lea', viewOf(await team.says('lea', 'diapason absences')), 'Supprimer');
    expect(viewOf(await team.clicks('lea', shown, 'Supprimer')).fallback).toContain('déjà supprimée');
    expect(viewOf(await team.clicks('lea', shown, 'Modifier')).fallback).toContain('déjà supprimée');
    expect(viewOf(await team.submits('lea', two, { last: '2026-12-12' })).fallback).toContain('déjà supprimée');
  });
});

describe('a coordinator', () => {
  it('notes the absence of a member, who is told and may change it', async () => {
    await using team = await openCrew();
    const form = formOf(await team.says('claire', 'diapason absence'));
    const reply = await team.submits('claire', form, {
      ...december,
      person: `person:${await idOf(team, 'Léa Martin')}`,
      delegate: `person:${await idOf(team, 'Claire Dubois')}`,
    });
    expect(answer(viewOf(reply))).toContain(`Léa Martin s’absente ${days}`);
    expect(messages(team, 'lea')[0]).toContain(`Claire Dubois a noté que vous vous absentez ${days}.`);
    // She chose herself: she knows.
    expect(messages(team, 'claire')).toEqual([]);
    await team.clicks('lea', viewOf(await team.says('lea', 'diapason absences')), 'Supprimer');
    expect(messages(team, 'lea')[0]).toContain('Votre absence est supprimée');
  });

  it('is the only one who may', async () => {
    await using team = await openCrew();
    const form = formOf(await team.says('marc', 'diapason absence'));
    expect(form.fields.map(({ id }) => id)).toEqual(['first', 'last', 'delegate']);
    await team.submits('marc', form, { ...december, person: `person:${await idOf(team, 'Léa Martin')}` });
    expect(await team.db.absence.findFirstOrThrow()).toMatchObject({ practitionerId: await idOf(team, 'Marc Petit') });
    const list = viewOf(await team.says('lea', 'diapason absences'));
    expect(buttonsOf(list).map(({ label }) => label)).toEqual(['Noter une absence']);
    const [, remove] = buttonsOf(viewOf(await team.says('marc', 'diapason absences')));
    if (remove === undefined) throw new Error('he may remove it');
    expect(viewOf(await team.presses('lea', remove)).fallback).toContain('Seuls la personne qui s’absente');
    expect(await team.db.absence.count()).toBe(1);
  });
});
