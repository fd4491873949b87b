import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, refresh } from '../../store/outbox.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import { followMeeting } from '../agenda/follow.ts';
import { workspaceChannels } from '../care-team/model.ts';
import { workspacesOf } from '../care-team/store.ts';
import { inCharge } from '../meeting/model.ts';
import { currentCase, expectedEnd, type Session } from './model.ts';

/** Every kind of message about a session; each has its renderer in jobs.ts. */
export const kinds = {
  /** In the channel, edited in place as the session goes on. */
  board: 'session.board',
  /** To whoever writes the minutes, once the session is over. */
  minutesDue: 'session.minutes-due',
  /** To whoever facilitates a session that nobody ended. */
  unfinished: 'session.unfinished',
} as const;

/** What happens by itself while a session runs; each has its effect in timers.ts. */
export const timerKinds = {
  /** The board shows how time passes. */
  pace: 'session.pace',
  unfinished: 'session.unfinished',
} as const;

const minute = 60_000;
const pace = 5 * minute;
const patience = 180 * minute;

/** Posts the board: in the chosen channels, else to those who run the session. */
export async function postBoard(tx: Tx, now: Date, session: Session): Promise<void> {
  const { team, meeting, people } = session;
  const channels = workspaceChannels(await workspacesOf(tx, team.id));
  const board = (to: string) => ({
    kind: kinds.board,
    subjectId: meeting.id,
    dedupeKey: `session:${meeting.id}:board:${to}`,
    dueAt: now,
  });
  const hosts = [
    inCharge(['facilitator', 'creator'], meeting, people),
    people.find(({ id, active }) => active && id === meeting.secretaryId),
  ].filter((person) => person !== undefined);
  const wanted: NewDelivery[] =
    channels.length > 0
      ? channels.map((workspaceId) => ({ ...board(workspaceId), audience: 'channel', workspaceId }))
      : hosts.map(({ id }) => ({ ...board(id), audience: 'person', practitionerId: id }));
  await enqueue(tx, team.id, now, wanted);
  await setTimer(tx, team.id, {
    kind: timerKinds.unfinished,
    subjectId: meeting.id,
    dueAt: forgottenAt(session),
  });
}

/** From when on a session that nobody ended is taken for forgotten: its clock stops, and whoever leads it is asked. */
function forgottenAt({ meeting }: Session): Date {
  return new Date(expectedEnd(meeting).getTime() + patience);
}

/** Edits the board so that it tells the truth. */
export async function refreshBoard(tx: Tx, now: Date, { team, meeting }: Session): Promise<void> {
  await refresh(tx, team.id, now, { subjectId: meeting.id, kinds: [kinds.board] });
}

/** After another case began or the session ended: the board, its clock and the reminders of the cases to come follow. */
export async function followSession(tx: Tx, now: Date, session: Session): Promise<void> {
  const { team, meeting } = session;
  await refreshBoard(tx, now, session);
  await followMeeting(tx, team, now, meeting);
  const kind = timerKinds.pace;
  if (currentCase(session)?.status === 'on-agenda' && now < forgottenAt(session)) {
    await setTimer(tx, team.id, { kind, subjectId: meeting.id, dueAt: new Date(now.getTime() + pace) });
  } else {
    await clearTimers(tx, team.id, { subjectId: meeting.id, kinds: [kind] });
  }
}

/** Asks for the minutes, and stops to watch over the session. */
export async function askForMinutes(tx: Tx, now: Date, session: Session): Promise<void> {
  const { team, meeting, people } = session;
  await clearTimers(tx, team.id, { subjectId: meeting.id, kinds: Object.values(timerKinds) });
  const writer = inCharge(['secretary', 'facilitator', 'creator'], meeting, people);
  if (writer === undefined) return;
  await enqueue(tx, team.id, now, [
    {
      kind: kinds.minutesDue,
      subjectId: meeting.id,
      dedupeKey: `session:${meeting.id}:minutes-due`,
      dueAt: now,
      audience: 'person',
      practitionerId: writer.id,
    },
  ]);
}
