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
import { inGroups } from '../../store/groups.ts';
import type { Owed, Round, Said } from './model.ts';
import { rung } from './rung.ts';
import { openOrClosedSince, toLookAt } from './store-tasks.ts';

const roundRow = z.object({ id: taskRoundId, practitionerId, at: z.date() });

const saidRow = z
  .object({
    taskId,
    practitionerId,
    rung: rung.or(z.literal('snooze')),
    dueOn: z.string(),
    roundId: taskRoundId,
  })
  .transform((row) => ({
    task: row.taskId,
    who: row.practitionerId,
    occasion: row.rung,
    dueOn: row.dueOn,
    roundId: row.roundId,
  }));

/** What has been said about the tasks that a sweep looks at. */
export function saidSoFar(tx: Tx, team: CareTeamId, dueBy: string, now: Date): Promise<Said[]> {
  return said(tx, { careTeamId: team, task: toLookAt(team, dueBy, now) });
}

/** What was said of one task, to whomever. */
export function saidOf(tx: Tx, team: CareTeamId, task: TaskId): Promise<Said[]> {
  return said(tx, { careTeamId: team, taskId: task });
}

/** What somebody was told of tasks that are open, or were closed since an instant. */
export function saidTo(tx: Tx, team: CareTeamId, reader: PractitionerId, since: Date): Promise<Said[]> {
  return said(tx, { careTeamId: team, round: { practitionerId: reader }, task: openOrClosedSince(since) });
}

/** What one round says. */
export function saidIn(tx: Tx, team: CareTeamId, round: TaskRoundId): Promise<Said[]> {
  return said(tx, { careTeamId: team, roundId: round });
}

/** In two queries, however much it is: SQLite takes no list of thousands of ids. */
async function said(
  tx: Tx,
  where: { readonly careTeamId: CareTeamId } & (
    | { readonly task: ReturnType<typeof toLookAt> }
    | { readonly taskId: TaskId }
    | {
        readonly round: { readonly practitionerId: PractitionerId };
        readonly task: ReturnType<typeof openOrClosedSince>;
      }
    | { readonly roundId: TaskRoundId }
  ),
): Promise<Said[]> {
  const { careTeamId } = where;
  const rounds = await tx.taskRound.findMany({ where: { careTeamId, reminders: { some: where } } });
  const readers = new Map(rounds.map((row) => [row.id, roundRow.parse(row).practitionerId]));
  const rows = await tx.taskReminder.findMany({ where });
  return rows.map((row) => {
    const { roundId, ...owed } = saidRow.parse(row);
    const reader = readers.get(roundId);
    if (reader === undefined) throw new Error('a reminder without its round');
    return { ...owed, round: roundId, reader };
  });
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

/** When the newest round of each member was made. */
export async function lastRounds(tx: Tx, team: CareTeamId): Promise<ReadonlyMap<PractitionerId, Date>> {
  const rows = await tx.taskRound.groupBy({
    by: ['practitionerId'],
    where: { careTeamId: team },
    _max: { at: true },
  });
  return new Map(
    rows.flatMap(({ practitionerId: id, _max: { at } }) => (at === null ? [] : [[practitionerId.parse(id), at]])),
  );
}

/** The newest round of a person. */
export async function newestRound(tx: Tx, team: CareTeamId, who: PractitionerId): Promise<Round | undefined> {
  const row = await tx.taskRound.findFirst({
    where: { careTeamId: team, practitionerId: who },
    orderBy: { at: 'desc' },
  });
  return row === null ? undefined : roundRow.parse(row);
}

/** The newest round of each of these people, as far as they have one. */
export async function newestRounds(tx: Tx, team: CareTeamId, people: readonly PractitionerId[]): Promise<Round[]> {
  const found: Round[] = [];
  for (const ids of inGroups(people)) {
    const where = { careTeamId: team, practitionerId: { in: [...ids] } };
    const newest = await tx.taskRound.groupBy({ by: ['practitionerId'], where, _max: { at: true } });
    const instants = newest.flatMap(({ _max: { at } }) => at ?? []);
    const rows = await tx.taskRound.findMany({ where: { ...where, at: { in: instants } } });
    const isNewest = (row: { practitionerId: string; at: Date }) =>
      newest.some(
        ({ practitionerId: who, _max: { at } }) => who === row.practitionerId && at?.getTime() === row.at.getTime(),
      );
    found.push(...rows.filter(isNewest).map((row) => roundRow.parse(row)));
  }
  return found;
}

/** The round of a person that came right before one. */
export async function roundBefore(
  tx: Tx,
  team: CareTeamId,
  { practitionerId: who, at }: Round,
): Promise<Round | undefined> {
  const row = await tx.taskRound.findFirst({
    where: { careTeamId: team, practitionerId: who, at: { lt: at } },
    orderBy: { at: 'desc' },
  });
  return row === null ? undefined : roundRow.parse(row);
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
