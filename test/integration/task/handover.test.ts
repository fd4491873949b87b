import { describe, expect, it } from 'vitest';
import { formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { setOwnAbsence } from '../absence/absences.ts';
import { labels } from '../case-review/cases.ts';
import {
  add,
  idOf,
  inbox,
  lastMessage,
  leaves,
  type Member,
  newest,
  person,
  plain,
  readForm,
  readReply,
  tap,
} from './tasks.ts';

/** A task of Léa that Claire gave her. */
async function given(team: Structure, who: readonly Member[] = ['lea']) {
  await add(team, 'claire', { who: await Promise.all(who.map((one) => person(team, one))), due: '2026-11-20' });
  return newest(team);
}

async function ask(team: Structure, by: Member, whom: Member) {
  const form = formOf(await tap(team, by, 'hand-over', await newest(team)));
  return team.submits(by, form, { to: await person(team, whom) });
}

const owners = async (team: Structure) => (await newest(team)).owners.map(({ practitionerId }) => practitionerId);
const states = async (team: Structure) => {
  const where = { state: { not: 'given' } };
  const rows = await team.db.taskHandover.findMany({ where, orderBy: { askedAt: 'asc' } });
  return rows.map(({ state }) => state);
};

describe('« Passer la main »', () => {
  it('asks one member who does not have it yet', async () => {
    await using team = await openTeam();
    const task = await given(team, ['lea', 'ines']);
    const form = formOf(await tap(team, 'lea', 'hand-over', task));
    expect(plain(String(readForm(form)['intro']))).toContain('« Rappeler la pharmacie »');
    const [field] = form.fields;
    if (field?.kind !== 'choice') throw new Error('no choice');
    expect(field.options.map(({ label }) => label)).toEqual(['Claire Dubois', 'Marc Petit', 'Ravi Payet']);
    for (const to of ['person:nobody', await person(team, 'ines'), await person(team, 'lea'), 'everyone', undefined]) {
      expect(await team.submits('lea', form, { to })).toMatchObject({ kind: 'errors' });
    }
    expect(await team.db.taskHandover.count()).toBe(0);
  });

  it('changes nothing until the other accepts; then it is theirs, and the asker hears of it', async () => {
    await using team = await openTeam();
    await given(team);
    expect(readReply(await ask(team, 'lea', 'marc'))).toContain('J’ai demandé à Marc Petit.');
    expect(await owners(team)).toEqual([await idOf(team, 'lea')]);
    expect(inbox(team, 'marc')).toContain('Léa Martin vous demande de prendre cette tâche');
    expect(inbox(team, 'marc')).toContain('Léa Martin a demandé à Marc Petit le lundi 16 novembre 2026 : en attente');
    const reply = await team.clicks('marc', lastMessage(team, 'marc'), 'Accepter');
    expect(reply.kind).toBe('refreshed');
    expect(readReply(reply)).toContain('cette tâche est la vôtre');
    expect(await owners(team)).toEqual([await idOf(team, 'marc')]);
    expect(inbox(team, 'lea')).toContain('Marc Petit prend cette tâche');
    expect(inbox(team, 'lea')).toContain('« Rappeler la pharmacie » n’est plus à votre charge : Marc Petit.');
    expect(labels(lastMessage(team, 'marc'))).toContain('C’est fait');
    expect(team.platform.direct('marc')).toHaveLength(1);
  });

  it('to somebody who is away today says until when, and works', async () => {
    await using team = await openTeam();
    await given(team);
    await setOwnAbsence(team, 'marc', { first: '2026-11-17', last: '2026-11-20' });
    expect(readReply(await ask(team, 'lea', 'marc'))).not.toContain('s’absente');
    await team.at('2026-11-17T08:00:00Z');
    const said =
      'J’ai demandé à Marc Petit. D’ici sa réponse, rien ne change. Marc Petit s’absente jusqu’au vendredi 20 novembre 2026.';
    expect(readReply(await ask(team, 'lea', 'marc')).replace(/\s+/g, ' ')).toContain(said);
    await team.clicks('marc', lastMessage(team, 'marc'), 'Accepter');
    expect(await owners(team)).toEqual([await idOf(team, 'marc')]);
  });

  it('that is declined leaves it where it is, and the asker hears of it', async () => {
    await using team = await openTeam();
    await given(team);
    await ask(team, 'lea', 'marc');
    await team.clicks('marc', lastMessage(team, 'marc'), 'Refuser');
    expect(await owners(team)).toEqual([await idOf(team, 'lea')]);
    expect(inbox(team, 'lea')).toContain('Marc Petit ne peut pas prendre cette tâche');
    expect(inbox(team, 'marc')).toContain('vous avez refusé');
    expect(labels(lastMessage(team, 'lea'))).toContain('C’est fait');
  });

  it('counts once when the answer is pressed twice, or both answers at the same instant', async () => {
    await using team = await openTeam();
    await given(team);
    await ask(team, 'lea', 'marc');
    const message = lastMessage(team, 'marc');
    const replies = await Promise.all(['Accepter', 'Refuser'].map((label) => team.clicks('marc', message, label)));
    expect(replies.map(({ kind }) => kind).sort()).toEqual(['refreshed', 'update']);
    const again = await team.clicks('marc', message, 'Accepter');
    expect(readReply(again)).toContain('Rien n’a changé : cette demande a déjà eu sa réponse');
    expect(await team.db.delivery.count({ where: { kind: 'task.handover-answered' } })).toBe(1);
    expect(team.errors).toEqual([]);
  });

  it('asks once when the form is sent twice', async () => {
    await using team = await openTeam();
    await given(team);
    const form = formOf(await tap(team, 'lea', 'hand-over', await newest(team)));
    const to = await person(team, 'marc');
    await team.submits('lea', form, { to });
    expect(readReply(await team.submits('lea', form, { to }))).toContain('J’ai demandé à Marc Petit.');
    expect(await states(team)).toEqual(['asked']);
    expect(team.platform.direct('marc')).toHaveLength(1);
  });

  it('that is asked of somebody else replaces the earlier asking', async () => {
    await using team = await openTeam();
    await given(team);
    await ask(team, 'lea', 'marc');
    const message = lastMessage(team, 'marc');
    await ask(team, 'lea', 'ines');
    expect(await states(team)).toEqual(['void', 'asked']);
    expect(inbox(team, 'marc')).toContain('cette demande n’est plus d’actualité');
    expect(readReply(await team.clicks('marc', message, 'Accepter'))).toContain('Rien n’a changé');
    await team.clicks('ines', lastMessage(team, 'ines'), 'Accepter');
    expect(await owners(team)).toEqual([await idOf(team, 'ines')]);
  });

  it('ends when the task is done, given to others, or the asked person leaves', async () => {
    await using team = await openTeam();
    const task = await given(team);
    await ask(team, 'lea', 'marc');
    const message = lastMessage(team, 'marc');
    await tap(team, 'lea', 'done', { id: task.id, revision: 2 });
    expect(await states(team)).toEqual(['void']);
    expect(inbox(team, 'marc')).toContain('plus d’actualité');
    await tap(team, 'lea', 'undo', { id: task.id, revision: 3 });
    expect(readReply(await team.clicks('marc', message, 'Accepter'))).toContain('Rien n’a changé');

    await ask(team, 'lea', 'marc');
    const form = formOf(await tap(team, 'claire', 'edit', await newest(team)));
    await team.submits('claire', form, { who: [await person(team, 'ines')] });
    expect(await states(team)).toEqual(['void', 'void']);

    await ask(team, 'ines', 'ravi');
    await leaves(team, 'ravi');
    expect(readReply(await tap(team, 'ines', 'show', await newest(team)))).toContain('sans suite');
    expect(await owners(team)).toEqual([await idOf(team, 'ines')]);
  });

  it('is answered only by whoever is asked', async () => {
    await using team = await openTeam();
    const task = await given(team);
    await ask(team, 'lea', 'marc');
    const { id } = await team.db.taskHandover.findFirstOrThrow();
    for (const answer of ['accept', 'decline']) {
      expect(readReply(await tap(team, 'ines', answer, task, 'card', { handover: id }))).toContain('quelqu’un d’autre');
      expect(readReply(await tap(team, 'marc', answer, task, 'card', { handover: 'none' }))).toContain('n’existe plus');
    }
    expect(await states(team)).toEqual(['asked']);
  });

  it('replaces whoever asked among several owners, and all of them when the coordinator asks', async () => {
    await using team = await openTeam();
    await given(team, ['lea', 'ines']);
    await ask(team, 'lea', 'marc');
    await team.clicks('marc', lastMessage(team, 'marc'), 'Accepter');
    expect(new Set(await owners(team))).toEqual(new Set([await idOf(team, 'ines'), await idOf(team, 'marc')]));
    await ask(team, 'claire', 'ravi');
    await team.clicks('ravi', lastMessage(team, 'ravi'), 'Accepter');
    expect(await owners(team)).toEqual([await idOf(team, 'ravi')]);
    expect(inbox(team, 'ines')).toContain('n’est plus à votre charge : Ravi Payet.');
  });

  it('is not asked in the morning when it ended at night', async () => {
    await using team = await openTeam();
    await given(team);
    await team.at('2026-11-16T21:00:00Z');
    await ask(team, 'lea', 'marc');
    await tap(team, 'lea', 'done', await newest(team));
    await team.at('2026-11-17T07:00:00Z');
    expect(inbox(team, 'marc')).toBe('');
  });

  it('at the instant of « C’est fait » ends with the task done and nobody asked', async () => {
    await using team = await openTeam();
    const task = await given(team);
    const form = formOf(await tap(team, 'lea', 'hand-over', task));
    await Promise.all([
      team.submits('lea', form, { to: await person(team, 'marc') }),
      tap(team, 'claire', 'done', task),
    ]);
    // Whichever came first, the other found what it had done.
    const { status } = await newest(team);
    expect([...(await states(team)), status]).toEqual(
      status === 'done' ? expect.not.arrayContaining(['asked']) : ['asked', 'to-do'],
    );
    expect(viewOf(await tap(team, 'lea', 'show', task)).fallback).toContain('Rappeler la pharmacie');
    expect(team.errors).toEqual([]);
  });
});
