import { describe, expect, it } from 'vitest';
import { formOf, openTeam, type Structure } from '../../support/structure.ts';
import { newest as newestCase, propose } from '../case-review/cases.ts';
import { add, idOf, inbox, keepFromClaire, newest, person, readForm, readReply, tap, useTeam } from './tasks.ts';

async function given(team: Structure, changes: Record<string, string | readonly string[]> = {}) {
  await add(team, 'claire', { who: [await person(team, 'lea')], due: '2026-12-18', project: 'Accueil', ...changes });
  return newest(team);
}

const edit = async (team: Structure, who: 'claire' | 'lea' = 'claire') =>
  formOf(await tap(team, who, 'edit', await newest(team)));

describe('« Modifier »', () => {
  it('shows what is, and changes what is changed', async () => {
    await using team = await openTeam();
    await given(team);
    const form = await edit(team, 'lea');
    expect(readForm(form)).toMatchObject({
      title: 'Rappeler la pharmacie',
      who: [await person(team, 'lea')],
      due: '2026-12-18',
      priority: 'normal',
      repetition: 'once',
      project: 'Accueil',
    });
    const typed = { title: 'Rappeler le labo', priority: 'high', reminders: ['day'], project: undefined };
    expect(readReply(await team.submits('lea', form, typed))).toContain('Tâche modifiée.');
    expect(await newest(team)).toMatchObject({
      title: 'Rappeler le labo',
      priority: 'high',
      remindsLikeTeam: false,
      rungs: ['day'],
      project: '',
      // Untouched: reminders go on as they were planned.
      dueOn: '2026-12-18',
      scheduledAt: new Date('2026-11-16T08:00:00Z'),
    });
    expect(inbox(team, 'lea')).toContain('Urgent : Rappeler le labo');
  });

  it('tells those who have it now, once, and those who have it no more', async () => {
    await using team = await openTeam();
    await given(team);
    const who = [await person(team, 'lea'), await person(team, 'marc')];
    await team.submits('claire', await edit(team), { who });
    expect(inbox(team, 'marc')).toContain('Claire Dubois vous confie une tâche');
    expect(team.platform.direct('lea')).toHaveLength(1);
    await team.submits('claire', await edit(team), { who: [await person(team, 'marc')] });
    expect(inbox(team, 'lea')).toContain('n’est plus à votre charge : Marc Petit.');
    expect(team.platform.direct('marc')).toHaveLength(1);
    const [owner] = await team.db.taskOwner.findMany();
    expect(owner).toMatchObject({ practitionerId: await idOf(team, 'marc'), since: team.clock.now() });
  });

  it('names whoever gave it, who need not be whoever added it', async () => {
    await using team = await openTeam();
    await given(team);
    await team.submits('lea', await edit(team, 'lea'), { who: [await person(team, 'marc')] });
    expect(inbox(team, 'lea')).toContain('n’est plus à votre charge : Marc Petit.');
    expect(inbox(team, 'marc')).toContain('Léa Martin vous confie une tâche');
    expect(inbox(team, 'marc')).toContain('Léa Martin l’a confiée à Marc Petit le lundi 16 novembre 2026');
    await team.submits('claire', await edit(team), { who: [await person(team, 'lea')] });
    expect(inbox(team, 'lea')).toContain('Claire Dubois vous confie une tâche');
  });

  it('gives it to a profession', async () => {
    await using team = await openTeam();
    await given(team);
    await team.submits('claire', await edit(team), { who: ['profession:pharmacist'] });
    expect(await newest(team)).toMatchObject({ pool: 'pharmacist', owners: [] });
    expect(inbox(team, 'ravi')).toContain('Qui s’en charge ?');
  });

  it('lets a date that was past stay, but takes no other one', async () => {
    await using team = await openTeam();
    await given(team, { due: '2026-11-17', reminders: [] });
    await team.at('2026-11-20T08:00:00Z');
    const form = await edit(team);
    expect(await team.submits('claire', form, { due: '2026-11-18' })).toMatchObject({
      kind: 'errors',
      errors: { due: expect.stringContaining('passée') },
    });
    await team.submits('claire', form, { priority: 'low' });
    expect(await newest(team)).toMatchObject({ dueOn: '2026-11-17', priority: 'low' });
  });

  it('that meets a newer task is shown again with what was typed, and loses nothing', async () => {
    await using team = await openTeam();
    await given(team);
    const form = await edit(team);
    await team.submits('lea', await edit(team, 'lea'), { priority: 'high' });
    const again = formOf(await team.submits('claire', form, { title: 'Rappeler le labo' }));
    expect(readForm(again)).toMatchObject({
      title: 'Rappeler le labo',
      intro: expect.stringContaining('Quelqu’un a modifié cette tâche entre-temps'),
    });
    await team.submits('claire', again, { title: 'Rappeler le labo', priority: 'high' });
    expect(await newest(team)).toMatchObject({ title: 'Rappeler le labo', priority: 'high' });
  });

  it('that comes after « C’est fait » changes nothing', async () => {
    await using team = await openTeam();
    const task = await given(team);
    const form = await edit(team);
    await tap(team, 'lea', 'done', task);
    expect(readReply(await team.submits('claire', form, { title: 'Rappeler le labo' }))).toContain('l’a faite');
    expect(await newest(team)).toMatchObject({ title: 'Rappeler la pharmacie', status: 'done' });
  });

  it('keeps the words of what an RCP agreed on', async () => {
    await using team = await openTeam();
    const task = await given(team);
    const { id } = await team.db.meeting.findFirstOrThrow();
    await team.db.task.update({ where: { id: task.id }, data: { meetingId: id } });
    const form = await edit(team);
    expect(form.fields.map((field) => field.id)).not.toContain('title');
    await team.submits('claire', form, { title: 'Autre chose', priority: 'low' });
    expect(await newest(team)).toMatchObject({ title: 'Rappeler la pharmacie', priority: 'low' });
  });

  it('shows nothing of a case to who may not read it, and keeps what they do not see', async () => {
    await using team = await openTeam();
    await keepFromClaire(team);
    const task = await given(team);
    await propose(team, 'lea');
    const { id: caseReviewId } = await newestCase(team);
    const { createdById } = { createdById: await idOf(team, 'marc') };
    await team.db.task.update({ where: { id: task.id }, data: { caseReviewId, createdById } });
    const form = await edit(team);
    expect(JSON.stringify(form)).not.toMatch(/pharmacie|Accueil/);
    await team.submits('claire', form, { title: 'Autre chose', project: 'Autre', due: '2026-12-21' });
    expect(await newest(team)).toMatchObject({
      title: 'Rappeler la pharmacie',
      project: 'Accueil',
      dueOn: '2026-12-21',
    });
  });
});

describe('« Modifier » with something wrong', () => {
  const here = useTeam(given);

  it.each([
    ['a phone number', { title: 'Appeler le 06 12 34 56 78' }, 'title'],
    ['nobody', { who: [] }, 'who'],
    ['a repetition without a date', { due: undefined, repetition: 'weekly' }, 'due'],
  ])('changes nothing: %s', async (_, wrong, field) => {
    const team = here();
    const reply = await team.submits('claire', await edit(team), wrong);
    expect(reply.kind === 'errors' && Object.keys(reply.errors)).toEqual([field]);
    expect(await newest(team)).toMatchObject({ revision: 1 });
  });
});
