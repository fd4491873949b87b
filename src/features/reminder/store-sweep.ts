import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { sweepKind } from './kinds.ts';

/** By so much the clocks of two processes may differ. */
const skewMs = 60_000;

/**
 * Whether a look at a structure's reminders comes by `instant`, a later one that is planned being moved there. The row is
 * locked as far as needed: a look that has begun is waited for, since it may not see what this transaction has written.
 */
export async function sweepsBy(tx: Tx, team: CareTeamId, now: Date, instant: Date): Promise<boolean> {
  const planned = { careTeamId: team, kind: sweepKind, subjectId: team };
  const moved = await tx.timer.updateMany({
    where: { ...planned, dueAt: { gt: instant } },
    data: { dueAt: instant, attempts: 0 },
  });
  if (moved.count > 0) return true;
  const coming = { ...planned, dueAt: { gt: new Date(now.getTime() + skewMs), lte: instant } };
  if ((await tx.timer.findFirst({ where: coming, select: { id: true } })) !== null) return true;
  const underWay = await tx.timer.updateMany({
    where: { ...planned, dueAt: { lte: instant } },
    data: { attempts: { increment: 0 } },
  });
  return underWay.count > 0;
}
