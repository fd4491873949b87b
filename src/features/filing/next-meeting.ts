import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CaseReview } from '../case-review/model.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { isUpcoming } from '../meeting/status.ts';
import { upcomingMeetings } from '../meeting/store.ts';

/** As far as anybody looks ahead for an RCP. */
const ahead = 20;

/** The next RCP that a case may go to: one of its type that has not begun; undefined when none is planned. */
export async function nextMeetingFor(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  { kind }: Pick<CaseReview, 'kind'>,
): Promise<MeetingWithInvitations | undefined> {
  const meetings = await upcomingMeetings(tx, team, now, { skip: 0, take: ahead });
  return meetings.find((meeting) => meeting.type === kind && isUpcoming(meeting) && meeting.startsAt > now);
}
