import { describe, expect, it } from 'vitest';
import { practitionerId, taskId } from '../../../src/core/ids.ts';
import { followTasks } from '../../../src/features/task/follow.ts';
import { changeTask, setOwners, taskById } from '../../../src/features/task/store.ts';
import { openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { teamOf } from '../filing/examined.ts';
import { give, readable, titlesOf, wordsOf } from '../task-list/tasks.ts';

/** Gives tasks one after the other, with a beat after the last. */
async function gives(structure: Structure, count: number, ...owners: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await give(structure, { owners }));
  await structure.app.tick();
  return ids;
}

/** Says that tasks are done, or gives them to somebody else, as the buttons do. */
async function change({ db, clock }: Structure, ids: readonly string[], to: 'done' | string): Promise<void> {
  const now = clock.now();
  await db.$transaction(async (tx) => {
    const team = await teamOf(tx);
    for (const id of ids) {
      const task = await taskById(tx, team.id, taskId.parse(id));
      if (task === undefined) throw new Error('the task is gone');
      await changeTask(tx, team.id, now, task, to === 'done' ? { status: 'done', doneAt: now } : {});
      if (to !== 'done') {
        const person = await tx.practitioner.findFirstOrThrow({ where: { displayName: to } });
        await setOwners(tx, team.id, now, task, [practitionerId.parse(person.id)]);
      }
      await followTasks(tx, team, now, [task.id]);
    }
  });
}

/** Who was told of whom, and what. */
function alerts({ platform }: Structure): string[] {
  return platform.screen.flatMap(({ to, view }) =>
    view !== undefined && wordsOf(view)[0] === 'Charge élevée' && to.kind === 'direct'
      ? [`${to.user}: ${readable(view.fallback)}`]
      : [],
  );
}

const ofLea = (tasks: number, all: number) =>
  `claire: Léa Martin porte ${tasks} des ${all} tâches ouvertes, soit plus de 40 %.`;

