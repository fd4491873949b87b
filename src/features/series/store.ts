import type { CareTeamId, SeriesId } from '../../core/ids.ts';
import { type Recurrence, recurrence } from '../../core/recurrence.ts';
import type { Tx } from '../../store/client.ts';
import type { Meeting, MeetingWithInvitations } from '../meeting/model.ts';
import { upcoming } from '../meeting/status.ts';
import { meetingsFrom, withInvitations } from '../meeting/store-row.ts';

/** Those of a series that can still be changed: announced or not, and not begun. */
const ahead = ['draft', ...upcoming];

export async function createSeries(tx: Tx, team: CareTeamId, now: Date, id: SeriesId, rule: Recurrence): Promise<void> {
  await tx.meetingSeries.create({ data: { id, careTeamId: team, rule, createdAt: now } });
}

/** The rule of a series; undefined when it is none of this structure's. */
export async function ruleOfSeries(tx: Tx, team: CareTeamId, id: SeriesId): Promise<Recurrence | undefined> {
  const row = await tx.meetingSeries.findUnique({ where: { id, careTeamId: team } });
  return row === null ? undefined : recurrence.parse(row.rule);
}

/** The RCPs of the same series after this one that can still be changed, the next one first. */
export async function followingMeetings(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  { seriesId, startsAt }: Pick<Meeting, 'seriesId' | 'startsAt'>,
): Promise<MeetingWithInvitations[]> {
  if (seriesId === null) return [];
  const after = startsAt > now ? startsAt : now;
  const rows = await tx.meeting.findMany({
    where: { careTeamId: team, seriesId, startsAt: { gt: after }, status: { in: ahead } },
    include: withInvitations,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return meetingsFrom(tx, team, rows);
}

/** The RCPs to come that are not announced yet, the next one first. */
export async function unannouncedMeetings(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  page: { readonly skip: number; readonly take: number },
): Promise<MeetingWithInvitations[]> {
  const rows = await tx.meeting.findMany({
    where: { careTeamId: team, status: 'draft', startsAt: { gt: now } },
    include: withInvitations,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    ...page,
  });
  return meetingsFrom(tx, team, rows);
}
