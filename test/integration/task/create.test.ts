import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { add, inbox, leaves, newest, person, plain, read, readForm, tap, taskForm, useTeam } from './tasks.ts';

describe('the form of a new task', () => {
  it('has eight fields with what is usual in them', async () => {
    await using team = await openTeam();
    const form = await taskForm(team, 'lea');
    expect(form.fields.map(({ id }) => id)).toEqual([
      'title',
      'who',
      'due',
      'priority',
      'repetition',
      'reminders',
      'link',
      'project',
    ]);
    const { taskRungs } = await team.db.careTeam.findFirstOrThrow();
    expect(readForm(form)).toMatchObject({
      priority: 'normal',
      repetition: 'once',
      reminders: taskRungs,
      link: 'none',
    });
  });

  it('adds a task of one’s own when nobody is chosen, and tells nobody', async () => {
    await using team = await openTeam();
    const card = read(await add(team, 'lea', {}));
    expect(card).toContain('Tâche ajoutée.');
    expect(card).toMatch(/Qui +Léa Martin/);
    expect(card).toContain('sans échéance');
    expect(await newest(team)).toMatchObject({
      title: 'Rappeler la pharmacie',
      status: 'to-do',
      dueOn: null,
      remindsLikeTeam: true,
      revision: 1,
    });
    expect(team.platform.screen).toEqual([]);
  });

  it('tells those who are to do it, with everything that they need, and not who gave it', async () => {
    await using team = await openTeam();
    const who = [await person(team, 'lea'), await person(team, 'claire')];
    const card = read(await add(team, 'claire', { who, due: '2026-11-27', priority: 'high', project: 'Accueil' }));
    expect(card).toContain('Tâche ajoutée. Je préviens Léa Martin.');
    const told = inbox(team, 'lea');
    expect(told).toContain('Claire Dubois vous confie une tâche');
    expect(told).toContain('Urgent : Rappeler la pharmacie');
    expect(told).toContain('vendredi 27 novembre');
    expect(told).toMatch(/Projet +Accueil/);
    expect(told).toContain('[C’est fait] [Reporter] [Bloquée] [Passer la main]');
    expect(inbox(team, 'claire')).toBe('');
  });

  it('says at once that a task was given, but not at night', async () => {
    await using team = await openTeam();
    await team.at('2026-11-16T21:30:00Z');
    await add(team, 'claire', { who: [await person(team, 'lea')] });
    expect(inbox(team, 'lea')).toBe('');
    await team.at('2026-11-17T06:00:00Z');
    expect(inbox(team, 'lea')).toContain('Claire Dubois vous confie une tâche');
  });

  it('says nothing in the morning of what was done at night', async () => {
    await using team = await openTeam();
    await team.at('2026-11-16T21:30:00Z');
    await add(team, 'claire', { who: [await person(team, 'lea')] });
    await tap(team, 'claire', 'done', await newest(team));
    await team.at('2026-11-17T06:00:00Z');
    expect(inbox(team, 'lea')).toBe('');
  });

  it('adds one task when it is sent twice, and says so', async () => {
    await using team = await openTeam();
    const form = await taskForm(team, 'claire');
    const typed = { title: 'Rappeler', who: [await person(team, 'lea')] };
    await team.submits('claire', form, typed);
    const again = read(viewOf(await team.submits('claire', form, typed)));
    expect(again).toContain('Cette tâche est déjà ajoutée');
    expect(await team.db.task.count()).toBe(1);
    expect(team.platform.direct('lea')).toHaveLength(1);
  });

  it('adds one task when it is sent twice at the same instant', async () => {
    await using team = await openTeam();
    const form = await taskForm(team, 'claire');
    await Promise.all([1, 2].map(() => team.submits('claire', form, { title: 'Rappeler' })));
    expect(await team.db.task.count()).toBe(1);
    expect(team.errors).toEqual([]);
  });

  it('gives nothing to somebody who left while it stood open', async () => {
    await using team = await openTeam();
    const form = await taskForm(team, 'claire');
    const who = [await person(team, 'lea')];
    await leaves(team, 'lea');
    const reply = await team.submits('claire', form, { title: 'Rappeler', who });
    expect(reply).toMatchObject({ kind: 'errors', errors: { who: expect.stringContaining('ne fait plus partie') } });
    expect(await team.db.task.count()).toBe(0);
  });

  it('takes due dates from today to two years ahead', async () => {
    await using team = await openTeam();
    await add(team, 'lea', { due: '2026-11-16' });
    await add(team, 'lea', { due: '2028-11-16' });
    expect(await team.db.task.count()).toBe(2);
  });

  it('keeps reminders that are as the structure’s in line with it, others by themselves', async () => {
    await using team = await openTeam();
    await add(team, 'lea', { title: 'Comme tous' });
    await add(team, 'lea', { title: 'Autrement', reminders: ['plus-7', 'minus-7'] });
    const silent = read(await add(team, 'lea', { title: 'Jamais', reminders: [] }));
    const rows = await team.db.task.findMany({ orderBy: { createdAt: 'asc' } });
    const kept = Object.fromEntries(rows.map((row) => [row.title, [row.remindsLikeTeam, row.rungs]]));
    expect(kept).toEqual({
      'Comme tous': [true, []],
      Autrement: [false, ['minus-7', 'plus-7']],
      Jamais: [false, []],
    });
    expect(silent).toMatch(/Rappels +aucun/);
  });

  it('writes a project as it was first written, and offers those there are', async () => {
    await using team = await openTeam();
    await add(team, 'lea', { project: 'Éducation thérapeutique' });
    const form = await taskForm(team, 'marc');
    expect(form.fields.find(({ id }) => id === 'project')?.hint).toContain('Éducation thérapeutique');
    await team.submits('marc', form, { title: 'Réserver la salle', project: 'education THERAPEUTIQUE' });
    expect(await team.db.task.count({ where: { project: 'Éducation thérapeutique' } })).toBe(2);
  });
});

