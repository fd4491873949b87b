import type { CareTeamId } from '../core/ids.ts';
import type { Tx } from './client.ts';

/** Notes that something happened by itself; of a timer in the transaction of its effects. */
export async function noteRun(tx: Tx, careTeamId: CareTeamId, kind: string, ranAt: Date): Promise<void> {
  await tx.timerRun.upsert({
    where: { careTeamId_kind: { careTeamId, kind } },
    create: { careTeamId, kind, ranAt },
    update: { ranAt },
  });
}

/** Notes that it was tried and failed. */
export async function noteFailure(tx: Tx, careTeamId: CareTeamId, kind: string, failedAt: Date): Promise<void> {
  await tx.timerRun.upsert({
    where: { careTeamId_kind: { careTeamId, kind } },
    create: { careTeamId, kind, failedAt },
    update: { failedAt },
  });
}
