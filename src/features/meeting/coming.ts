import type { CareTeamId, MeetingId, PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { careTeamById } from '../care-team/store.ts';
import { ahead } from './status.ts';
import { upcomingMeetingIdsOf } from './store.ts';
import { holdMeetings } from './store-hold.ts';

/**
 * Holds the coming RCPs, or those of one person. The settings of the structure are read after that: whoever changes
 * them at the same instant has either done so, or plans all of it again afterwards.
 */
export async function holdComing(
  tx: Tx,
  id: CareTeamId,
  now: Date,
  person?: PractitionerId,
): Promise<{ readonly team: CareTeam; readonly meetings: readonly MeetingId[] }> {
  const coming = await upcomingMeetingIdsOf(tx, id, now, person);
  const meetings = await holdMeetings(tx, id, coming, ahead);
  return { team: await careTeamById(tx, id), meetings };
}
