import type { PractitionerId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../decision/model.ts';
import { decisionById } from '../decision/store.ts';
import type { Meeting } from '../meeting/model.ts';
import { meetingById } from '../meeting/store.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { allPractitioners } from '../practitioner/store.ts';
import type { Handover } from './handover.ts';
import { isOwner, type Task } from './model.ts';
import { readableTasks, taskReader } from './readable.ts';
import { type TaskRights, taskRights } from './rights.ts';
import { handoversOf } from './store-handover.ts';
import { doerOf } from './store-history.ts';

/** One task with everything around it, as one person may see it. */
export interface TaskSheet {
  /** With the title as its reader may see it. */
  readonly task: Task;
  readonly reader: Practitioner;
  /** Everyone who ever was a member. */
  readonly people: readonly Practitioner[];
  /** "yyyy-MM-dd" in the structure's zone. */
  readonly today: string;
  readonly rights: TaskRights;
  /** The oldest first. */
  readonly handovers: readonly Handover[];
  /** Who said that it is done, or gave it up. */
  readonly doneById: PractitionerId | undefined;
  readonly meeting: Meeting | undefined;
  /** One of no case: those of cases are not for everybody. */
  readonly decision: Decision | undefined;
}

/** Reads it for one person. */
export async function taskSheet(
  around: Pick<Context, 'tx' | 'careTeam' | 'now'>,
  reader: Practitioner,
  task: Task,
): Promise<TaskSheet> {
  const { tx, careTeam, now } = around;
  const team = careTeam.id;
  const people = await allPractitioners(tx, team);
  const { date: today } = localParts(now, careTeam.zone);
  const tasksReader = await taskReader(around, reader);
  const [shown = task] = await readableTasks(around, tasksReader, [task]);
  const rights = taskRights(reader, task, { people, standsIn: tasksReader.acting.some((id) => isOwner(task, id)) });
  const decision = task.decisionId === null ? undefined : await decisionById(tx, team, task.decisionId);
  return {
    task: shown,
    reader,
    people,
    today,
    // One that is erased is not one to do again.
    rights: { ...rights, reopen: rights.reopen && task.title !== '' },
    handovers: await handoversOf(tx, team, task.id),
    doneById: await doerOf(tx, team, task.id),
    meeting: task.meetingId === null ? undefined : await meetingById(tx, team, task.meetingId),
    decision: decision?.caseReviewId === null ? decision : undefined,
  };
}
