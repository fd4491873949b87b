import { z } from 'zod';
import type { CareTeamId, CaseReviewId, MeetingId, PractitionerId, TaskId } from '../../core/ids.ts';

/** How far a task is. */
export const taskStatus = z.enum(['to-do', 'done']);
export type TaskStatus = z.infer<typeof taskStatus>;

/** Who does what by when. */
export interface Task {
  readonly id: TaskId;
  readonly careTeamId: CareTeamId;
  /** "" once purged. */
  readonly title: string;
  readonly ownerId: PractitionerId | null;
  /** "yyyy-MM-dd". */
  readonly dueOn: string | null;
  readonly status: TaskStatus;
  readonly meetingId: MeetingId | null;
  readonly caseReviewId: CaseReviewId | null;
  readonly createdById: PractitionerId;
}

export const taskLimits = { titleLength: 140 } as const;
