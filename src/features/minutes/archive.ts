import type { MeetingId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { changeMeeting, meetingById } from '../meeting/store.ts';
import { hasCasesToFile } from './store.ts';

/** Archives an RCP whose minutes are approved and whose cases are all filed. */
export async function archiveWhenDone(tx: Tx, team: CareTeam, now: Date, id: MeetingId): Promise<void> {
  const meeting = await meetingById(tx, team.id, id);
  if (meeting?.status !== 'minutes-approved' || (await hasCasesToFile(tx, team.id, id))) return;
  await changeMeeting(tx, team.id, now, meeting, { status: 'archived' });
}
