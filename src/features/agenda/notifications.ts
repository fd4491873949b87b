import type { WorkspaceId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, reconcile, refresh } from '../../store/outbox.ts';
import { type CareTeam, workspaceChannels } from '../care-team/model.ts';
import { workspacesOf } from '../care-team/store.ts';
import { comes, inCharge, type Meeting, type MeetingWithInvitations } from '../meeting/model.ts';
import { announcementKey } from '../meeting/notifications.ts';
import { isOff } from '../meeting/status.ts';
import { allPractitioners } from '../practitioner/store.ts';

/** Every kind of message about an agenda; each has its renderer in jobs.ts. */
export const agendaKinds = {
  /** Under the announcement, or to each person; edited in place. */
  posted: 'agenda.posted',
  /** To whoever facilitates: there is nothing to send. */
  empty: 'agenda.empty',
  /** Ten minutes before somebody's case; about the case. */
  ownCase: 'agenda.own-case',
} as const;

/** Sends the agenda to those invited: under the announcement in the chosen channels, else to each person. */
export async function postAgenda(tx: Tx, team: CareTeam, now: Date, meeting: MeetingWithInvitations): Promise<void> {
  const channels = workspaceChannels(await workspacesOf(tx, team.id));
  await enqueue(tx, team.id, now, channels.length > 0 ? inThreads(meeting, channels, now) : toEach(meeting, now));
  await refreshAgenda(tx, team, now, meeting);
}

/** Edits what was sent so that it tells the truth; what waits for the morning is not sent for an RCP that is off. */
export async function refreshAgenda(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: Pick<Meeting, 'id' | 'status'>,
): Promise<void> {
  const about = { subjectId: meeting.id, kinds: [agendaKinds.posted] };
  if (isOff(meeting)) await reconcile(tx, team.id, now, { ...about, reason: 'meeting-cancelled' }, []);
  await refresh(tx, team.id, now, about);
}

/** Tells whoever facilitates the RCP, else whoever planned it, that its agenda is empty: once per date. */
export async function tellEmpty(tx: Tx, team: CareTeam, now: Date, meeting: Meeting): Promise<void> {
  const to = inCharge(['facilitator', 'creator'], meeting, await allPractitioners(tx, team.id))?.id;
  if (to === undefined) return;
  await enqueue(tx, team.id, now, [
    {
      kind: agendaKinds.empty,
      subjectId: meeting.id,
      dedupeKey: `agenda:${meeting.id}:empty:${to}:${meeting.startsAt.toISOString()}`,
      dueAt: now,
      audience: 'person',
      practitionerId: to,
    },
  ]);
}

// A new date is a new sending: its key carries the date.

function inThreads(meeting: Meeting, channels: readonly WorkspaceId[], now: Date): NewDelivery[] {
  return channels.map((workspaceId) => ({
    ...posted(meeting, workspaceId, now),
    audience: 'channel',
    workspaceId,
    inThreadOf: announcementKey(meeting, workspaceId),
  }));
}

function toEach(meeting: MeetingWithInvitations, now: Date): NewDelivery[] {
  return meeting.invitations
    .filter(({ practitioner, answer }) => practitioner.active && comes(answer))
    .map(({ practitioner: { id } }) => ({ ...posted(meeting, id, now), audience: 'person', practitionerId: id }));
}

function posted(meeting: Meeting, to: string, now: Date) {
  return {
    kind: agendaKinds.posted,
    subjectId: meeting.id,
    dedupeKey: `agenda:${meeting.id}:posted:${to}:${meeting.startsAt.toISOString()}`,
    dueAt: now,
  };
}
