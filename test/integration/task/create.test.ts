import { describe, expect, it } from 'vitest';
import { formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { examined, newest as newestCase, propose } from '../case-review/cases.ts';
import { add, inbox, keepFromClaire, leaves, newest, person, plain, read, readForm, taskForm } from './tasks.ts';

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
    await using team = await openTeam();
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

describe('what a task is about', () => {
  /** A case of Léa, for the RCP to which everyone is invited, looked at there. */
  async function withCase(team: Structure & AsyncDisposable) {
    await keepFromClaire(team);
    await propose(team, 'lea');
    const review = await newestCase(team);
    await examined(team, review.id, 'Passage le week-end');
    await team.db.task.deleteMany();
    return review;
  }

  const press = (team: Structure, who: string, payload: Record<string, string>) =>
    team.presses(who, { kind: 'action', action: 'task.create', label: '', payload });

  it('is chosen among one’s cases, the RCPs and the decisions in force', async () => {
    await using team = await openTeam();
    const { id, code } = await withCase(team);
    const link = (await taskForm(team, 'lea')).fields.find((field) => field.id === 'link');
    if (link?.kind !== 'choice') throw new Error('no choice');
    const values = link.options.map(({ value }) => value);
    expect(values).toContain(`case:${id}`);
    expect(values).toContain(`decision:decision-of-${id}`);
    expect(link.options.some(({ label }) => label.includes('Suivi diabète'))).toBe(true);
    expect(link.options.some(({ label }) => label.startsWith(code))).toBe(true);
  });

  it('is never a case or a decision that its author may not read', async () => {
    await using team = await openTeam();
    const { id } = await withCase(team);
    const form = await taskForm(team, 'claire');
    const link = form.fields.find((field) => field.id === 'link');
    expect(JSON.stringify(link)).not.toContain(id);
    for (const forged of [`case:${id}`, `decision:decision-of-${id}`]) {
      const reply = await team.submits('claire', form, { title: 'Rappeler', link: forged });
      expect(reply).toMatchObject({ kind: 'errors', errors: { link: expect.stringContaining('accès') } });
    }
    for (const payload of [{ case: id }, { decision: `decision-of-${id}` }]) {
      expect(read(viewOf(await press(team, 'claire', payload)))).toContain('réservé à son demandeur');
    }
    expect(await team.db.task.count()).toBe(0);
  });

  it('is the case from which it was opened; only its readers see what is to be done', async () => {
    await using team = await openTeam();
    const { id, code } = await withCase(team);
    // Marc is invited to its RCP.
    const form = formOf(await press(team, 'marc', { case: id }));
    expect(readForm(form)).toMatchObject({ link: `case:${id}` });
    const card = viewOf(await team.submits('marc', form, { title: 'Appeler le SSIAD', who: ['profession:nurse'] }));
    expect(read(card)).toMatch(new RegExp(`Dossier +${code}`));
    // The minutes of its RCP hold what was agreed on there, and nothing else.
    expect(await newest(team)).toMatchObject({ caseReviewId: id, meetingId: null, decisionId: null });
    const show = {
      kind: 'action',
      action: 'task.show',
      label: '',
      payload: { task: (await newest(team)).id, at: 'card' },
    };
    expect(read(viewOf(await team.presses('lea', { ...show, kind: 'action' })))).toContain('Appeler le SSIAD');
    const seen = read(viewOf(await team.presses('claire', { ...show, kind: 'action' })));
    expect(seen).toContain(`Tâche du dossier ${code}`);
    expect(seen).not.toContain('SSIAD');
  });

  it('is the decision from which it was opened, and its case with it', async () => {
    await using team = await openTeam();
    const { id } = await withCase(team);
    const form = formOf(await press(team, 'lea', { decision: `decision-of-${id}` }));
    await team.submits('lea', form, { title: 'Appeler le SSIAD' });
    expect(await newest(team)).toMatchObject({ caseReviewId: id, decisionId: `decision-of-${id}`, meetingId: null });
  });

  it('is the RCP from which it was opened', async () => {
    await using team = await openTeam();
    const meeting = await team.db.meeting.findFirstOrThrow();
    const form = formOf(await press(team, 'claire', { meeting: meeting.id }));
    const card = read(viewOf(await team.submits('claire', form, { title: 'Réserver la salle' })));
    expect(card).toContain('Suivi diabète');
    expect(await newest(team)).toMatchObject({ meetingId: meeting.id, caseReviewId: null });
  });

  it('is erased with a case whose patient objects, be it at the same instant', async () => {
    await using team = await openTeam();
    const { id, code } = await withCase(team);
    const form = formOf(await press(team, 'marc', { case: id }));
    const object = { kind: 'action', label: 'Opposition', action: 'case.object', payload: { case: id } } as const;
    await Promise.all([
      team.submits('marc', form, { title: 'Appeler le SSIAD', who: [await person(team, 'lea')] }),
      team.presses('lea', object),
    ]);
    expect(await team.db.task.findMany({ where: { title: { contains: 'SSIAD' } } })).toEqual([]);
    expect(inbox(team, 'lea')).not.toContain('SSIAD');
    const left = await team.db.task.findMany({ where: { caseReviewId: id } });
    for (const { id: task, revision } of left) {
      const undo = { kind: 'action', action: 'task.undo', label: '', payload: { task, revision, at: 'card' } } as const;
      expect(read(viewOf(await team.presses('marc', undo)))).toContain('a été retiré');
    }
    expect(code).toMatch(/^C-/);
    expect(team.errors).toEqual([]);
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
