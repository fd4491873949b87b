import { type CareTeamId, type CaseReviewId, type MeetingId, meetingId, type PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { GivenAnswer, Meeting, MeetingWithInvitations } from './model.ts';
import { ahead, type MeetingStatus, mayBecome, scheduled, upcoming } from './status.ts';
import { meetingsFrom, withInvitations } from './store-row.ts';

/** Which part of a list is read. */
interface Page {
  readonly skip: number;
  readonly take: number;
}

export async function meetingById(
  tx: Tx,
  team: CareTeamId,
  id: MeetingId,
): Promise<MeetingWithInvitations | undefined> {
  const row = await tx.meeting.findUnique({ where: { id, careTeamId: team }, include: withInvitations });
  const [meeting] = await meetingsFrom(tx, team, row === null ? [] : [row]);
  return meeting;
}

/** The RCPs that are not over for longer than `since`, polls included, the next one first. */
export async function upcomingMeetings(
  tx: Tx,
  team: CareTeamId,
  since: Date,
  page: Page,
): Promise<MeetingWithInvitations[]> {
  const rows = await tx.meeting.findMany({
    where: notOver(team, since),
    include: withInvitations,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    ...page,
  });
  return meetingsFrom(tx, team, rows);
}

/** The same, then those that were postponed from a date not before `postponedSince`. */
export async function listedMeetings(
  tx: Tx,
  team: CareTeamId,
  { since, postponedSince }: { readonly since: Date; readonly postponedSince: Date },
  { skip, take }: Page,
): Promise<MeetingWithInvitations[]> {
  const coming = await upcomingMeetings(tx, team, since, { skip, take });
  if (coming.length === take) return coming;
  const before = await tx.meeting.count({ where: notOver(team, since) });
  const rows = await tx.meeting.findMany({
    where: { careTeamId: team, status: 'postponed', startsAt: { gte: postponedSince } },
    include: withInvitations,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    skip: Math.max(0, skip - before),
    take: take - coming.length,
  });
  return [...coming, ...(await meetingsFrom(tx, team, rows))];
}

function notOver(team: CareTeamId, since: Date) {
  return { careTeamId: team, status: { in: [...scheduled, 'polling'] }, startsAt: { gte: since } };
}

/** The next RCPs that have a date and have not begun, the first one first; of one type, or of any. */
export async function meetingsToCome(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  { type, until, take }: { readonly type?: Meeting['type']; readonly until?: Date; readonly take?: number },
): Promise<MeetingWithInvitations[]> {
  const rows = await tx.meeting.findMany({
    where: {
      careTeamId: team,
      status: { in: [...upcoming] },
      startsAt: { gt: now, ...(until !== undefined && { lte: until }) },
      ...(type !== undefined && { type }),
    },
    include: withInvitations,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    ...(take !== undefined && { take }),
  });
  return meetingsFrom(tx, team, rows);
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
  return meetingsFrom(tx, team, rows);
}

/** The RCPs still to come that one person is invited to, or all of them, announced or not. */
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
