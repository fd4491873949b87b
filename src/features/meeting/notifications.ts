import type { CareTeamId, PractitionerId, WorkspaceId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, reconcile, refresh } from '../../store/outbox.ts';
import { type CareTeam, workspaceChannels } from '../care-team/model.ts';
import { workspacesOf } from '../care-team/store.ts';
import { comes, type MeetingWithInvitations, notifiable } from './model.ts';
import { remindersFor } from './reminders.ts';
import { isUpcoming } from './status.ts';

/** Every kind of message about an RCP; each has its renderer in jobs.ts. */
export const kinds = {
  /** In the channel, edited in place as answers come. */
  announcement: 'meeting.announcement',
  /** The .ics file, under the announcement or to each person. */
  calendarFile: 'meeting.calendar-file',
  /** To each person, where no channel was chosen. */
  invitation: 'meeting.invitation',
  moved: 'meeting.moved',
  /** Something else than the date has changed. */
  changed: 'meeting.changed',
  cancelled: 'meeting.cancelled',
  /** It will take place at another date, not known yet. */
  postponed: 'meeting.postponed',
} as const;

/** One kind per occasion, so that a reminder knows which one it is. */
export const reminderKinds = {
  '48h': 'meeting.reminder-48h',
  morning: 'meeting.reminder-morning',
  '1h': 'meeting.reminder-1h',
} as const;

/** Announces a new RCP: in the chosen channels, else to each invited person; and plans the reminders. */
export async function announce(tx: Tx, team: CareTeam, now: Date, meeting: MeetingWithInvitations): Promise<void> {
  const channels = workspaceChannels(await workspacesOf(tx, team.id));
  const invitations = [...personal(meeting, kinds.invitation, now), ...personal(meeting, kinds.calendarFile, now)];
  await enqueue(tx, team.id, now, channels.length > 0 ? inChannels(meeting, channels, now) : invitations);
  await planReminders(tx, team, now, meeting);
}

/** Tells everyone that an RCP has moved (or only changed, at the same date), and moves its reminders. */
export async function announceMove(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: MeetingWithInvitations,
  news: { readonly kind: 'moved' | 'changed'; readonly by: PractitionerId },
): Promise<void> {
  const channels = workspaceChannels(await workspacesOf(tx, team.id));
  // News that still waits for the morning would say the same as this one.
  const older = { subjectId: meeting.id, kinds: [kinds.moved, kinds.changed], reason: 'superseded' };
  await reconcile(tx, team.id, now, older, []);
  const files = channels.length > 0 ? inChannels(meeting, channels, now) : personal(meeting, kinds.calendarFile, now);
  await enqueue(tx, team.id, now, [...personal(meeting, kinds[news.kind], now, news.by), ...files]);
  await announceChange(tx, team.id, now, meeting);
  await planReminders(tx, team, now, meeting);
}

/** The announcement, unless it stands there already, and the calendar file of this revision under it. */
function inChannels(meeting: MeetingWithInvitations, channels: readonly WorkspaceId[], now: Date): NewDelivery[] {
  return channels.flatMap((workspaceId) => [
    {
      kind: kinds.announcement,
      subjectId: meeting.id,
      dedupeKey: announcementKey(meeting, workspaceId),
      dueAt: now,
      audience: 'channel' as const,
      workspaceId,
    },
    calendarFile(meeting, workspaceId, now),
  ]);
}

/** Tells everyone that an RCP will not take place, and cancels its reminders. */
export function announceCancellation(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: MeetingWithInvitations,
  by: PractitionerId,
): Promise<void> {
  return announceOff(tx, team, now, meeting, { kind: kinds.cancelled, by });
}

/** Tells everyone that an RCP gets another date later, and cancels its reminders. */
export function announcePostponement(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: MeetingWithInvitations,
  by: PractitionerId,
): Promise<void> {
  return announceOff(tx, team, now, meeting, { kind: kinds.postponed, by });
}

async function announceOff(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: MeetingWithInvitations,
  news: { readonly kind: string; readonly by: PractitionerId },
): Promise<void> {
  await enqueue(tx, team.id, now, personal(meeting, news.kind, now, news.by));
  await announceChange(tx, team.id, now, meeting);
  await planReminders(tx, team, now, meeting);
}

/** Edits what was posted about an RCP so that it tells the truth. */
export async function announceChange(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  meeting: Pick<MeetingWithInvitations, 'id'>,
): Promise<void> {
  await refresh(tx, team, now, { subjectId: meeting.id, kinds: [kinds.announcement] });
}

/** Makes the reminders in the outbox be those that this RCP needs as it is now. */
export async function planReminders(tx: Tx, team: CareTeam, now: Date, meeting: MeetingWithInvitations): Promise<void> {
  await reconcile(
    tx,
    team.id,
    now,
    { subjectId: meeting.id, kinds: Object.values(reminderKinds), reason: 'no-longer-needed' },
    isUpcoming(meeting) ? meeting.invitations.flatMap((one) => remindersOfInvitation(team, meeting, one)) : [],
  );
}

function remindersOfInvitation(
  team: CareTeam,
  meeting: MeetingWithInvitations,
  { practitioner, answer }: MeetingWithInvitations['invitations'][number],
): NewDelivery[] {
  if (!comes(answer) || !practitioner.active) return [];
  const reminders = remindersFor({
    startsAt: meeting.startsAt,
    zone: practitioner.zone ?? team.zone,
    holidayRegion: team.holidayRegion,
    occasions: team.reminderOccasions,
  });
  return reminders.map(({ occasion, dueAt }) => ({
    kind: reminderKinds[occasion],
    subjectId: meeting.id,
    dedupeKey: `meeting:${meeting.id}:${occasion}:${practitioner.id}:${meeting.startsAt.toISOString()}`,
    dueAt,
    audience: 'person',
    practitionerId: practitioner.id,
  }));
}

/** Tells one person that they are invited to an RCP that is announced already. */
export async function inviteAlone(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  meeting: MeetingWithInvitations,
  who: PractitionerId,
): Promise<void> {
  const invitations = personal(meeting, kinds.invitation, now);
  await enqueue(
    tx,
    team,
    now,
    invitations.filter((one) => one.audience === 'person' && one.practitionerId === who),
  );
}

/** One message to each invited person but the one who did it and was answered directly. */
function personal(meeting: MeetingWithInvitations, kind: string, now: Date, by?: PractitionerId): NewDelivery[] {
  const told = notifiable(meeting).filter(({ id }) => id !== by);
  return told.map(({ id }) => ({
    kind,
    subjectId: meeting.id,
    dedupeKey: `meeting:${meeting.id}:${kind}:${id}:${meeting.revision}`,
    dueAt: now,
    audience: 'person',
    practitionerId: id,
  }));
}

/** The key of the announcement in one channel: what belongs to the RCP goes into its thread. */
export function announcementKey(meeting: Pick<MeetingWithInvitations, 'id'>, workspaceId: WorkspaceId): string {
  return `meeting:${meeting.id}:announcement:${workspaceId}`;
}

function calendarFile(meeting: MeetingWithInvitations, workspaceId: WorkspaceId, now: Date): NewDelivery {
  return {
    kind: kinds.calendarFile,
    subjectId: meeting.id,
    dedupeKey: `meeting:${meeting.id}:calendar-file:${workspaceId}:${meeting.revision}`,
    dueAt: now,
    audience: 'channel',
    workspaceId,
    inThreadOf: announcementKey(meeting, workspaceId),
  };
}
