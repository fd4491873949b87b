import { z } from 'zod';
import {
  type CareTeamId,
  type PractitionerId,
  practitionerId,
  type TaskId,
  type TaskRoundId,
  taskId,
  taskRoundId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { sweepKind } from './kinds.ts';
import type { Owed, Round, Said } from './model.ts';
import { rung } from './rung.ts';
import { toLookAt } from './store-tasks.ts';

const roundRow = z.object({ id: taskRoundId, practitionerId, at: z.date() });

const saidRow = z
  .object({
    taskId,
    practitionerId,
    rung: rung.or(z.literal('snooze')),
    dueOn: z.string(),
    round: z.object({ id: taskRoundId, practitionerId }),
  })
  .transform(
    (row): Said => ({
      task: row.taskId,
      who: row.practitionerId,
      occasion: row.rung,
      dueOn: row.dueOn,
      round: row.round.id,
      reader: row.round.practitionerId,
    }),
  );

const withRound = { round: { select: { id: true, practitionerId: true } } } as const;

/** What has been said about the tasks that a sweep looks at. */
export async function saidSoFar(tx: Tx, team: CareTeamId, dueBy: string, now: Date): Promise<Said[]> {
  const where = { careTeamId: team, task: toLookAt(team, dueBy, now) };
  const rows = await tx.taskReminder.findMany({ where, include: withRound });
  return rows.map((row) => saidRow.parse(row));
}

/** What was said of these tasks, to whomever. */
export async function saidOfTasks(tx: Tx, team: CareTeamId, tasks: readonly TaskId[]): Promise<Said[]> {
  const where = { careTeamId: team, taskId: { in: [...tasks] } };
  const rows = await tx.taskReminder.findMany({ where, include: withRound });
  return rows.map((row) => saidRow.parse(row));
}

/** What one round says. */
export async function saidInRound(tx: Tx, team: CareTeamId, round: TaskRoundId): Promise<Said[]> {
  const rows = await tx.taskReminder.findMany({ where: { careTeamId: team, roundId: round }, include: withRound });
  return rows.map((row) => saidRow.parse(row));
}

/** Writes new rounds. Throws a collision when any of it was said meanwhile. */
export async function addRounds(
  tx: Tx,
  team: CareTeamId,
  rounds: readonly Round[],
  said: readonly (Owed & { readonly round: TaskRoundId })[],
): Promise<void> {
  await tx.taskRound.createMany({ data: rounds.map((one) => ({ ...one, careTeamId: team })) });
  await tx.taskReminder.createMany({
    data: said.map(({ task, who, occasion, dueOn, round }) => ({
      careTeamId: team,
      taskId: task,
      practitionerId: who,
      rung: occasion,
      dueOn,
      roundId: round,
    })),
  });
}

/** Takes back what was not sent after all: it is owed again. */
export async function unsay(tx: Tx, team: CareTeamId, said: readonly Owed[]): Promise<void> {
  for (const { task, who, occasion, dueOn } of said) {
    const key = { taskId: task, practitionerId: who, rung: occasion, dueOn };
    await tx.taskReminder.deleteMany({ where: { careTeamId: team, ...key } });
  }
}

/** Lets another round say what one would have said, and forgets that one. */
export async function mergeRounds(tx: Tx, team: CareTeamId, from: TaskRoundId, into: TaskRoundId): Promise<void> {
  await tx.taskReminder.updateMany({ where: { careTeamId: team, roundId: from }, data: { roundId: into } });
  await removeRound(tx, team, from);
}

export async function removeRound(tx: Tx, team: CareTeamId, id: TaskRoundId): Promise<void> {
  await tx.taskRound.deleteMany({ where: { id, careTeamId: team } });
}

export async function roundById(tx: Tx, team: CareTeamId, id: TaskRoundId): Promise<Round | undefined> {
  const row = await tx.taskRound.findUnique({ where: { id, careTeamId: team } });
  return row === null ? undefined : roundRow.parse(row);
}

/** When the newest round of each of these people was made. */
export async function lastRounds(
  tx: Tx,
  team: CareTeamId,
  people: readonly PractitionerId[],
): Promise<ReadonlyMap<PractitionerId, Date>> {
  const rows = await tx.taskRound.groupBy({
    by: ['practitionerId'],
    where: { careTeamId: team, practitionerId: { in: [...people] } },
    _max: { at: true },
  });
  return new Map(
    rows.flatMap(({ practitionerId: who, _max: { at } }) => (at === null ? [] : [[practitionerId.parse(who), at]])),
  );
}

/** The newest round of each of these people. */
export async function newestRounds(tx: Tx, team: CareTeamId, people: readonly PractitionerId[]): Promise<Round[]> {
  const last = await lastRounds(tx, team, people);
  const rows = await tx.taskRound.findMany({
    where: { careTeamId: team, practitionerId: { in: [...last.keys()] }, at: { in: [...last.values()] } },
  });
  return rows
    .map((row) => roundRow.parse(row))
    .filter(({ practitionerId: who, at }) => last.get(who)?.getTime() === at.getTime());
}

/** The round of a person that came right before one. */
export async function roundBefore(tx: Tx, team: CareTeamId, { practitionerId: who, at }: Round) {
  const row = await tx.taskRound.findFirst({
    where: { careTeamId: team, practitionerId: who, at: { lt: at } },
    orderBy: { at: 'desc' },
  });
  return row === null ? undefined : roundRow.parse(row);
}

/** When a structure's reminders are looked at next; undefined when that is not planned. */
export async function plannedSweep(tx: Tx, team: CareTeamId): Promise<Date | undefined> {
  const row = await tx.timer.findUnique({
    where: { kind_subjectId: { kind: sweepKind, subjectId: team }, careTeamId: team },
    select: { dueAt: true },
  });
  return row?.dueAt;
}

/** Whether and when somebody wants to be reminded of tasks. */
export async function setReminderPreference(
  tx: Tx,
  team: CareTeamId,
  who: PractitionerId,
  preference: { readonly taskReminders: boolean; readonly reminderTime: string },
): Promise<void> {
  await tx.practitioner.update({ where: { id: who, careTeamId: team }, data: preference });
}
