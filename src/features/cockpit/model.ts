import { quorumOf } from '../attendance/quorum.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { saidToCome } from '../minutes/model.ts';
import type { OpinionRequest } from '../opinion/model.ts';
import type { Task } from '../task/model.ts';
import type { Undelivered } from '../undelivered/model.ts';
import type { Vote } from '../vote/model.ts';
import type { Schedule } from './schedules.ts';

/** The RCPs of so many days are looked at beforehand. */
export const aheadDays = 7;

/** An RCP of the coming days. */
export interface ComingMeeting extends Pick<MeetingWithInvitations, 'id' | 'title' | 'startsAt'> {
  /** Those who said that they would come, and how many professions they are. */
  readonly people: number;
  readonly professions: number;
  readonly atRisk: boolean;
  /** How many have not answered. */
  readonly unanswered: number;
}

/** An RCP that is over and whose minutes are not approved. */
export interface MissingMinutes extends Pick<MeetingWithInvitations, 'id' | 'title' | 'startsAt'> {
  /** How far it is: never begun, not ended, to be sent, or waiting for its approval until `closesAt`. */
  readonly state: 'unstarted' | 'unfinished' | 'unsent' | 'unapproved';
  readonly closesAt: Date | null;
}

/** What a structure's steward has to see, worst first in each part. */
export interface CockpitContent {
  readonly schedules: readonly Schedule[];
  readonly undelivered: { readonly count: number; readonly newest: readonly Undelivered[] };
  /** The next one first. */
  readonly meetings: readonly ComingMeeting[];
  readonly minutes: readonly MissingMinutes[];
  readonly late: { readonly count: number; readonly worst: readonly Task[] };
  /** Those that take answers, past half of their time, and not enough of them have come. */
  readonly votes: readonly Vote[];
  readonly opinions: readonly OpinionRequest[];
  /** Cases that were examined and are not yet in the patient's record. */
  readonly toFile: number;
}

/** The same as numbers alone, the worst first: all that another structure of the same steward shows. */
export interface Counts {
  readonly schedules: number;
  readonly undelivered: number;
  readonly atRisk: number;
  readonly minutes: number;
  readonly late: number;
  readonly asked: number;
  readonly toFile: number;
  readonly unanswered: number;
}

/** One structure beside others. */
export interface StructureSummary {
  readonly name: string;
  readonly counts: Counts;
}

/** How a coming RCP stands against the structure's rule for a quorum. */
export function comingMeeting(
  { id, title, startsAt, invitations }: Pick<MeetingWithInvitations, 'id' | 'title' | 'startsAt' | 'invitations'>,
  rule: Pick<CareTeam, 'quorumPeople' | 'quorumProfessions'>,
): ComingMeeting {
  const coming = invitations.filter(({ answer }) => saidToCome(answer)).map(({ practitioner }) => practitioner);
  const { people, professions, verdict } = quorumOf(coming, rule);
  const unanswered = invitations.filter(({ answer }) => answer === 'none').length;
  return { id, title, startsAt, people, professions, atRisk: verdict === 'below', unanswered };
}

/** Those of whom answers are missing, without those that are named for their quorum already. */
export function waitingForAnswers({ meetings }: Pick<CockpitContent, 'meetings'>): readonly ComingMeeting[] {
  return meetings.filter(({ atRisk, unanswered }) => !atRisk && unanswered > 0);
}

/** Whether half of the time that was given has passed. */
export function pastHalf({ createdAt, closesAt }: Pick<Vote, 'createdAt' | 'closesAt'>, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > closesAt.getTime() - now.getTime();
}

export function countsOf(content: CockpitContent): Counts {
  const { schedules, undelivered, meetings, minutes, late, votes, opinions, toFile } = content;
  return {
    schedules: schedules.filter(({ state }) => state !== 'fine').length,
    undelivered: undelivered.count,
    atRisk: meetings.filter(({ atRisk }) => atRisk).length,
    minutes: minutes.length,
    late: late.count,
    asked: votes.length + opinions.length,
    toFile,
    unanswered: meetings.reduce((sum, { unanswered }) => sum + unanswered, 0),
  };
}
