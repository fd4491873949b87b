import type { Tx } from '../../store/client.ts';
import { setTimerOnce } from '../../store/timer.ts';
import type { CareTeam } from '../care-team/model.ts';
import { eraseKind } from './actions.ts';
import { nextLook } from './model.ts';

/** From the first filed case on, a structure's texts are looked at every night. */
export async function planErasure(tx: Tx, team: CareTeam, now: Date): Promise<void> {
  await setTimerOnce(tx, team.id, { kind: eraseKind, subjectId: team.id, dueAt: nextLook(now, team) });
}
