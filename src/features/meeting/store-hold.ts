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
