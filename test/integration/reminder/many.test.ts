import { expect, it } from 'vitest';
import { renderMessage } from '../../../src/platforms/slack/render/message.ts';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import { parserErrors } from '../../contract/teams/card-schema.ts';
import { messageProblems } from '../../support/slack-blocks.ts';
import { lastReminder, openCrew, reminders } from './crew.ts';
import { give, idOf } from './tasks.ts';

it('5,000 open tasks make one message to each person, within every limit, and nothing the next minute', async () => {
  await using team = await openCrew();
  const { db, clock } = team;
  const people = await db.practitioner.findMany({ orderBy: { displayName: 'asc' } });
  const { id: careTeamId } = await db.careTeam.findFirstOrThrow();
  const claire = await idOf(team, 'Claire Dubois');
  const count = 5_000;
  const due = (index: number) => `2026-11-${String(10 + (index % 15)).padStart(2, '0')}`;
  const tasks = Array.from({ length: count }, (_, index) => ({
    id: `task-${index}`,
    careTeamId,
    title: `Tâche numéro ${index} ${'é'.repeat(100)}`,
    dueOn: due(index),
    status: 'to-do',
    createdById: claire,
    createdAt: new Date('2026-10-01T08:00:00Z'),
    updatedAt: clock.now(),
    scheduledAt: new Date('2026-10-01T08:00:00Z'),
  }));
  const owner = (index: number) => people[index % people.length]?.id ?? '';
  await db.task.createMany({ data: tasks });
  await db.taskOwner.createMany({
    data: tasks.map(({ id }, index) => ({ careTeamId, taskId: id, practitionerId: owner(index), since: clock.now() })),
  });
  // What was added last sets the timer.
  await give(team, { to: ['Léa Martin'], dueOn: '2026-12-24' });
  await team.at('2026-11-24T08:00:00Z');
  expect(team.errors).toEqual([]);
  for (const [user, own] of [
    ['lea', 1_000],
    ['marc', 1_000],
    ['claire', 1_000],
  ] as const) {
    expect(reminders(team, user)).toHaveLength(1);
    const view = lastReminder(team, user);
    expect(view.fallback.replaceAll('\u00a0', ' ')).toMatch(/Vos tâches : \d+ en retard/);
    const hidden = Number(/et (\d+) autres/.exec(JSON.stringify(view.blocks))?.[1]);
    expect(hidden).toBeGreaterThanOrEqual(own - 8);
    const { blocks } = renderMessage(view);
    expect(messageProblems(blocks)).toEqual([]);
    expect(JSON.stringify(blocks)).toContain('Toutes mes tâches');
    expect(parserErrors(renderCard(view))).toEqual([]);
  }
  const said = await db.taskReminder.count();
  expect(said).toBeGreaterThan(count);
  await team.at('2026-11-24T08:01:00Z');
  await team.at('2026-11-25T08:00:00Z');
  await team.at('2026-11-25T08:01:00Z');
  for (const user of ['lea', 'marc', 'claire']) expect(reminders(team, user).length).toBeLessThanOrEqual(2);
}, 180_000);
