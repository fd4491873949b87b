import type { CaseReviewId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { refresh } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { closeRound, flashKinds } from './notifications.ts';
import { changeFlash, flashOfCase, purgeRemarks } from './store.ts';

/** Its case was withdrawn: nobody is asked any more. */
export async function flashWithdrawn(tx: Tx, team: CareTeam, now: Date, review: CaseReviewId): Promise<void> {
  const flash = await flashOfCase(tx, team.id, review);
  if (flash === undefined) return;
  await changeFlash(tx, team.id, flash, { state: 'withdrawn' });
  await closeRound(tx, team, now, flash);
}

/** The texts of its case are erased: no remark remains, and no message shows what there was. */
export async function flashPurged(tx: Tx, team: CareTeam, now: Date, review: CaseReviewId): Promise<void> {
  const flash = await flashOfCase(tx, team.id, review);
  if (flash === undefined) return;
  await purgeRemarks(tx, team.id, flash.id);
  await refresh(tx, team.id, now, { subjectId: flash.id, kinds: [flashKinds.asked, flashKinds.outcome] });
}
