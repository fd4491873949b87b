import { describe, expect, it } from 'vitest';
import { taskActions } from '../../../src/features/task/actions.ts';
import { formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { labels } from '../case-review/cases.ts';
import { givenToLea, idOf, inbox, leaves, newest, person, read, readForm, readReply, tap, useTeam } from './tasks.ts';

describe('who may', () => {
  const everything = [
    'done',
    'postpone',
    'block',
    'resume',
    'handOver',
    'edit',
    'drop',
    'claim',
    'release',
    'undo',
  ] as const;

  it('do nothing with a task of others, but read it', async () => {
    await using team = await openTeam();
    const task = await givenToLea(team);
    const card = viewOf(await tap(team, 'ines', 'show', task));
    expect(read(card)).toContain('Rappeler la pharmacie');
    expect(labels(card)).toEqual([]);
    for (const action of everything) {
      const name = taskActions[action].slice('task.'.length);
      expect(readReply(await tap(team, 'ines', name, task))).toMatch(/Seules les personnes|autre profession/);
    }
    expect(await newest(team)).toMatchObject({ status: 'to-do', revision: 1 });
  });

  it('act for an absent owner: whoever stands in', async () => {
    await using team = await openTeam();
    const task = await givenToLea(team);
    const { careTeamId } = task;
    const away = { practitionerId: await idOf(team, 'lea'), delegateId: await idOf(team, 'ines') };
    const days = { firstDay: '2026-11-16', lastDay: '2026-11-20', createdAt: team.clock.now() };
    await team.db.absence.create({
      data: { ...away, ...days, id: 'away', careTeamId, createdById: away.practitionerId },
    });
    expect(readReply(await tap(team, 'ines', 'done', task))).toContain('c’est fait');
    await team.at('2026-11-23T08:00:00Z');
    expect(readReply(await tap(team, 'ines', 'undo', await newest(team)))).toContain('Seules les personnes');
  });

  it('act for somebody who left: the coordinator', async () => {
    await using team = await openTeam();
    const task = await givenToLea(team);
    await leaves(team, 'lea');
    const card = read(viewOf(await tap(team, 'claire', 'show', task)));
    expect(card).toContain('sans responsable (Léa Martin a quitté l’équipe)');
    const form = formOf(await tap(team, 'claire', 'edit', task));
    expect(readForm(form)).toMatchObject({ who: [] });
    expect(await team.submits('claire', form, {})).toMatchObject({ kind: 'errors' });
    await team.submits('claire', form, { who: [await person(team, 'ines')] });
    expect(inbox(team, 'ines')).toContain('vous confie une tâche');
  });
});

describe('a button wherever it stands', () => {
  const places = ['card', 'message', 'list mine', 'round r1'] as const;

  async function withRound(team: Structure) {
    const task = await givenToLea(team);
    const row = { careTeamId: task.careTeamId, practitionerId: await idOf(team, 'lea') };
    await team.db.taskRound.create({ data: { ...row, id: 'r1', at: team.clock.now() } });
    return task;
  }

  it.each(places)('answers in its place, and says what is true when it is stale: %s', async (at) => {
    await using team = await openTeam();
    const task = await withRound(team);
    expect(['update', 'refreshed']).toContain((await tap(team, 'lea', 'done', task, at)).kind);
    const stale = await tap(team, 'marc', 'done', task, at === 'round r1' ? 'card' : at);
    expect(stale.kind).toBe('update');
    expect(readReply(stale)).toContain('Rien n’a changé : Léa Martin l’a faite le lundi 16 novembre 2026.');
    for (const name of ['postpone', 'block', 'hand-over', 'edit', 'drop', 'resume', 'claim', 'release', 'undo']) {
      const reply = await tap(team, 'lea', name, task, at);
      expect(reply.kind).toBe('update');
      expect(readReply(reply)).toContain('Rien n’a changé : vous l’avez faite le lundi 16 novembre 2026.');
    }
    expect(await newest(team)).toMatchObject({ status: 'done', revision: 2 });
  });

  it.each(['list mine', 'round r1'])('« Détails » shows one task there, and « Revenir » comes back: %s', async (at) => {
    await using team = await openTeam();
    const task = await withRound(team);
    const card = await tap(team, 'lea', 'show', task, at);
    expect(card.kind).toBe('update');
    expect(readReply(card)).toMatch(/Ajoutée par +Marc Petit/);
    const back = await team.clicks('lea', viewOf(card), 'Revenir');
    expect(back.kind).toBe('update');
    expect(viewOf(back)).not.toEqual(viewOf(card));
  });

  it('of a task that is gone says so', async () => {
    await using team = await openTeam();
    const task = await givenToLea(team);
    await team.db.task.deleteMany();
    expect(readReply(await tap(team, 'lea', 'done', task))).toContain('n’existe plus');
  });
});

describe('a button that carries a place that there is not', () => {
  const here = useTeam(givenToLea);

  it.each(['', 'list', 'round', 'nowhere', 'list  x', 'card x', `list ${'x'.repeat(201)}`])(
    'is none of ours: "%s"',
    async (at) => {
      expect(readReply(await tap(here(), 'lea', 'done', await newest(here()), at))).toContain('n’est plus valable');
    },
  );
});
