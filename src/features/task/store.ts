import { z } from 'zod';
import {
  type CareTeamId,
  type CaseReviewId,
  careTeamId,
  caseReviewId,
  decisionId,
  type MeetingId,
  meetingId,
  type PractitionerId,
  practitionerId,
  type TaskId,
  taskId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { profession } from '../practitioner/profession.ts';
import { rung } from '../reminder/rung.ts';
import { blocker, priority, type Task } from './model.ts';
import { repetition } from './repetition.ts';
import { openStatuses, taskMayBecome, taskStatus } from './status.ts';

/** What has to be read with a task. */
export const withTask = {
  owners: { orderBy: { practitionerId: 'asc' } },
  caseReview: { select: { code: true } },
} as const;

/** A row with these relations, as the rest of the code knows a task. */
export const taskRow = z
  .object({
    id: taskId,
    careTeamId,
    title: z.string(),
    dueOn: z.string().nullable(),
    repetition: repetition.nullable(),
    anchorOn: z.string().nullable(),
    priority,
    status: taskStatus,
    blockedBy: blocker.nullable(),
    owners: z.array(z.object({ practitionerId, since: z.date() })),
    pool: profession.nullable(),
    remindsLikeTeam: z.boolean(),
    rungs: z.array(rung),
    agreedDueOn: z.string().nullable(),
    agreedOwnerIds: z.array(practitionerId),
    agreedPool: profession.nullable(),
    project: z.string(),
    sourceLink: z.string(),
    meetingId: meetingId.nullable(),
    caseReviewId: caseReviewId.nullable(),
    caseReview: z.object({ code: z.string() }).nullable(),
    decisionId: decisionId.nullable(),
    createdById: practitionerId,
    createdAt: z.date(),
    scheduledAt: z.date(),
    doneAt: z.date().nullable(),
    revision: z.number(),
  })
  .transform(
    ({ owners, caseReview, agreedDueOn, agreedOwnerIds, agreedPool, ...row }): Task => ({
      ...row,
      owners: owners.map((one) => ({ id: one.practitionerId, since: one.since })),
      caseCode: caseReview?.code ?? null,
      agreed: { dueOn: agreedDueOn, ownerIds: agreedOwnerIds, pool: agreedPool },
    }),
  );

const oldestFirst = [{ createdAt: 'asc' }, { id: 'asc' }] as const;

export async function taskById(tx: Tx, team: CareTeamId, id: TaskId): Promise<Task | undefined> {
  const row = await tx.task.findUnique({ where: { id, careTeamId: team }, include: withTask });
  return row === null ? undefined : taskRow.parse(row);
}

/** The tasks that came out of these cases, the oldest first. */
export async function tasksOfCases(tx: Tx, team: CareTeamId, cases: readonly CaseReviewId[]): Promise<Task[]> {
  const where = { careTeamId: team, caseReviewId: { in: [...cases] } };
  const rows = await tx.task.findMany({ where, orderBy: [...oldestFirst], include: withTask });
  return rows.map((row) => taskRow.parse(row));
}

/** The tasks that came out of one RCP, those of no case too, the oldest first. */
export async function tasksOfMeeting(tx: Tx, team: CareTeamId, meeting: MeetingId): Promise<Task[]> {
  const where = { careTeamId: team, meetingId: meeting };
  const rows = await tx.task.findMany({ where, orderBy: [...oldestFirst], include: withTask });
  return rows.map((row) => taskRow.parse(row));
}

/** A task to be: whatever is left out is the usual. */
export type NewTask = Pick<Task, 'id' | 'title' | 'dueOn' | 'createdById'> &
  Partial<
    Pick<
      Task,
      | 'repetition'
      | 'anchorOn'
      | 'priority'
      | 'pool'
      | 'remindsLikeTeam'
      | 'rungs'
      | 'project'
      | 'sourceLink'
      | 'meetingId'
      | 'caseReviewId'
      | 'decisionId'
      | 'createdAt'
    >
  > & { readonly owners: readonly PractitionerId[] };

/** Writes a task; one whose id is known already is left as it is, and false is returned. */
export async function createTask(tx: Tx, team: CareTeamId, now: Date, task: NewTask): Promise<boolean> {
  const { owners, rungs = [], ...rest } = task;
  if ((await tx.task.findUnique({ where: { id: task.id, careTeamId: team } })) !== null) return false;
  await tx.task.create({
    data: {
      ...rest,
      rungs: [...rungs],
      anchorOn: rest.anchorOn ?? rest.dueOn,
      agreedDueOn: rest.dueOn,
      agreedOwnerIds: [...owners],
      agreedPool: rest.pool ?? null,
      careTeamId: team,
      status: 'to-do',
      createdAt: rest.createdAt ?? now,
      updatedAt: now,
      scheduledAt: now,
      owners: { create: owners.map((id) => ({ careTeamId: team, practitionerId: id, since: now })) },
    },
  });
  return true;
}

export type TaskChange = Partial<
  Pick<
    Task,
    | 'title'
    | 'dueOn'
    | 'repetition'
    | 'anchorOn'
    | 'priority'
    | 'status'
    | 'blockedBy'
    | 'pool'
    | 'remindsLikeTeam'
    | 'rungs'
    | 'project'
    | 'scheduledAt'
    | 'doneAt'
  >
> & { readonly doneById?: PractitionerId | null };

/** Changes a task as it was seen; false when the table of statuses refuses it or somebody was faster. */
export async function changeTask(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  seen: Pick<Task, 'id' | 'revision' | 'status'>,
  change: TaskChange,
): Promise<boolean> {
  if (change.status !== undefined && change.status !== seen.status && !taskMayBecome(seen.status, change.status)) {
    return false;
  }
  const { rungs, ...rest } = change;
  const { count } = await tx.task.updateMany({
    where: { id: seen.id, careTeamId: team, revision: seen.revision },
    data: { ...rest, ...(rungs && { rungs: [...rungs] }), revision: { increment: 1 }, updatedAt: now },
  });
  return count === 1;
}

/** Makes these people its owners, after a `changeTask` that was not refused; who owned it already has done so since then. */
export async function setOwners(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  task: Pick<Task, 'id' | 'owners'>,
  owners: readonly PractitionerId[],
): Promise<void> {
  await tx.taskOwner.deleteMany({
    where: { careTeamId: team, taskId: task.id, practitionerId: { notIn: [...owners] } },
  });
  const fresh = [...new Set(owners)].filter((id) => !task.owners.some((one) => one.id === id));
  await tx.taskOwner.createMany({
    data: fresh.map((id) => ({ careTeamId: team, taskId: task.id, practitionerId: id, since: now })),
  });
}

/** Drops the open tasks that came out of a case that was withdrawn: nobody can do them any more. */
export async function dropTasks(tx: Tx, team: CareTeamId, now: Date, caseId: CaseReviewId): Promise<void> {
  await tx.task.updateMany({
    where: { careTeamId: team, caseReviewId: caseId, status: { in: [...openStatuses] } },
    data: { revision: { increment: 1 }, updatedAt: now, status: 'dropped', doneAt: now },
  });
}

/** Erases what was written of the tasks that came out of a case, but of those that somebody still has to do. */
export async function purgeTasks(tx: Tx, team: CareTeamId, now: Date, caseId: CaseReviewId): Promise<TaskId[]> {
  const over = { careTeamId: team, caseReviewId: caseId, status: { notIn: [...openStatuses] } };
  const rows = await tx.task.findMany({ where: over, select: { id: true } });
  await tx.task.updateMany({
    where: over,
    data: { revision: { increment: 1 }, updatedAt: now, title: '', project: '', sourceLink: '' },
  });
  return rows.map(({ id }) => taskId.parse(id));
}
