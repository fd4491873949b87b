import { type Attendee, attendeeOf } from '../attendance/model.ts';
import type { CareTeam } from '../care-team/model.ts';
import { allowsOutsiders, type CaseReview } from '../case-review/model.ts';
import type { Decision } from '../decision/model.ts';
import type { Guest } from '../guest/model.ts';
import { blockingGuests } from '../guest/model.ts';
import type { Meeting, MeetingWithInvitations } from '../meeting/model.ts';
import { isUpcoming } from '../meeting/status.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Task } from '../task/model.ts';

/** An RCP while it runs, or before and after: everything that its views show without a text about a case. */
export interface Session {
  readonly team: CareTeam;
  readonly meeting: MeetingWithInvitations;
  /** On its agenda, in that order; examined ones too. */
  readonly cases: readonly CaseReview[];
  /** The codes of the cases that it put off. */
  readonly postponed: readonly string[];
  readonly attendees: readonly Attendee[];
  readonly guests: readonly Guest[];
  /** Everyone who ever was a member, to name them. */
  readonly people: readonly Practitioner[];
}

const minute = 60_000;
const early = 60 * minute;
const late = 7 * 24 * 60 * minute;

/** From when an RCP can be started. */
export function opensAt({ startsAt }: Pick<Meeting, 'startsAt'>): Date {
  return new Date(startsAt.getTime() - early);
}

/** Whether an RCP can be started: from an hour before its start until seven days after. */
export function startable(meeting: Pick<Meeting, 'startsAt' | 'status'>, now: Date): 'yes' | 'early' | 'late' | 'no' {
  if (!isUpcoming(meeting)) return 'no';
  if (now < opensAt(meeting)) return 'early';
  return now.getTime() > meeting.startsAt.getTime() + late ? 'late' : 'yes';
}

/** How far back an RCP that was never started may still be meant by "the RCP of the moment". */
export function longestAgo(now: Date): Date {
  return new Date(now.getTime() - late);
}

/** Until when an RCP that was started is expected to last. */
export function expectedEnd({ startsAt, startedAt, durationMinutes }: Meeting): Date {
  const began = Math.max(startsAt.getTime(), startedAt?.getTime() ?? 0);
  return new Date(began + durationMinutes * minute);
}

/** The RCP that somebody means who names none: the one that runs, else the one of this hour, else the next one. */
export function ofTheMoment<M extends Pick<Meeting, 'status' | 'startsAt' | 'durationMinutes'>>(
  meetings: readonly M[],
  now: Date,
): M | undefined {
  const over = ({ startsAt, durationMinutes }: M) =>
    startsAt.getTime() + durationMinutes * minute + early < now.getTime();
  return (
    meetings.findLast(({ status }) => status === 'in-session') ?? meetings.find((one) => !over(one)) ?? meetings.at(-1)
  );
}

/** What is being discussed, or was concluded and not followed by another one yet. */
export function currentCase({ meeting, cases }: Pick<Session, 'meeting' | 'cases'>): CaseReview | undefined {
  return cases.find(({ id }) => id === meeting.currentCaseId);
}

/** What is still to be discussed after the current case. */
export function casesToCome({ meeting, cases }: Pick<Session, 'meeting' | 'cases'>): readonly CaseReview[] {
  return cases.filter(({ id, status }) => status === 'on-agenda' && id !== meeting.currentCaseId);
}

/** What was discussed. */
export function examinedCases({ cases }: Pick<Session, 'cases'>): readonly CaseReview[] {
  return cases.filter(({ status }) => status !== 'on-agenda');
}

/** The guests on account of whom a case cannot begin. */
export interface Outsiders {
  /** Recorded and not gone: whatever they came for, they would hear it. */
  readonly there: readonly Guest[];
  /** Announced for this case, and nobody has said whether they came. */
  readonly expected: readonly Guest[];
}

/** Who from outside would hear a case without the patient's consent (L1110-4 III CSP). */
export function outsidersFor(
  review: Pick<CaseReview, 'id' | 'kind' | 'consent'>,
  { guests, attendees }: Pick<Session, 'guests' | 'attendees'>,
): Outsiders {
  if (allowsOutsiders(review)) return { there: [], expected: [] };
  const stayOf = ({ id }: Guest) => attendeeOf(attendees, { kind: 'guest', guestId: id });
  return {
    there: guests.filter((guest) => stayOf(guest)?.leftAt === null),
    expected: blockingGuests(review, guests).filter((guest) => stayOf(guest) === undefined),
  };
}

/** The texts that came out of a session. */
export interface Records {
  readonly decisions: readonly Decision[];
  readonly tasks: readonly Task[];
}
