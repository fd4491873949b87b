import { z } from 'zod';
import { morningBefore } from '../../core/at-work.ts';
import { beginning } from '../../core/calendar.ts';
import type { AmendmentId, MeetingId, PractitionerId } from '../../core/ids.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { Attendee } from '../attendance/model.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Answer, Meeting, MeetingWithInvitations } from '../meeting/model.ts';
import type { Practitioner } from '../practitioner/model.ts';

/** What one participant says about the minutes. */
export const verdict = z.enum(['approved', 'objected']);
export type Verdict = z.infer<typeof verdict>;

export interface Approval {
  readonly practitionerId: PractitionerId;
  readonly verdict: Verdict;
  /** Why, when objected; "" otherwise. */
  readonly reason: string;
}

/** A change after the approval: "withdrawal" when a patient's opposition took a case out. */
export const amendmentKind = z.enum(['correction', 'withdrawal']);

export interface Amendment {
  readonly id: AmendmentId;
  readonly kind: z.infer<typeof amendmentKind>;
  /** What is corrected; the code of the case that was taken out. */
  readonly text: string;
  readonly authorId: PractitionerId;
  readonly at: Date;
}

/** How far the minutes of one RCP are. What they say is made from what was recorded (content.ts). */
export interface Minutes {
  readonly meetingId: MeetingId;
  /** What the secretary adds. */
  readonly remarks: string;
  readonly submittedById: PractitionerId;
  /** The version that people are asked about; only a date once the RCP is "minutes-pending". */
  readonly submittedAt: Date;
  /** When they are approved by silence. */
  readonly closesAt: Date;
  readonly approvedAt: Date | null;
  /** The seal (seal.ts) of what was submitted, then of what was approved. */
  readonly contentHash: string | null;
  readonly approvals: readonly Approval[];
  /** The oldest first. */
  readonly amendments: readonly Amendment[];
}

export const minutesLimits = { remarksLength: 1_000, reasonLength: 300, amendmentLength: 500 } as const;

/** Approved minutes no longer change. */
export function isLocked({ status }: Pick<Meeting, 'status'>): boolean {
  return status === 'minutes-approved' || status === 'archived';
}

/** Whoever gave one of these answers said that they would come. */
const coming = ['present', 'remote', 'cases'] as const satisfies readonly Answer[];

export function saidToCome(answer: Answer): boolean {
  return coming.some((one) => one === answer);
}

/**
 * Who is asked to approve: the members who were there and have not left the structure; where nobody called the roll,
 * those who said that they would come.
 */
export function participantsOf({
  meeting,
  attendees,
  people,
}: {
  readonly meeting: Pick<MeetingWithInvitations, 'invitations'>;
  readonly attendees: readonly Pick<Attendee, 'who'>[];
  readonly people: readonly Practitioner[];
}): readonly Practitioner[] {
  const announced = meeting.invitations.filter(({ answer }) => saidToCome(answer));
  const there = new Set(
    attendees.length === 0
      ? announced.map(({ practitioner }) => practitioner.id)
      : attendees.flatMap(({ who }) => (who.kind === 'member' ? [who.practitionerId] : [])),
  );
  return people.filter(({ id, active }) => active && there.has(id));
}

/** What somebody said about the version that is asked about. */
export function verdictOf(minutes: Pick<Minutes, 'approvals'>, id: PractitionerId): Verdict | undefined {
  return minutes.approvals.find(({ practitionerId }) => practitionerId === id)?.verdict;
}

/** Whether all of these approved; without any participant only the deadline approves. */
export function allApproved(participants: readonly Practitioner[], minutes: Pick<Minutes, 'approvals'>): boolean {
  return participants.length > 0 && participants.every(({ id }) => verdictOf(minutes, id) === 'approved');
}

/** Until when minutes submitted at `now` may be objected to: 18:00 of the last day, in the structure's zone. */
export function deadlineOf(now: Date, { approvalDays, zone }: Pick<CareTeam, 'approvalDays' | 'zone'>): Date {
  return beginning(addDays(localParts(now, zone).date, approvalDays), '18:00', zone);
}

/** When one person is reminded to answer: 9:00 on their clocks, the working day before the deadline. */
export function reminderAt(
  { closesAt }: Pick<Minutes, 'closesAt'>,
  zone: string,
  { holidayRegion }: Pick<CareTeam, 'holidayRegion'>,
): Date {
  return morningBefore(closesAt, { zone, holidayRegion });
}
