import type { DecisionId, MeetingId, TaskId } from '../../core/ids.ts';
import type { TaskOwner } from '../task/model.ts';
import type { WeekTally } from './weeks.ts';

/** So many days before are told of, and so many days to come. */
export const digestDays = 7;

/** An RCP of the coming days. */
export interface ComingMeeting {
  readonly id: MeetingId;
  readonly title: string;
  readonly startsAt: Date;
  /** How many of those who are invited have not answered. */
  readonly unanswered: number;
  /** How many more cases fit. */
  readonly freeSlots: number;
}

/** A task that is late. */
export interface LateTask {
  readonly id: TaskId;
  /** "" for the task of a case: a channel reads its code alone. */
  readonly title: string;
  readonly caseCode: string | null;
  readonly daysLate: number;
  readonly owners: readonly TaskOwner[];
}

/** A decision of the team that is not about a case. */
export interface TeamDecision {
  readonly id: DecisionId;
  readonly statement: string;
}

/** What there is to say of one week, as everyone in a channel may read it. */
export interface DigestContent {
  /** The next one first. */
  readonly meetings: readonly ComingMeeting[];
  readonly decisions: {
    /** Those about cases are only counted. */
    readonly ofCases: number;
    /** The newest first. */
    readonly ofTeam: readonly TeamDecision[];
  };
  readonly tasks: {
    readonly late: number;
    /** Due from today on, within the coming days. */
    readonly due: number;
    /** Those that have been late for longest. */
    readonly worst: readonly LateTask[];
  };
  /** Cases that were examined and are not yet in the patient's record. */
  readonly toFile: number;
  /** Cases and decisions whose review date has come or comes within the days to come. */
  readonly reviews: { readonly cases: number; readonly decisions: number };
  /** Who joined lately, by name. */
  readonly newcomers: readonly string[];
}

/** What a digest tells of: the week around it, and the weeks before. */
export interface Told {
  readonly content: DigestContent;
  /** The oldest first. */
  readonly weeks: readonly WeekTally[];
}

/** Whether there is nothing to act on and nothing new. */
export function isEmpty({ meetings, decisions, tasks, toFile, reviews, newcomers }: DigestContent): boolean {
  const counted = decisions.ofCases + tasks.late + tasks.due + toFile + reviews.cases + reviews.decisions;
  return counted + meetings.length + decisions.ofTeam.length + newcomers.length === 0;
}
