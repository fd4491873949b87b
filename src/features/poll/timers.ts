import { type MeetingId, meetingId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import { followMeeting } from '../agenda/follow.ts';
import type { CareTeam } from '../care-team/model.ts';
import { defineTimer, type TimerContext, type TimerKind } from '../define.ts';
import { changeMeeting, meetingById } from '../meeting/store.ts';
import { type PolledMeeting, pollState } from './model.ts';
import { followPoll, kinds, tellOrganisers } from './notifications.ts';
import { pollOf } from './store.ts';

const timers = {
  /** No more answers are taken. */
  deadline: 'poll.deadline',
  /** A date on offer begins without having been retained. */
  missed: 'poll.missed-slot',
} as const;

/** Sets what happens by itself while an RCP looks for its date. */
export async function setPollTimers(tx: Tx, team: CareTeam, { meeting }: PolledMeeting): Promise<void> {
  const { id: subjectId, startsAt, pollClosesAt } = meeting;
  if (pollClosesAt !== null) await setTimer(tx, team.id, { kind: timers.deadline, subjectId, dueAt: pollClosesAt });
  await setTimer(tx, team.id, { kind: timers.missed, subjectId, dueAt: startsAt });
}

/** Nothing happens by itself any more: a date is retained, or the poll is cancelled. */
export async function clearPollTimers(tx: Tx, team: CareTeam, id: MeetingId): Promise<void> {
  await clearTimers(tx, team.id, { subjectId: id, kinds: Object.values(timers) });
}

/** The deadline was brought forward to now. */
export async function clearDeadline(tx: Tx, team: CareTeam, id: MeetingId): Promise<void> {
  await clearTimers(tx, team.id, { subjectId: id, kinds: [timers.deadline] });
}

export const pollTimers: readonly TimerKind[] = [
  defineTimer({ kind: timers.deadline, run: closeAnswers }),
  defineTimer({ kind: timers.missed, run: missSlot }),
];

async function closeAnswers(context: TimerContext): Promise<void> {
  const { tx, careTeam, now } = context;
  const polled = await pollingOf(context);
  if (polled === undefined || pollState(polled.meeting, now) !== 'closed') return;
  await followPoll(tx, careTeam, now, polled);
  await tellOrganisers(tx, careTeam, now, polled.meeting, { kind: kinds.result });
}

/** The RCP stands at the next date on offer; after the last one it will not take place. */
async function missSlot(context: TimerContext): Promise<void> {
  const { tx, careTeam, now } = context;
  const polled = await pollingOf(context);
  if (polled === undefined) return;
  const { meeting, poll } = polled;
  const next = poll.slots.find(({ startsAt }) => startsAt > now);
  const change = next === undefined ? { status: 'cancelled' as const } : { startsAt: next.startsAt };
  if (!(await changeMeeting(tx, careTeam.id, now, meeting, change))) {
    // Somebody changed it at this very instant: look again at the next beat.
    return setTimer(tx, careTeam.id, { kind: timers.missed, subjectId: meeting.id, dueAt: now });
  }
  if (next === undefined) {
    await clearPollTimers(tx, careTeam, meeting.id);
    await tellOrganisers(tx, careTeam, now, meeting, { kind: kinds.lapsed });
    await followMeeting(tx, careTeam, now, { ...meeting, status: 'cancelled' });
  } else {
    await setTimer(tx, careTeam.id, { kind: timers.missed, subjectId: meeting.id, dueAt: next.startsAt });
  }
  await followPoll(tx, careTeam, now, { ...polled, meeting: { ...meeting, ...change } });
}

/** The poll that a timer is about, while it has no date. */
async function pollingOf({ tx, careTeam, subjectId }: TimerContext): Promise<PolledMeeting | undefined> {
  const id = meetingId.parse(subjectId);
  const [meeting, poll] = [await meetingById(tx, careTeam.id, id), await pollOf(tx, careTeam.id, id)];
  return meeting?.status === 'polling' && poll !== undefined ? { meeting, poll } : undefined;
}