describe('the alert', () => {
  it('comes when somebody carries more than 40 % of the open tasks, and leads to them', async () => {
    await using structure = await openTeam();
    await gives(structure, 3, 'Léa Martin');
    await gives(structure, 4, 'Marc Petit');
    await gives(structure, 1, 'Inès Faure');
    expect(alerts(structure)).toEqual(['claire: Marc Petit porte 4 des 8 tâches ouvertes, soit plus de 40 %.']);
    await gives(structure, 2, 'Léa Martin');
    expect(alerts(structure).slice(1)).toEqual([ofLea(5, 10)]);
    const message = structure.platform.screen
      .map(({ view }) => view)
      .findLast((view) => view !== undefined && wordsOf(view)[0] === 'Charge élevée');
    if (message === undefined) throw new Error('no alert');
    const load = await structure.clicks('claire', message, 'Voir la charge');
    expect(load.kind).toBe('view');
    expect(titlesOf(viewOf(load))[0]).toMatch(/^Léa Martin : 5 tâches sur 10 \(50 %\)/);
    expect(titlesOf(viewOf(await structure.clicks('claire', message, 'Ses tâches')))).toHaveLength(5);
  });

  it('comes once a week for one person', async () => {
    await using structure = await openTeam();
    await gives(structure, 8, 'Léa Martin');
    await gives(structure, 3, 'Léa Martin');
    expect(alerts(structure)).toEqual([ofLea(8, 8)]);
    await structure.at('2026-11-22T12:00:00Z');
    await gives(structure, 1, 'Léa Martin');
    expect(alerts(structure)).toHaveLength(1);
    await structure.at('2026-11-23T08:00:00Z');
    await gives(structure, 1, 'Léa Martin');
    expect(alerts(structure).slice(1)).toEqual([ofLea(13, 13)]);
  });

  it('comes to every coordinator, in the second person to whoever it is about', async () => {
    await using structure = await openTeam();
    await structure.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { role: 'coordinator' } });
    await gives(structure, 8, 'Léa Martin');
    expect([...alerts(structure)].sort()).toEqual([
      ofLea(8, 8),
      'lea: Vous portez 8 des 8 tâches ouvertes, soit plus de 40 %.',
    ]);
  });

  it('comes when others have done theirs, and when tasks change hands', async () => {
    await using structure = await openTeam();
    const marcs = await gives(structure, 6, 'Marc Petit');
    await gives(structure, 4, 'Inès Faure');
    await structure.at('2026-11-23T08:00:00Z');
    await gives(structure, 6, 'Léa Martin');
    structure.platform.screen.length = 0;
    await change(structure, marcs.slice(0, 2), 'done');
    await structure.app.tick();
    expect(alerts(structure)).toEqual([ofLea(6, 14)]);
    await change(structure, marcs.slice(2, 4), 'Inès Faure');
    await structure.app.tick();
    expect(alerts(structure).slice(1)).toEqual([
      'claire: Inès Faure porte 6 des 14 tâches ouvertes, soit plus de 40 %.',
    ]);
  });

  it('waits for the morning, and is not sent when it is no longer true then', async () => {
    await using structure = await openTeam();
    await structure.at('2026-11-16T20:30:00Z');
    const [first = ''] = await gives(structure, 8, 'Léa Martin');
    expect(alerts(structure)).toEqual([]);
    await change(structure, [first], 'done');
    await structure.at('2026-11-17T06:30:00Z');
    expect(alerts(structure)).toEqual([]);
    const row = await structure.db.delivery.findFirstOrThrow({ where: { kind: 'workload.alert' } });
    expect([row.state, row.reason]).toEqual(['cancelled', 'no-longer-true']);
  });

  it('that was not sent because it was no longer true is sent when it is true again, once that week', async () => {
    await using structure = await openTeam();
    await structure.at('2026-11-16T20:30:00Z');
    const [first = ''] = await gives(structure, 8, 'Léa Martin');
    await change(structure, [first], 'done');
    await structure.at('2026-11-17T06:30:00Z');
    await structure.at('2026-11-17T10:00:00Z');
    await gives(structure, 1, 'Léa Martin');
    await structure.at('2026-11-17T10:00:01Z');
    expect(alerts(structure)).toEqual([ofLea(8, 8)]);
    await gives(structure, 1, 'Léa Martin');
    await structure.at('2026-11-17T10:00:02Z');
    expect(alerts(structure)).toEqual([ofLea(8, 8)]);
    expect(await structure.db.delivery.count({ where: { kind: 'workload.alert' } })).toBe(1);
  });

  it('of a Sunday evening is the one of the week that begins', async () => {
    await using structure = await openTeam();
    await structure.at('2026-11-22T20:30:00Z');
    await gives(structure, 8, 'Léa Martin');
    await structure.at('2026-11-23T06:30:00Z');
    await gives(structure, 1, 'Léa Martin');
    expect(alerts(structure)).toEqual([ofLea(8, 8)]);
  });

  it('is sent in the morning when it is still true', async () => {
    await using structure = await openTeam();
    await structure.at('2026-11-16T20:30:00Z');
    await gives(structure, 8, 'Léa Martin');
    await structure.at('2026-11-17T06:30:00Z');
    expect(alerts(structure)).toEqual([ofLea(8, 8)]);
  });

  it('does not come for few tasks, few people, shared work, nor what nobody has', async () => {
    await using structure = await openTeam();
    await gives(structure, 7, 'Léa Martin');
    await gives(structure, 5);
    expect(alerts(structure)).toEqual([]);
    await structure.db.task.deleteMany();
    await gives(structure, 10, 'Léa Martin', 'Marc Petit', 'Inès Faure');
    expect(alerts(structure)).toEqual([]);
    await structure.db.task.deleteMany();
    await structure.db.practitioner.updateMany({
      where: { displayName: { notIn: ['Claire Dubois', 'Léa Martin'] } },
      data: { active: false },
    });
    await gives(structure, 8, 'Léa Martin');
    expect(alerts(structure)).toEqual([]);
  });

  it('follows the limit of the structure', async () => {
    await using structure = await openTeam();
    await structure.db.careTeam.updateMany({ data: { overloadPercent: 60 } });
    await gives(structure, 4, 'Marc Petit');
    await gives(structure, 6, 'Léa Martin');
    expect(alerts(structure)).toEqual([]);
    await gives(structure, 1, 'Léa Martin');
    expect(alerts(structure)).toEqual(['claire: Léa Martin porte 7 des 11 tâches ouvertes, soit plus de 60 %.']);
  });
});