describe('a new task with something wrong', () => {
  const here = useTeam();

  it.each([
    ['no title', { title: undefined }, 'title', 'Écrivez la tâche'],
    ['a title of blanks', { title: ' \t ' }, 'title', 'Écrivez la tâche'],
    ['a title of 10,000 characters', { title: 'é'.repeat(10_000) }, 'title', 'raccourcissez'],
    ['a phone number', { title: 'Appeler le 06 12 34 56 78' }, 'title', 'téléphone'],
    ['a social security number in the project', { project: '2 95 10 99 126 111 93' }, 'project', 'sécurité sociale'],
    ['a project of 200 characters', { project: 'x'.repeat(200) }, 'project', 'raccourcissez'],
    ['a date that is past', { due: '2026-11-15' }, 'due', 'passée'],
    ['a date that does not exist', { due: '2026-02-31' }, 'due', 'date qui existe'],
    ['a date in three years', { due: '2029-11-15' }, 'due', 'plus de deux ans'],
    ['a repetition without a date', { repetition: 'weekly' }, 'due', 'première échéance'],
    ['people and a profession', { who: ['person:{lea}', 'profession:nurse'] }, 'who', 'une seule profession'],
    ['two professions', { who: ['profession:nurse', 'profession:pharmacist'] }, 'who', 'une seule profession'],
    ['a profession that nobody has', { who: ['profession:midwife'] }, 'who', 'Personne dans l’équipe'],
    ['somebody who is none of us', { who: ['person:nobody'] }, 'who', 'ne fait plus partie'],
    ['a case of nowhere', { link: 'case:nowhere' }, 'link', 'vous n’y avez pas accès'],
    ['an RCP of nowhere', { link: 'meeting:nowhere' }, 'link', 'vous n’y avez pas accès'],
    ['a decision of nowhere', { link: 'decision:nowhere' }, 'link', 'vous n’y avez pas accès'],
    ['a link to anything', { link: 'https://example.org' }, 'link', 'vous n’y avez pas accès'],
  ])('says under the field what is wrong: %s', async (_, wrong, field, words) => {
    const team = here();
    const form = await taskForm(team, 'claire');
    const lea = await person(team, 'lea');
    const typed = Object.fromEntries(
      Object.entries({ title: 'Rappeler', ...wrong }).map(([id, value]) => [
        id,
        Array.isArray(value) ? value.map((one: string) => one.replace('person:{lea}', lea)) : value,
      ]),
    );
    const reply = await team.submits('claire', form, typed);
    if (reply.kind !== 'errors') throw new Error(`not refused but ${JSON.stringify(reply)}`);
    expect(Object.keys(reply.errors)).toEqual([field]);
    expect(plain(reply.errors[field] ?? '')).toContain(words);
    expect(await team.db.task.count()).toBe(0);
  });
});

describe('a message in whose menu « Créer une tâche » is chosen', () => {
  it('is the title, and the way back to it is kept', async () => {
    await using team = await openTeam();
    const link = 'https://msp.slack.com/archives/C1/p1700000000000100';
    const source = { platform: 'slack', workspace: 'T-msp', user: 'lea', sourceId: 'chosen' } as const;
    const place = { kind: 'channel', externalId: 'C-team' } as const;
    const text = 'Il faut rappeler\nla pharmacie';
    const form = formOf(
      await team.app.bot.invoke({ ...source, kind: 'message-action', place, id: 'task-create', text, link }),
    );
    expect(readForm(form)).toMatchObject({ title: 'Il faut rappeler la pharmacie' });
    const card = viewOf(await team.submits('lea', form, {}));
    expect(JSON.stringify(card)).toContain(link);
    expect(await newest(team)).toMatchObject({ title: 'Il faut rappeler la pharmacie', sourceLink: link });
  });

  it('is cut to what a title holds, and may be without a link', async () => {
    await using team = await openTeam();
    const form = formOf(await team.chooses('lea', 'task-create', `${'Rappeler la pharmacie 👩‍⚕️ '.repeat(20)}`));
    expect(String(readForm(form)['title'])).toMatch(/^Rappeler la pharmacie .*…$/u);
    expect(viewOf(await team.submits('lea', form, {})).fallback).toContain('Rappeler la pharmacie');
    expect(await newest(team)).toMatchObject({ sourceLink: '' });
  });

  it('that says who a patient is gives an empty title and the reason', async () => {
    await using team = await openTeam();
    const form = formOf(await team.chooses('lea', 'task-create', 'Rappeler le 06 12 34 56 78'));
    expect(readForm(form)).toMatchObject({ title: '', intro: expect.stringContaining('numéro de téléphone') });
    expect(JSON.stringify(form.fields)).not.toContain('06 12');
  });
});
