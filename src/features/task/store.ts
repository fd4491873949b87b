import { z } from 'zod';
import {
  type CareTeamId,
  type CaseReviewId,
  careTeamId,
  caseReviewId,
  type DecisionId,
  type MeetingId,
  meetingId,
  newId,
  practitionerId,
  taskId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { type Task, taskStatus } from './model.ts';

const taskRow = z.object({
  id: taskId,
  careTeamId,
  title: z.string(),
  ownerId: practitionerId.nullable(),
  dueOn: z.string().nullable(),
  status: taskStatus,
  meetingId: meetingId.nullable(),
  caseReviewId: caseReviewId.nullable(),
  createdById: practitionerId,
}) satisfies z.ZodType<Task>;

/** The tasks that came out of these cases, the oldest first. */
export async function tasksOfCases(tx: Tx, team: CareTeamId, cases: readonly CaseReviewId[]): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: { careTeamId: team, caseReviewId: { in: [...cases] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => taskRow.parse(row));
}

/** The tasks that came out of one RCP, those of no case too, the oldest first. */
export async function tasksOfMeeting(tx: Tx, team: CareTeamId, meeting: MeetingId): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: { careTeamId: team, meetingId: meeting },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => taskRow.parse(row));
}

export type NewTask = Pick<Task, 'title' | 'ownerId' | 'dueOn' | 'meetingId' | 'caseReviewId' | 'createdById'> &
  Partial<Pick<Task, 'id'>> & { readonly decisionId?: DecisionId | null };

/** Writes a task; one whose id is known already is left as it is. */
export async function createTask(tx: Tx, team: CareTeamId, now: Date, task: NewTask): Promise<void> {
  const { id = newId(taskId), ...rest } = task;
  if ((await tx.task.findUnique({ where: { id, careTeamId: team } })) !== null) return;
  await tx.task.create({
    data: { ...rest, id, careTeamId: team, status: 'to-do', createdAt: now },
  });
}

/** Erases what was written of the tasks that came out of a case that was withdrawn; nobody can do them any more. */
export async function purgeTasks(tx: Tx, team: CareTeamId, now: Date, caseId: CaseReviewId): Promise<void> {
  const ofCase = { careTeamId: team, caseReviewId: caseId };
  await tx.task.updateMany({ where: { ...ofCase, status: 'to-do' }, data: { status: 'done', doneAt: now } });
  await tx.task.updateMany({ where: ofCase, data: { title: '' } });
}
