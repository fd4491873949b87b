import { z } from 'zod';
import type { CareTeamId, CaseReviewId, MeetingId, PractitionerId, SeriesId } from '../../core/ids.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Profession } from '../practitioner/profession.ts';
import type { MeetingStatus } from './status.ts';

/**
 * What an RCP is for: one patient's complex situation, the cause of an adverse event, or the best care for a category
 * of patients. Source: HAS, matrice de maturité, dimension RCP.
 */
export const meetingType = z.enum(['complex-case', 'adverse-event', 'protocol']);
export type MeetingType = z.infer<typeof meetingType>;

/** What an invited person says: in the room, by video, only for some cases, not coming, somebody else comes, or nothing yet. */
export const answer = z.enum(['none', 'present', 'remote', 'cases', 'excused', 'substituted']);
export type Answer = z.infer<typeof answer>;
export type GivenAnswer = Exclude<Answer, 'none'>;

/** A réunion de concertation pluriprofessionnelle. */
export interface Meeting {
  readonly id: MeetingId;
  readonly careTeamId: CareTeamId;
  readonly type: MeetingType;
  readonly title: string;
  readonly startsAt: Date;
  /** Where it was before the last move; null when it never moved. */
  readonly movedFrom: Date | null;
  readonly durationMinutes: number;
  /** Room or link; "" when not said yet. */
  readonly place: string;
  readonly status: MeetingStatus;
  /** Why it was cancelled; "" when not said. */
  readonly cancelReason: string;
  readonly facilitatorId: PractitionerId | null;
  /** Who writes the minutes and types guests; null: the facilitator. */
  readonly secretaryId: PractitionerId | null;
  readonly createdById: PractitionerId;
  readonly seriesId: SeriesId | null;
  /** The whole team: whoever joins it before the start is invited too. */
  readonly invitesEveryone: boolean;
  /** The same goes for whoever turns out to have one of these. */
  readonly invitedProfessions: readonly Profession[];
  /** "polling": until when answers are taken. */
  readonly pollClosesAt: Date | null;
  /** When the agenda was sent. */
  readonly convenedAt: Date | null;
  /** When the session really began and ended. */
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** "in-session": what is being discussed. */
  readonly currentCaseId: CaseReviewId | null;
  /** Judged when the session ends. */
  readonly quorum: 'met' | 'below' | null;
  /** Grows at every change. */
  readonly revision: number;
  readonly updatedAt: Date;
}

export interface Invitation {
  readonly practitioner: Practitioner;
  readonly answer: Answer;
  /** What the person comes for, when that is not the whole RCP; [] otherwise. */
  readonly caseIds: readonly CaseReviewId[];
  /** "substituted": who comes instead. */
  readonly substituteId: PractitionerId | null;
}

/** An RCP with everyone invited to it. */
export interface MeetingWithInvitations extends Meeting {
  readonly invitations: readonly Invitation[];
}

/** Limits of what can be planned. */
export const limits = {
  titleLength: 150,
  placeLength: 300,
  reasonLength: 300,
  minMinutes: 10,
  maxMinutes: 480,
} as const;

export function hasStarted(meeting: Pick<Meeting, 'startsAt'>, now: Date): boolean {
  return meeting.startsAt <= now;
}

const hour = 3_600_000;

/** Until when news about an RCP can wait for the morning: after that it is over or about to start. */
export function newsWaitsUntil({ startsAt }: Pick<Meeting, 'startsAt'>): Date {
  return new Date(startsAt.getTime() - hour);
}

/** Who may move, cancel or run it: whoever planned, facilitates or writes it, coordinators, secretaries and administrators. */
export function canManage(
  actor: Practitioner,
  meeting: Pick<Meeting, 'createdById' | 'facilitatorId' | 'secretaryId'>,
): boolean {
  switch (actor.role) {
    case 'coordinator':
    case 'secretary':
    case 'administrator':
      return true;
    case 'practitioner':
      return [meeting.createdById, meeting.facilitatorId, meeting.secretaryId].includes(actor.id);
    case 'guest':
      return false;
    default:
      return actor.role satisfies never;
  }
}

/** Whether an answer leaves somebody among those who are expected; no answer does. */
export function comes(given: Answer): boolean {
  return given !== 'excused' && given !== 'substituted';
}

/**
 * What an answer counts for while these cases stand on the agenda: whoever comes for some cases only, all of which were
 * taken off, has not answered.
 */
export function standingAnswer(
  { answer: given, caseIds }: Pick<Invitation, 'answer' | 'caseIds'>,
  agenda: readonly CaseReviewId[],
): Answer {
  return given === 'cases' && !caseIds.some((id) => agenda.includes(id)) ? 'none' : given;
}

/** The invited persons by what they answered. */
export function roll(invitations: readonly Invitation[]): Readonly<Record<Answer, readonly Practitioner[]>> {
  const saying = (given: Answer) =>
    invitations.filter((invitation) => invitation.answer === given).map((invitation) => invitation.practitioner);
  return {
    present: saying('present'),
    remote: saying('remote'),
    cases: saying('cases'),
    excused: saying('excused'),
    substituted: saying('substituted'),
    none: saying('none'),
  };
}

/** Everyone who must hear of a change: all who are invited and still there. */
export function notifiable(meeting: Pick<MeetingWithInvitations, 'invitations'>): readonly Practitioner[] {
  return meeting.invitations.map((invitation) => invitation.practitioner).filter((person) => person.active);
}

/** Who is asked about an RCP in private: the first of these who is still a member. */
export function inCharge(
  order: readonly ('secretary' | 'facilitator' | 'creator')[],
  meeting: Pick<Meeting, 'secretaryId' | 'facilitatorId' | 'createdById'>,
  people: readonly Practitioner[],
): Practitioner | undefined {
  const ids = { secretary: meeting.secretaryId, facilitator: meeting.facilitatorId, creator: meeting.createdById };
  const members = people.filter(({ active }) => active);
  for (const role of order) {
    const found = members.find(({ id }) => id === ids[role]);
    if (found !== undefined) return found;
  }
  return members.find(({ role }) => role === 'coordinator');
}
