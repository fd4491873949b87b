import type { CareTeamId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { countToFile } from '../filing/store.ts';
import { isUpcoming, scheduled } from '../meeting/status.ts';
import { meetingsToCome } from '../meeting/store.ts';
import { meetingsFrom, withInvitations } from '../meeting/store-row.ts';
import { silentIn } from '../opinion/model.ts';
import { openRequests } from '../opinion/store.ts';
import { expectedEnd, startable } from '../session/model.ts';
import { lateTasks } from '../task/store-counted.ts';
import { undelivered } from '../undelivered/store.ts';
import { turnoutOf } from '../vote/model.ts';
import { openVotes } from '../vote/store.ts';
import { aheadDays, type CockpitContent, comingMeeting, type MissingMinutes, pastHalf } from './model.ts';
import { schedulesOf } from './schedules.ts';
import { readKinds } from './store-schedules.ts';

/** As many late tasks, or messages that could not be sent, as are named. */
const shownTasks = 5;
const shownMessages = 3;

const hour = 3_600_000;
/** More RCPs than a team has in a year. */
const most = 200;

/** What a structure's steward has to see at `now`. */
export async function readCockpit(tx: Tx, careTeam: CareTeam, now: Date): Promise<CockpitContent> {
  const team = careTeam.id;
  const votes = await openVotes(tx, team, now);
  const opinions = await openRequests(tx, team, now);
  return {
    schedules: schedulesOf(await readKinds(tx, team), now),
    undelivered: {
      count: await tx.delivery.count({ where: { careTeamId: team, state: 'dead' } }),
      newest: await undelivered(tx, team, { take: shownMessages }),
    },
    meetings: await comingMeetings(tx, careTeam, now),
    minutes: await missingMinutes(tx, team, now),
    late: await lateTasks(tx, team, localParts(now, careTeam.zone).date, shownTasks),
    votes: votes.filter((vote) => pastHalf(vote, now) && !turnoutOf(vote).quorate),
    opinions: opinions.filter((request) => pastHalf(request, now) && silentIn(request).length > 0),
    toFile: await countToFile(tx, team),
  };
}

async function comingMeetings(tx: Tx, careTeam: CareTeam, now: Date): Promise<CockpitContent['meetings']> {
  const until = new Date(now.getTime() + aheadDays * 24 * hour);
  const meetings = await meetingsToCome(tx, careTeam.id, now, { until });
  return meetings.map((meeting) => comingMeeting(meeting, careTeam));
}

/** What waits for somebody to act, the oldest first; then what waits for its approval. */
async function missingMinutes(tx: Tx, team: CareTeamId, now: Date): Promise<CockpitContent['minutes']> {
  const rows = await tx.meeting.findMany({
    where: {
      careTeamId: team,
      OR: [{ status: { in: ['ended', 'minutes-pending'] } }, { status: { in: [...scheduled] }, startsAt: { lt: now } }],
    },
    include: { ...withInvitations, minutes: { select: { closesAt: true } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: most,
  });
  const closes = new Map(rows.map(({ id, minutes }) => [id, minutes?.closesAt ?? null]));
  const meetings = await meetingsFrom(tx, team, rows);
  const found = meetings.flatMap((meeting): MissingMinutes[] => {
    const { id, title, startsAt } = meeting;
    const state = stateOf(meeting, now);
    return state === undefined ? [] : [{ id, title, startsAt, state, closesAt: closes.get(id) ?? null }];
  });
  const waits = ({ state }: MissingMinutes) => state === 'unapproved';
  return [...found.filter((one) => !waits(one)), ...found.filter(waits)];
}

/** An RCP may last an hour longer than planned; one that nobody can start any more has no minutes to come. */
function stateOf(meeting: Parameters<typeof expectedEnd>[0], now: Date): MissingMinutes['state'] | undefined {
  if (meeting.status === 'ended') return 'unsent';
  if (meeting.status === 'minutes-pending') return 'unapproved';
  if (now.getTime() < expectedEnd(meeting).getTime() + hour) return undefined;
  if (!isUpcoming(meeting)) return 'unfinished';
  return startable(meeting, now) === 'yes' ? 'unstarted' : undefined;
}
