import type { CaseReviewId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { closeRound } from './notifications.ts';
import { changeFlash, flashOfCase, purgeRemarks } from './store.ts';

/** Its case was withdrawn: nobody is asked any more, and no remark remains. */
export async function flashWithdrawn(tx: Tx, team: CareTeam, now: Date, review: CaseReviewId): Promise<void> {
  const flash = await flashOfCase(tx, team.id, review);
  if (flash === undefined) return;
  await purgeRemarks(tx, team.id, flash.id);
  await changeFlash(tx, team.id, flash, { state: 'withdrawn' });
  await closeRound(tx, team, now, flash);
}
