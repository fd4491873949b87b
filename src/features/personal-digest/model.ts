import type { PractitionerId } from '../../core/ids.ts';
import type { AskedAbout } from '../decision/asked-about.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import type { WaitingMinutes } from '../minutes/waiting.ts';
import type { ReadRequest } from '../opinion/waiting.ts';
import type { Vote } from '../vote/model.ts';

/** So many days to come are told of. */
export const weekDays = 7;

/** When somebody wants their personal digest. */
export interface PersonalHabits {
  readonly digestOn: boolean;
  /** 1, Monday, to 5. */
  readonly digestWeekday: number;
  /** Wall-clock "HH:mm" of the person. */
  readonly digestTime: string;
}

/** Those of whoever has chosen nothing: half an hour after the team's. */
export const usualHabits: PersonalHabits = { digestOn: true, digestWeekday: 1, digestTime: '08:30' };

/** An RCP of one's week. */
export interface MyMeeting {
  readonly meeting: MeetingWithInvitations;
  /** How many of one's own cases are on its agenda. */
  readonly cases: number;
}

/** What one person has before them, read as they may read it. */
export interface MyWeek {
  readonly person: PractitionerId;
  /** Those one is invited to and has not declined, the next one first. */
  readonly meetings: readonly MyMeeting[];
  /** Open tasks: late ones, and those due within the days to come. */
  readonly tasks: { readonly late: number; readonly due: number };
  /** Opinions and votes that are asked and not given, the first to close first. */
  readonly opinions: readonly ReadRequest[];
  readonly votes: readonly AskedAbout<Vote>[];
  /** Minutes to approve. */
  readonly minutes: readonly WaitingMinutes[];
  /** One's cases that were examined and are not yet in the patient's record. */
  readonly toFile: number;
}

/** The answer of a person to an RCP. */
export function answerOf({ meeting }: MyMeeting, person: PractitionerId) {
  return meeting.invitations.find(({ practitioner }) => practitioner.id === person)?.answer ?? 'none';
}

/** Whether there is anything that the person can do something about. */
export function isActionable(week: MyWeek): boolean {
  const { meetings, tasks, opinions, votes, minutes, toFile, person } = week;
  const unanswered = meetings.filter((one) => answerOf(one, person) === 'none');
  return unanswered.length + tasks.late + tasks.due + opinions.length + votes.length + minutes.length + toFile > 0;
}
