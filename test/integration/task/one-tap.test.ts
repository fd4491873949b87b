import { describe, expect, it } from 'vitest';
import { buttonsOf, formOf, openTeam, viewOf } from '../../support/structure.ts';
import { labels, newest as newestCase, propose } from '../case-review/cases.ts';
import {
  givenToLea,
  idOf,
  inbox,
  keepFromClaire,
  lastMessage,
  leaves,
  type Member,
  newest,
  person,
  readForm,
  readReply,
  tap,
  useTeam,
} from './tasks.ts';

describe('« C’est fait »', () => {
  it('is one tap in the message that gave the task, which says so from then on', async () => {
    await using team = await openTeam();
    await givenToLea(team);
    const reply = await team.clicks('lea', lastMessage(team, 'lea'), 'C’est fait');
    expect(reply.kind).toBe('refreshed');
    expect(readReply(reply)).toContain('« Rappeler la pharmacie » : c’est fait.');
    expect(await newest(team)).toMatchObject({
      status: 'done',
      doneAt: team.clock.now(),
      doneById: await idOf(team, 'lea'),
    });
    expect(team.platform.direct('lea')).toHaveLength(1);
    expect(inbox(team, 'lea')).toContain('Tâche faite');
    expect(labels(lastMessage(team, 'lea'))).toEqual(['Annuler']);
    expect(inbox(team, 'marc')).toBe('');
  });

  it('is taken back by « Annuler »', async () => {
    await using team = await openTeam();
    await givenToLea(team);
    await team.clicks('lea', lastMessage(team, 'lea'), 'C’est fait');
    const reply = await team.clicks('lea', lastMessage(team, 'lea'), 'Annuler');
    expect(readReply(reply)).toContain('est de nouveau à faire');
    expect(await newest(team)).toMatchObject({ status: 'to-do', doneAt: null, doneById: null });
    expect(labels(lastMessage(team, 'lea'))).toContain('C’est fait');
  });

  it('counts once when it is pressed twice, and the second press says what is true', async () => {
    await using team = await openTeam();
    await givenToLea(team);
    const message = lastMessage(team, 'lea');
    await team.clicks('lea', message, 'C’est fait');
    const again = await team.clicks('lea', message, 'C’est fait');
    // Nobody else would edit the message that was clicked.
    expect(again.kind).toBe('update');
    expect(readReply(again)).toContain('Rien n’a changé : vous l’avez faite le lundi 16 novembre 2026.');
    expect(await newest(team)).toMatchObject({ revision: 2 });
  });

  it('counts once when two owners press at the same instant', async () => {
    await using team = await openTeam();
    const { id } = await givenToLea(team, { who: [await person(team, 'lea'), await person(team, 'ines')] });
    const replies = await Promise.all(
      (['lea', 'ines'] as const).map((who) => team.clicks(who, lastMessage(team, who), 'C’est fait')),
    );
    expect(replies.map(({ kind }) => kind).sort()).toEqual(['refreshed', 'update']);
    expect(await team.db.task.findUnique({ where: { id } })).toMatchObject({ status: 'done', revision: 2 });
    expect(team.errors).toEqual([]);
  });

  it('that comes again after it was taken back changes nothing', async () => {
    await using team = await openTeam();
    await givenToLea(team);
    const message = lastMessage(team, 'lea');
    await team.clicks('lea', message, 'C’est fait');
    await team.clicks('lea', lastMessage(team, 'lea'), 'Annuler');
    expect(readReply(await team.clicks('lea', message, 'C’est fait'))).toContain('n’était plus comme vous l’avez vue');
    expect(await newest(team)).toMatchObject({ status: 'to-do' });
  });
});

describe('« Reporter »', () => {
  it('proposes a week later, on a working day', async () => {
    await using team = await openTeam();
    // A week after 18 December is Christmas, and a week-end follows.
    await givenToLea(team, { due: '2026-12-18' });
    const form = formOf(await team.clicks('lea', lastMessage(team, 'lea'), 'Reporter'));
    expect(readForm(form)).toMatchObject({ due: '2026-12-28', intro: 'Rappeler la pharmacie' });
  });

  it('counts a week from today when it is late', async () => {
    await using team = await openTeam();
    await givenToLea(team, { due: '2026-11-16' });
    await team.at('2026-11-26T08:00:00Z');
    expect(readForm(formOf(await team.clicks('lea', lastMessage(team, 'lea'), 'Reporter')))).toMatchObject({
      due: '2026-12-03',
    });
  });

  it('gives it another date, from which reminders count anew', async () => {
    await using team = await openTeam();
    await givenToLea(team);
    const form = formOf(await team.clicks('lea', lastMessage(team, 'lea'), 'Reporter'));
    await team.at('2026-11-17T08:00:00Z');
    const card = await team.submits('lea', form, { due: '2026-12-01' });
    expect(readReply(card)).toContain('Reportée au mardi 1er décembre 2026.');
    expect(await newest(team)).toMatchObject({
      status: 'postponed',
      dueOn: '2026-12-01',
      agreedDueOn: '2026-11-20',
      scheduledAt: new Date('2026-11-17T08:00:00Z'),
    });
    expect(inbox(team, 'lea')).toContain('mardi 1er décembre');
    expect(inbox(team, 'lea')).toMatch(/État +reportée/);
  });

  it('changes nothing when the form is sent twice, or comes after « C’est fait »', async () => {
    await using team = await openTeam();
    await givenToLea(team);
    const form = formOf(await team.clicks('lea', lastMessage(team, 'lea'), 'Reporter'));
    await team.submits('lea', form, { due: '2026-12-01' });
    expect(readReply(await team.submits('lea', form, { due: '2026-12-01' }))).toContain('Rien n’a changé');
    await team.clicks('lea', lastMessage(team, 'lea'), 'C’est fait');
    expect(readReply(await team.submits('lea', form, { due: '2026-12-02' }))).toContain('vous l’avez faite');
    expect(await newest(team)).toMatchObject({ status: 'done', dueOn: '2026-12-01', revision: 3 });
  });
});

