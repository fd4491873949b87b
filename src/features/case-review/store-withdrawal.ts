import type { CareTeamId, CaseReviewId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { reconcile } from '../../store/outbox.ts';
import { clearTimers } from '../../store/timer.ts';

/** The case is no longer under discussion, wherever it was. */
export async function endDiscussion(tx: Tx, team: CareTeamId, now: Date, id: CaseReviewId): Promise<void> {
  await tx.meeting.updateMany({
    where: { careTeamId: team, currentCaseId: id },
    data: { currentCaseId: null, revision: { increment: 1 }, updatedAt: now },
  });
}

/** Nothing more is sent about a case, and nothing more happens to it by itself, whoever planned it. */
export async function silence(tx: Tx, team: CareTeamId, now: Date, subjectId: CaseReviewId): Promise<void> {
  const about = { careTeamId: team, subjectId };
  const messages = await tx.delivery.findMany({ where: { ...about, state: 'pending' }, select: { kind: true } });
  const timers = await tx.timer.findMany({ where: about, select: { kind: true } });
  const kinds = messages.map(({ kind }) => kind);
  await reconcile(tx, team, now, { subjectId, kinds, reason: 'case-withdrawn' }, []);
  await clearTimers(tx, team, { subjectId, kinds: timers.map(({ kind }) => kind) });
}
