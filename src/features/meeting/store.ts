import { z } from 'zod';
import {
  type CareTeamId,
  type CaseReviewId,
  careTeamId,
  caseReviewId,
  type MeetingId,
  meetingId,
  type PractitionerId,
  practitionerId,
  seriesId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { profession } from '../practitioner/profession.ts';
import { practitionerRow } from '../practitioner/store.ts';
import { answer, type GivenAnswer, type Meeting, type MeetingWithInvitations, meetingType } from './model.ts';
import { ahead, type MeetingStatus, mayBecome, meetingStatus, scheduled, upcoming } from './status.ts';

const meetingRow = z.object({
  id: meetingId,
  careTeamId,
  type: meetingType,
  title: z.string(),
  startsAt: z.date(),
  movedFrom: z.date().nullable(),
  durationMinutes: z.number(),
  place: z.string(),
  status: meetingStatus,
  cancelReason: z.string(),
  facilitatorId: practitionerId.nullable(),
  secretaryId: practitionerId.nullable(),
  createdById: practitionerId,
  seriesId: seriesId.nullable(),
  invitesEveryone: z.boolean(),
  invitedProfessions: z.array(profession),
  pollClosesAt: z.date().nullable(),
  convenedAt: z.date().nullable(),
  startedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  currentCaseId: caseReviewId.nullable(),
  quorum: z.enum(['met', 'below']).nullable(),
  revision: z.number(),
  updatedAt: z.date(),
  invitations: z.array(
    z.object({
      answer,
      caseIds: z.array(caseReviewId),
      substituteId: practitionerId.nullable(),
      practitioner: practitionerRow,
    }),
  ),
}) satisfies z.ZodType<MeetingWithInvitations>;

const withInvitations = {
  invitations: { include: { practitioner: true }, orderBy: { practitioner: { displayName: 'asc' } } },
} as const;

export async function meetingById(
  tx: Tx,
  team: CareTeamId,
  id: MeetingId,
): Promise<MeetingWithInvitations | undefined> {
  const row = await tx.meeting.findUnique({ where: { id, careTeamId: team }, include: withInvitations });
  return row === null ? undefined : meetingRow.parse(row);
}

/** The RCPs that are not over for longer than `since`, polls and postponed ones included, the next one first. */
export async function upcomingMeetings(
  tx: Tx,
  team: CareTeamId,
  since: Date,
  page: { readonly skip: number; readonly take: number },
): Promise<MeetingWithInvitations[]> {
  const rows = await tx.meeting.findMany({
    where: {
      careTeamId: team,
      OR: [{ status: { in: [...scheduled, 'polling'] }, startsAt: { gte: since } }, { status: 'postponed' }],
    },
    include: withInvitations,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    ...page,
  });
  return rows.map((row) => meetingRow.parse(row));
}

/** The next RCPs that have a date and have not begun: those that a case may go to; of one type, or of any. */
export async function meetingsToCome(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  { type, take }: { readonly type?: Meeting['type']; readonly take: number },
): Promise<MeetingWithInvitations[]> {
  const rows = await tx.meeting.findMany({
    where: {
      careTeamId: team,
      status: { in: [...upcoming] },
      startsAt: { gt: now },
      ...(type !== undefined && { type }),
    },
    include: withInvitations,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take,
  });
  return rows.map((row) => meetingRow.parse(row));
}

/** The RCPs from `since` on that one person is invited to, cancelled ones too: calendars must learn of those. */
export async function meetingsOfPractitioner(
  tx: Tx,
  team: CareTeamId,
  id: PractitionerId,
  since: Date,
): Promise<MeetingWithInvitations[]> {
  const rows = await tx.meeting.findMany({
    where: {
      careTeamId: team,
      startsAt: { gte: since },
      status: { notIn: ['draft', 'polling', 'postponed'] },
      invitations: { some: { practitionerId: id } },
    },
    include: withInvitations,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => meetingRow.parse(row));
}

/** The RCPs still to come that one person is invited to, announced or not. */
export async function upcomingMeetingIdsOf(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  id: PractitionerId | undefined,
): Promise<MeetingId[]> {
  const rows = await tx.meeting.findMany({
    where: {
      careTeamId: team,
      status: { in: [...ahead] },
      startsAt: { gt: now },
      ...(id !== undefined && { invitations: { some: { practitionerId: id } } }),
    },
    select: { id: true },
  });
  return rows.map((row) => meetingId.parse(row.id));
}

/** What is said of an RCP when it is made. */
export type NewMeeting = Pick<
  Meeting,
  | 'id'
  | 'type'
  | 'title'
  | 'startsAt'
  | 'durationMinutes'
  | 'place'
  | 'facilitatorId'
  | 'createdById'
  | 'invitesEveryone'
  | 'invitedProfessions'
> &
  Partial<Pick<Meeting, 'secretaryId' | 'seriesId' | 'pollClosesAt'>> & {
    readonly status: 'draft' | 'polling' | 'planned';
  };

/** Writes an RCP and its invitations. */
export async function createMeeting(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  meeting: NewMeeting,
  invited: readonly PractitionerId[],
): Promise<void> {
  await tx.meeting.create({
    data: {
      ...meeting,
      careTeamId: team,
      invitedProfessions: [...meeting.invitedProfessions],
      createdAt: now,
      updatedAt: now,
    },
  });
  await tx.invitation.createMany({
    data: invited.map((id) => ({ careTeamId: team, meetingId: meeting.id, practitionerId: id })),
  });
}

/** Invites somebody who was not. */
export async function invite(tx: Tx, team: CareTeamId, id: MeetingId, who: PractitionerId): Promise<void> {
  await tx.invitation.create({ data: { careTeamId: team, meetingId: id, practitionerId: who } });
}

/** Notes what somebody answered; whoever was not invited joins the list. */
export async function recordAnswer(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  id: MeetingId,
  who: PractitionerId,
  given: GivenAnswer,
  rest: { readonly caseIds?: readonly CaseReviewId[]; readonly substituteId?: PractitionerId } = {},
): Promise<void> {
  const said = {
    answer: given,
    caseIds: [...(rest.caseIds ?? [])],
    substituteId: rest.substituteId ?? null,
    answeredAt: now,
  };
  const key = { meetingId_practitionerId: { meetingId: id, practitionerId: who } };
  await tx.invitation.upsert({
    where: key,
    create: { careTeamId: team, meetingId: id, practitionerId: who, ...said },
    update: said,
  });
}

/** What may change in an RCP that exists. */
export type MeetingChange = Partial<
  Pick<
    Meeting,
    | 'title'
    | 'startsAt'
    | 'movedFrom'
    | 'durationMinutes'
    | 'place'
    | 'cancelReason'
    | 'facilitatorId'
    | 'secretaryId'
    | 'seriesId'
    | 'pollClosesAt'
    | 'convenedAt'
    | 'startedAt'
    | 'endedAt'
    | 'currentCaseId'
    | 'quorum'
  >
>;

/** An RCP as its reader saw it: a change holds only while it still is so. */
export type MeetingState = Pick<Meeting, 'id' | 'revision' | 'status'>;

/** Changes an RCP that still is as it was seen; false when somebody else was faster. */
export async function changeMeeting(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  seen: MeetingState,
  change: MeetingChange & { readonly status?: MeetingStatus },
): Promise<boolean> {
  const { id, revision, status } = seen;
  if (change.status !== undefined && change.status !== status && !mayBecome(status, change.status)) return false;
  const { count } = await tx.meeting.updateMany({
    where: { id, careTeamId: team, revision, status },
    data: { ...change, revision: { increment: 1 }, updatedAt: now },
  });
  return count === 1;
}

/** Everyone has to answer again: the date has changed. */
export async function forgetAnswers(tx: Tx, team: CareTeamId, id: MeetingId): Promise<void> {
  await tx.invitation.updateMany({
    where: { careTeamId: team, meetingId: id },
    data: { answer: 'none', answeredAt: null, caseIds: [], substituteId: null },
  });
}
