import { afterQuiet } from '../../core/calendar.ts';
import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, reconcile, refresh } from '../../store/outbox.ts';
import { type CareTeam, workspaceChannels } from '../care-team/model.ts';
import { workspacesOf } from '../care-team/store.ts';
import type { Meeting } from '../meeting/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { coordinators } from '../practitioner/store.ts';
import { reminderAt } from './dates.ts';
import { askedIn, type PolledMeeting, pollState, waitingIn } from './model.ts';

/** Every kind of message about a poll; each has its renderer in jobs.ts. */
export const kinds = {
  /** In the channel, or to each person where none was chosen; edited in place as answers come. */
  table: 'poll.table',
  /** To each person who has not answered. */
  reminder: 'poll.reminder',
  /** To whoever organises, at the deadline. */
  result: 'poll.result',
  /** To whoever organises, when no date was retained in time. */
  lapsed: 'poll.lapsed',
} as const;

/** Asks those who are invited, in the chosen channels, else each of them once it is day for them. */
export async function announcePoll(tx: Tx, team: CareTeam, now: Date, polled: PolledMeeting): Promise<void> {
  const { meeting } = polled;
  const channels = workspaceChannels(await workspacesOf(tx, team.id));
  const posts = channels.map(
    (workspaceId): NewDelivery => ({
      kind: kinds.table,
      subjectId: meeting.id,
      dedupeKey: `poll:${meeting.id}:table:${workspaceId}`,
      dueAt: now,
      audience: 'channel',
      workspaceId,
    }),
  );
  const letters = askedIn(meeting).map((person) => byDay(kinds.table, meeting, person, team, now));
  await enqueue(tx, team.id, now, posts.length > 0 ? posts : letters);
  await planPollReminders(tx, team, now, polled);
}

/** After any change: what was posted is edited, and only those are reminded who have to answer. */
export async function followPoll(tx: Tx, team: CareTeam, now: Date, polled: PolledMeeting): Promise<void> {
  await refresh(tx, team.id, now, { subjectId: polled.meeting.id, kinds: [kinds.table, kinds.result] });
  await planPollReminders(tx, team, now, polled);
}

async function planPollReminders(tx: Tx, team: CareTeam, now: Date, { meeting, poll }: PolledMeeting): Promise<void> {
  const { pollClosesAt: closesAt } = meeting;
  const open = closesAt !== null && pollState(meeting, now) === 'open';
  const wanted = (open ? waitingIn(poll, askedIn(meeting)) : []).flatMap((person): NewDelivery[] => {
    const dueAt = reminderOf({ openedAt: poll.openedAt, closesAt: closesAt ?? now }, person, team);
    return dueAt === undefined ? [] : [{ ...byDay(kinds.reminder, meeting, person, team, now), dueAt }];
  });
  const scope = { subjectId: meeting.id, kinds: [kinds.reminder], reason: 'no-longer-needed' };
  await reconcile(tx, team.id, now, scope, wanted);
}

/** When this person is reminded, on their own clock. */
export function reminderOf(
  poll: { readonly openedAt: Date; readonly closesAt: Date },
  person: Pick<Practitioner, 'zone'>,
  team: CareTeam,
): Date | undefined {
  return reminderAt(poll, { zone: person.zone ?? team.zone, holidayRegion: team.holidayRegion });
}

/** Tells whoever organises, once, that it is time to choose a date or that none was chosen; not the one who did it. */
export async function tellOrganisers(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: PolledMeeting['meeting'],
  news: { readonly kind: typeof kinds.result | typeof kinds.lapsed; readonly by?: PractitionerId },
): Promise<void> {
  const responsible = askedIn(meeting).filter(({ id }) => id === meeting.facilitatorId);
  // Whoever launched the poll may have left since: then it is for the coordinators.
  const told = responsible.length > 0 ? responsible : await coordinators(tx, team.id);
  const letters = told.filter(({ id }) => id !== news.by).map((one) => byDay(news.kind, meeting, one, team, now));
  await enqueue(tx, team.id, now, letters);
}

/** One message of its kind to one person, outside their quiet hours. */
function byDay(
  kind: string,
  meeting: Pick<Meeting, 'id'>,
  person: Pick<Practitioner, 'id' | 'zone'>,
  team: Pick<CareTeam, 'zone'>,
  now: Date,
): NewDelivery {
  return {
    kind,
    subjectId: meeting.id,
    dedupeKey: `${kind}:${meeting.id}:${person.id}`,
    dueAt: afterQuiet(now, person.zone ?? team.zone),
    audience: 'person',
    practitionerId: person.id,
  };
}
