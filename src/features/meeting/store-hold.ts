import type { CareTeamId, MeetingId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { type MeetingStatus, meetingStatus } from './status.ts';

/**
 * Lets nobody else change an RCP before this transaction ends; false when it is in none of these statuses. What is read
 * after it stays true: nothing is written about an RCP that is called off, ended or approved at the same instant.
 */
export async function holdMeeting(
  tx: Tx,
  team: CareTeamId,
  id: MeetingId,
  among: readonly MeetingStatus[] = meetingStatus.options,
): Promise<boolean> {
  const { count } = await tx.meeting.updateMany({
    where: { id, careTeamId: team, status: { in: [...among] } },
    data: { careTeamId: team },
  });
  return count === 1;
}

/**
 * The same for several RCPs; gives back those that are in one of these statuses. Always in the order of their ids, so
 * that of two transactions that hold the same RCPs one waits for the other and never each for the other.
 */
export async function holdMeetings(
  tx: Tx,
  team: CareTeamId,
  ids: readonly MeetingId[],
  among?: readonly MeetingStatus[],
): Promise<readonly MeetingId[]> {
  const held: MeetingId[] = [];
  for (const id of new Set(ids.toSorted())) if (await holdMeeting(tx, team, id, among)) held.push(id);
  return held;
}
