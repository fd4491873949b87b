import { z } from 'zod';
import type { CareTeamId, CaseReviewId, DecisionId, MeetingId, PractitionerId, TaskId } from '../../core/ids.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Profession } from '../practitioner/profession.ts';
import type { Rung } from '../reminder/rung.ts';
import type { Repetition } from './repetition.ts';
import { isOpenTask, type TaskStatus } from './status.ts';

export const priority = z.enum(['low', 'normal', 'high']);
export type Priority = z.infer<typeof priority>;

/** Why a task cannot go on. */
export const blocker = z.enum([
  'outside-answer',
  'team-answer',
  'missing-information',
  'equipment',
  'patient-unavailable',
  'other',
]);
export type Blocker = z.infer<typeof blocker>;

/** One of those who are to do a task. */
export interface TaskOwner {
  readonly id: PractitionerId;
  readonly since: Date;
}

/** Who does what by when. */
export interface Task {
  readonly id: TaskId;
  readonly careTeamId: CareTeamId;
  /** "" once purged. */
  readonly title: string;
  /** "yyyy-MM-dd", in the structure's calendar. */
  readonly dueOn: string | null;
  /** null: once. */
  readonly repetition: Repetition | null;
  /** "yyyy-MM-dd": the first due date of a repeated task, to whose day of the month it keeps. */
  readonly anchorOn: string | null;
  readonly priority: Priority;
  readonly status: TaskStatus;
  /** null while it is not blocked. */
  readonly blockedBy: Blocker | null;
  readonly owners: readonly TaskOwner[];
  /** Any member of this profession may take it, as long as it has no owner. */
  readonly pool: Profession | null;
  /** Reminded of as the structure's rules say; otherwise as `rungs` says. */
  readonly remindsLikeTeam: boolean;
  readonly rungs: readonly Rung[];
  /** What was agreed when it was added: the minutes keep to it. */
  readonly agreed: {
    readonly dueOn: string | null;
    readonly ownerIds: readonly PractitionerId[];
    readonly pool: Profession | null;
  };
  readonly project: string;
  /** An https address, or "". */
  readonly sourceLink: string;
  readonly meetingId: MeetingId | null;
  readonly caseReviewId: CaseReviewId | null;
  /** The code of that case. */
  readonly caseCode: string | null;
  readonly decisionId: DecisionId | null;
  readonly createdById: PractitionerId;
  readonly createdAt: Date;
  /** When due date or state were last set: what was to be reminded of before that is past. */
  readonly scheduledAt: Date;
  readonly doneAt: Date | null;
  readonly revision: number;
}

export const taskLimits = { titleLength: 140, projectLength: 60, owners: 10 } as const;

export function isOwner({ owners }: Pick<Task, 'owners'>, person: PractitionerId): boolean {
  return owners.some(({ id }) => id === person);
}

/** Those of its owners who are still there. */
export function ownersHere<P extends Pick<Practitioner, 'id' | 'active'>>(
  { owners }: Pick<Task, 'owners'>,
  people: readonly P[],
): readonly P[] {
  return people.filter(({ id, active }) => active && owners.some((owner) => owner.id === id));
}

/** Whether it waits for a member of a profession to take it: nobody did, or only people who left. */
export function isUnclaimed(
  task: Pick<Task, 'owners' | 'pool'>,
  people: readonly Pick<Practitioner, 'id' | 'active'>[],
): boolean {
  return task.pool !== null && ownersHere(task, people).length === 0;
}

/** A task that was done, with its days ("yyyy-MM-dd") on the structure's calendar. */
export interface DoneTask {
  readonly on: string;
  readonly dueOn: string | null;
}

/** Whether it was done by its due date; without one there is no saying. */
export function wasOnTime({ on, dueOn }: DoneTask): boolean {
  return dueOn !== null && on <= dueOn;
}

/** The days since a task was due, in the calendar of `today` ("yyyy-MM-dd"); 0 unless it is late and still to be done. */
export function daysLate(task: Pick<Task, 'dueOn' | 'status'>, today: string): number {
  if (task.dueOn === null || task.dueOn >= today || !isOpenTask(task)) return 0;
  return (Date.parse(today) - Date.parse(task.dueOn)) / 86_400_000;
}
