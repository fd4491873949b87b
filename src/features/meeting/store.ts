import { z } from 'zod';
import {
  type CareTeamId,
  careTeamId,
  type MeetingId,
  meetingId,
  type PractitionerId,
  practitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { profession } from '../practitioner/profession.ts';
import { practitionerRow } from '../practitioner/store.ts';
import {
  answer,
  type GivenAnswer,
  type Meeting,
  type MeetingWithInvitations,
  meetingStatus,
  meetingType,
} from './model.ts';

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
  createdById: practitionerId,
  invitesEveryone: z.boolean(),
  invitedProfessions: z.array(profession),
  revision: z.number(),
  updatedAt: z.date(),
  invitations: z.array(z.object({ answer, practitioner: practitionerRow })),
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

/** The planned RCPs that are not over for longer than `since`, the next one first. */
export async function upcomingMeetings(
  tx: Tx,
  team: CareTeamId,
  since: Date,
  page: { readonly skip: number; readonly take: number },
): Promise<MeetingWithInvitations[]> {
  const rows = await tx.meeting.findMany({
    where: { careTeamId: team, status: 'planned', startsAt: { gte: since } },
    include: withInvitations,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    ...page,
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
    where: { careTeamId: team, startsAt: { gte: since }, invitations: { some: { practitionerId: id } } },
    include: withInvitations,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => meetingRow.parse(row));
}

/** The planned RCPs still to come that one person is invited to. */
export async function upcomingMeetingIdsOf(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  id: PractitionerId | undefined,
): Promise<MeetingId[]> {
  const rows = await tx.meeting.findMany({
    where: {
      careTeamId: team,
      status: 'planned',
      startsAt: { gt: now },
      ...(id !== undefined && { invitations: { some: { practitionerId: id } } }),
    },
    select: { id: true },
  });
  return rows.map((row) => meetingId.parse(row.id));
}

export type NewMeeting = Omit<
  Meeting,
  'careTeamId' | 'status' | 'cancelReason' | 'movedFrom' | 'revision' | 'updatedAt'
>;

/** Writes a planned RCP and its invitations. */
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
      status: 'planned',
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
): Promise<void> {
  const key = { meetingId_practitionerId: { meetingId: id, practitionerId: who } };
  await tx.invitation.upsert({
    where: key,
    create: { careTeamId: team, meetingId: id, practitionerId: who, answer: given, answeredAt: now },
    update: { answer: given, answeredAt: now },
  });
}

/** Changes a planned RCP that still is at `revision`; false when somebody else was faster. */
export async function changeMeeting(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  at: { readonly id: MeetingId; readonly revision: number },
  change: Partial<Pick<Meeting, 'startsAt' | 'movedFrom' | 'durationMinutes' | 'place' | 'status' | 'cancelReason'>>,
): Promise<boolean> {
  const { count } = await tx.meeting.updateMany({
    where: { id: at.id, careTeamId: team, revision: at.revision, status: 'planned' },
    data: { ...change, revision: { increment: 1 }, updatedAt: now },
  });
  return count === 1;
}

/** Everyone has to answer again: the date has changed. */
export async function forgetAnswers(tx: Tx, team: CareTeamId, id: MeetingId): Promise<void> {
  await tx.invitation.updateMany({
    where: { careTeamId: team, meetingId: id },
    data: { answer: 'none', answeredAt: null },
  });
}
