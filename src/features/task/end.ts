import { createHash } from 'node:crypto';
import { type TaskId, taskId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import type { Context } from '../context.ts';
import { activePractitioners } from '../practitioner/store.ts';
import { followTasks } from './follow.ts';
import type { Task } from './model.ts';
import { nextDue } from './repetition.ts';
import { isOpenTask } from './status.ts';
import { changeTask, createTask, taskById } from './store.ts';
import { voidHandovers } from './store-handover.ts';

/** What the end of a task leaves behind. */
export interface Ended {
  /** When a repeated one is due again. */
  readonly next: string | undefined;
}

/** Ends a task as it was seen; a repeated one comes back in the same transaction. Undefined when somebody was faster. */
export async function endTask(context: Context, seen: Task, status: 'done' | 'dropped'): Promise<Ended | undefined> {
  const { tx, careTeam, now, actor } = context;
  const change = { status, doneAt: now, doneById: actor.id, blockedBy: null };
  if (!(await changeTask(tx, careTeam.id, now, seen, change))) return undefined;
  await voidHandovers(tx, careTeam.id, now, seen.id);
  return { next: await comeBack(context, seen) };
}

/** Makes an ended task one to do again; what came back in its place goes, unless somebody has touched it. False when somebody was faster. */
export async function reopenTask({ tx, careTeam, now, actor }: Context, seen: Task): Promise<boolean> {
  const change = { status: 'to-do', doneAt: null, doneById: null, scheduledAt: now } as const;
  if (!(await changeTask(tx, careTeam.id, now, seen, change))) return false;
  const next = await taskById(tx, careTeam.id, nextId({ id: seen.id, revision: seen.revision - 1 }));
  if (next === undefined || next.revision !== 1 || !isOpenTask(next)) return true;
  const gone = { status: 'dropped', doneAt: now, doneById: actor.id } as const;
  if (await changeTask(tx, careTeam.id, now, next, gone)) await followTasks(tx, careTeam, now, [next.id]);
  return true;
}

/** The next occurrence of a repeated task, for those who are still there; nobody is told: they know. */
async function comeBack({ tx, careTeam, now }: Context, seen: Task): Promise<string | undefined> {
  const { repetition, dueOn, anchorOn } = seen;
  if (repetition === null || dueOn === null) return undefined;
  const today = localParts(now, careTeam.zone).date;
  const isLate = dueOn < today;
  const next = nextDue(repetition, anchorOn ?? dueOn, isLate ? today : dueOn, careTeam.holidayRegion);
  const here = await activePractitioners(tx, careTeam.id);
  const owners = seen.owners.map(({ id }) => id).filter((id) => here.some((person) => person.id === id));
  const id = nextId(seen);
  await createTask(tx, careTeam.id, now, {
    id,
    title: seen.title,
    dueOn: next,
    createdById: seen.createdById,
    repetition,
    anchorOn: anchorOn ?? dueOn,
    priority: seen.priority,
    pool: seen.pool,
    owners: seen.pool === null ? owners : [],
    remindsLikeTeam: seen.remindsLikeTeam,
    rungs: seen.rungs,
    project: seen.project,
    sourceLink: seen.sourceLink,
    // It was not agreed on in that RCP: its minutes stay as they are.
    meetingId: seen.caseReviewId === null ? seen.meetingId : null,
    caseReviewId: seen.caseReviewId,
    decisionId: seen.decisionId,
  });
  await followTasks(tx, careTeam, now, [id]);
  return next;
}

/** The id of what comes after a task that is ended as it was seen: an undo finds it again. */
function nextId({ id, revision }: Pick<Task, 'id' | 'revision'>): TaskId {
  return taskId.parse(createHash('sha256').update(`${id} ${revision}`).digest('hex').slice(0, 32));
}