describe('« Reporter » to another day', () => {
  const here = useTeam(givenToLea);

  it.each([
    ['2026-11-15', 'passée'],
    ['2029-01-01', 'plus de deux ans'],
    ['2026-11-20', 'déjà l’échéance'],
    [undefined, 'date'],
    ['demain', 'date'],
  ])('is refused: %s', async (due, words) => {
    const team = here();
    const form = formOf(await team.clicks('lea', lastMessage(team, 'lea'), 'Reporter'));
    expect(await team.submits('lea', form, { due })).toMatchObject({
      kind: 'errors',
      errors: { due: expect.stringContaining(words) },
    });
    expect(await newest(team)).toMatchObject({ dueOn: '2026-11-20', revision: 1 });
  });
});

describe('« Bloquée »', () => {
  it('asks why from a closed list, and tells who gave it and the coordinator, once', async () => {
    await using team = await openTeam();
    await givenToLea(team);
    const form = formOf(await team.clicks('lea', lastMessage(team, 'lea'), 'Bloquée'));
    expect(await team.submits('lea', form, { blocker: 'the weather' })).toMatchObject({ kind: 'errors' });
    const typed = { blocker: 'outside-answer' };
    expect(readReply(await team.submits('lea', form, typed))).toMatch(
      /Je préviens (Marc Petit et Claire Dubois|Claire Dubois et Marc Petit)\./,
    );
    await team.submits('lea', form, typed);
    for (const who of ['marc', 'claire'] as const) {
      expect(team.platform.direct(who)).toHaveLength(1);
      expect(inbox(team, who)).toContain('Une tâche est bloquée');
      expect(inbox(team, who)).toContain('bloquée (en attente d’une réponse extérieure)');
    }
    expect(inbox(team, 'lea')).not.toContain('Une tâche est bloquée');
  });

  it('ends with « Reprendre », which their messages say too', async () => {
    await using team = await openTeam();
    await givenToLea(team);
    const form = formOf(await team.clicks('lea', lastMessage(team, 'lea'), 'Bloquée'));
    await team.submits('lea', form, { blocker: 'equipment' });
    expect(labels(lastMessage(team, 'lea'))).toContain('Reprendre');
    await team.clicks('lea', lastMessage(team, 'lea'), 'Reprendre');
    expect(await newest(team)).toMatchObject({ status: 'in-progress', blockedBy: null });
    expect(inbox(team, 'claire')).toContain('Cette tâche n’est plus bloquée');
    expect(team.platform.direct('claire')).toHaveLength(1);
  });

  it('is told to nobody who has left', async () => {
    await using team = await openTeam();
    await givenToLea(team);
    await leaves(team, 'marc');
    const form = formOf(await team.clicks('lea', lastMessage(team, 'lea'), 'Bloquée'));
    expect(readReply(await team.submits('lea', form, { blocker: 'equipment' }))).toContain(
      'Je préviens Claire Dubois.',
    );
  });

  it('is not told in the morning when it went on at night', async () => {
    await using team = await openTeam();
    await givenToLea(team);
    await team.at('2026-11-16T20:00:00Z');
    const form = formOf(await team.clicks('lea', lastMessage(team, 'lea'), 'Bloquée'));
    await team.submits('lea', form, { blocker: 'equipment' });
    await team.clicks('lea', lastMessage(team, 'lea'), 'Reprendre');
    await team.at('2026-11-17T07:00:00Z');
    expect(inbox(team, 'claire')).toBe('');
  });

  it('of a case tells a coordinator who is no carer the code only', async () => {
    await using team = await openTeam();
    await keepFromClaire(team);
    const { id } = await givenToLea(team);
    await propose(team, 'lea');
    const review = await newestCase(team);
    await team.db.task.update({ where: { id }, data: { caseReviewId: review.id } });
    const form = formOf(await tap(team, 'lea', 'block', await newest(team)));
    await team.submits('lea', form, { blocker: 'equipment' });
    expect(inbox(team, 'claire')).toContain(`Tâche du dossier ${review.code}`);
    expect(inbox(team, 'claire')).not.toContain('pharmacie');
    expect(inbox(team, 'marc')).toContain('Rappeler la pharmacie');
  });
});

describe('« Abandonner »', () => {
  it('is asked twice, and is for who gave the task and those who steer', async () => {
    await using team = await openTeam();
    const { id } = await givenToLea(team);
    const show = async (who: Member) => viewOf(await tap(team, who, 'show', { id, revision: 1 }));
    const button = buttonsOf(await show('marc')).find(({ label }) => label === 'Abandonner');
    expect(button?.confirm?.text).toContain('Plus personne');
    expect(labels(await show('claire'))).toContain('Abandonner');
    expect(labels(await show('lea'))).not.toContain('Abandonner');
    expect(readReply(await tap(team, 'lea', 'drop', { id, revision: 1 }))).toContain('Seules les personnes');
    expect(readReply(await tap(team, 'marc', 'drop', { id, revision: 1 }))).toContain('abandonnée');
    expect(inbox(team, 'lea')).toContain('Tâche abandonnée');
    expect(readReply(await tap(team, 'marc', 'undo', { id, revision: 2 }))).toContain('de nouveau à faire');
  });
});
