import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CaseReview } from '../case-review/model.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { meetingsToCome } from '../meeting/store.ts';
import { holdMeeting } from '../meeting/store-hold.ts';

/**
 * The next RCP that a case may go to: one of its type that has not begun; undefined when none is planned. It is held
 * until the transaction ends, so that it is not cancelled before the case stands on its agenda.
 */
export async function nextMeetingFor(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  { kind }: Pick<CaseReview, 'kind'>,
): Promise<MeetingWithInvitations | undefined> {
  let held: string | undefined;
  for (;;) {
    const [next] = await meetingsToCome(tx, team, now, { type: kind, take: 1 });
    if (next === undefined || next.id === held) return next;
    await holdMeeting(tx, team, next.id);
    held = next.id;
  }
}
