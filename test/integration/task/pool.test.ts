import { describe, expect, it } from 'vitest';
import { formOf, openTeam, Structure, viewOf } from '../../support/structure.ts';
import { labels } from '../case-review/cases.ts';
import { add, idOf, inbox, lastMessage, leaves, type Member, newest, person, read, readReply, tap } from './tasks.ts';

/** Léa, Inès and Ravi are nurses; Claire asks who of them does something. */
async function offered(team: Structure) {
  const people = ['Inès Faure', 'Ravi Payet'];
  await team.db.practitioner.updateMany({ where: { displayName: { in: people } }, data: { profession: 'nurse' } });
  const card = await add(team, 'claire', {
    title: 'Vérifier le chariot',
    who: ['profession:nurse'],
    due: '2026-12-18',
  });
  return { card, task: await newest(team) };
}

const nurses = ['lea', 'ines', 'ravi'] as const satisfies readonly Member[];

describe('a task for a profession', () => {
  it('is offered to each of its members, and to nobody else', async () => {
    await using team = await openTeam();
    const { card } = await offered(team);
    expect(read(card)).toContain('Je demande qui s’en charge (Infirmier).');
    for (const who of nurses) {
      expect(inbox(team, who)).toContain('Qui s’en charge ?');
      expect(labels(lastMessage(team, who))).toEqual(['Je m’en charge']);
    }
    expect(inbox(team, 'marc') + inbox(team, 'claire')).toBe('');
  });

  it('belongs to the first who takes it, and the others’ messages say so', async () => {
    await using team = await openTeam();
    await offered(team);
    const reply = await team.clicks('lea', lastMessage(team, 'lea'), 'Je m’en charge');
    expect(readReply(reply)).toContain('Vous vous en chargez.');
    expect(await newest(team)).toMatchObject({ status: 'in-progress', pool: 'nurse' });
    for (const who of ['ines', 'ravi'] as const) {
      expect(inbox(team, who)).toContain('« Vérifier le chariot » : Léa Martin s’en charge.');
      expect(labels(lastMessage(team, who))).toEqual([]);
      expect(team.platform.direct(who)).toHaveLength(1);
    }
    expect(labels(lastMessage(team, 'lea'))).toEqual(expect.arrayContaining(['C’est fait', 'Rendre']));
  });

  it('says to who comes second who was first', async () => {
    await using team = await openTeam();
    await offered(team);
    const messages = nurses.map((who) => [who, lastMessage(team, who)] as const);
    for (const [who, message] of messages) await team.clicks(who, message, 'Je m’en charge');
    const [, [second, seen] = ['ines', lastMessage(team, 'ines')]] = messages;
    const late = await team.clicks(second, seen, 'Je m’en charge').catch(() => undefined);
    expect(late === undefined ? '' : readReply(late)).toContain('Rien n’a changé : Léa Martin s’en charge.');
    expect(await team.db.taskOwner.findMany()).toMatchObject([{ practitionerId: await idOf(team, 'lea') }]);
  });

  it('has one owner when all click at the same instant on two instances', async () => {
    await using team = await openTeam();
    const { task } = await offered(team);
    // A second process on the same database.
    const other = new Structure(team.db, team.clock, team.platform, team.workspace);
    const replies = await Promise.all([
      tap(team, 'lea', 'claim', task, 'message'),
      tap(other, 'ines', 'claim', task, 'message'),
      tap(team, 'ravi', 'claim', task, 'message'),
      tap(other, 'lea', 'claim', task, 'message'),
    ]);
    await other.app.stop();
    expect(replies.filter(({ kind }) => kind === 'refreshed')).toHaveLength(1);
    const [owner, ...others] = await team.db.taskOwner.findMany({ include: { practitioner: true } });
    expect(others).toEqual([]);
    const name = owner?.practitioner.displayName ?? '';
    const told = replies.filter(({ kind }) => kind === 'update').map(readReply);
    expect(told.length).toBe(3);
    for (const text of told) expect(text).toMatch(new RegExp(`Rien n’a changé : (${name} s’en charge|cette tâche)`));
    await team.app.tick();
    for (const who of nurses) expect(inbox(team, who)).toMatch(new RegExp(`${name} s’en charge|Vous vous en chargez`));
    expect([...team.errors, ...other.errors]).toEqual([]);
  });

  it('given back is offered again to the others', async () => {
    await using team = await openTeam();
    await offered(team);
    await team.clicks('lea', lastMessage(team, 'lea'), 'Je m’en charge');
    await team.at('2026-11-17T08:00:00Z');
    expect(readReply(await team.clicks('lea', lastMessage(team, 'lea'), 'Rendre'))).toContain('Vous l’avez rendue');
    expect(await newest(team)).toMatchObject({ status: 'to-do', owners: [] });
    expect(labels(lastMessage(team, 'ines'))).toEqual(['Je m’en charge']);
    expect(team.platform.direct('ines')).toHaveLength(2);
    expect(team.platform.direct('lea')).toHaveLength(1);
    await team.clicks('ines', lastMessage(team, 'ines'), 'Je m’en charge');
    expect(await team.db.taskOwner.findMany()).toMatchObject([{ practitionerId: await idOf(team, 'ines') }]);
  });

  it('is to be taken again when whoever took it has left', async () => {
    await using team = await openTeam();
    const { task } = await offered(team);
    await tap(team, 'lea', 'claim', task);
    await leaves(team, 'lea');
    const card = viewOf(await tap(team, 'ines', 'show', task));
    expect(read(card)).toContain('à prendre (Infirmier) (Léa Martin a quitté l’équipe)');
    expect(labels(card)).toEqual(['Je m’en charge']);
    expect(readReply(await team.clicks('ines', card, 'Je m’en charge'))).toContain('Vous vous en chargez.');
    expect(await team.db.taskOwner.findMany()).toMatchObject([{ practitionerId: await idOf(team, 'ines') }]);
    expect(readReply(await tap(team, 'ravi', 'claim', task))).toContain('Rien n’a changé : Inès Faure s’en charge.');
  });

  it('is not for the others to take or to give back', async () => {
    await using team = await openTeam();
    const { task } = await offered(team);
    expect(readReply(await tap(team, 'marc', 'claim', task))).toContain('autre profession');
    expect(readReply(await tap(team, 'lea', 'release', task))).toContain('Seules les personnes');
    expect(await team.db.taskOwner.count()).toBe(0);
  });

  it('may be given to somebody by whoever asked', async () => {
    await using team = await openTeam();
    const { task } = await offered(team);
    const form = formOf(await tap(team, 'claire', 'edit', task));
    await team.submits('claire', form, { who: [await person(team, 'lea')] });
    expect(await newest(team)).toMatchObject({ pool: null });
    expect(inbox(team, 'lea')).toContain('Claire Dubois vous confie une tâche');
    expect(inbox(team, 'ines')).toContain('« Vérifier le chariot » : Léa Martin s’en charge.');
  });

  it('is not offered in the morning when somebody took it at night', async () => {
    await using team = await openTeam();
    await team.at('2026-11-16T21:00:00Z');
    const { task } = await offered(team);
    await tap(team, 'lea', 'claim', task);
    await team.at('2026-11-17T07:00:00Z');
    for (const who of nurses) expect(inbox(team, who)).toBe('');
  });
});

describe('who took a task', () => {
  it('stays in charge when only its date is changed', async () => {
    await using team = await openTeam();
    const { task } = await offered(team);
    await tap(team, 'lea', 'claim', task);
    const form = formOf(await tap(team, 'claire', 'edit', { id: task.id, revision: 2 }));
    expect(viewOf(await team.submits('claire', form, { due: '2026-11-27' })).fallback).toContain('Tâche modifiée');
    expect(await newest(team)).toMatchObject({ pool: 'nurse', status: 'in-progress', dueOn: '2026-11-27' });
    expect(team.platform.direct('ines')).toHaveLength(1);
  });

  it('is released by the coordinator who offers it again', async () => {
    await using team = await openTeam();
    const { task } = await offered(team);
    await tap(team, 'lea', 'claim', task);
    const form = formOf(await tap(team, 'claire', 'edit', { id: task.id, revision: 2 }));
    await team.submits('claire', form, { who: ['profession:nurse'] });
    expect(await newest(team)).toMatchObject({ pool: 'nurse', status: 'to-do', owners: [] });
    expect(labels(lastMessage(team, 'ines'))).toEqual(['Je m’en charge']);
  });
});
