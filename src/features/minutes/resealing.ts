import type { MeetingId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { refreshMessages } from './notifications.ts';
import { readMinutes } from './read.ts';
import { changedSince, sealOf } from './seal.ts';
import { writeSeal } from './store.ts';

/**
 * Does something to the cases of an RCP that its minutes are meant to follow, such as erasing texts, and seals what is
 * left. Minutes that were changed otherwise before keep their old seal, which still shows it.
 */
export async function resealing(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: MeetingId,
  change: () => Promise<void>,
): Promise<void> {
  const before = await readMinutes(tx, team, meeting);
  await change();
  const after = await readMinutes(tx, team, meeting);
  if (before === undefined || after === undefined) return;
  const sealed = (before.minutes?.contentHash ?? null) !== null;
  if (sealed && !changedSince(before)) await writeSeal(tx, team.id, meeting, sealOf(after));
  await refreshMessages(tx, team, now, after.meeting);
}
