import type { CareTeamId, PractitionerId, VoteId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';

/**
 * Edits the messages about a vote that one person has: `refresh` of the outbox would edit those of every elector with
 * each ballot.
 */
export async function refreshFor(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  which: { readonly subjectId: VoteId; readonly kinds: readonly string[]; readonly practitionerId: PractitionerId },
): Promise<void> {
  const { subjectId, practitionerId, kinds } = which;
  const where = { careTeamId: team, subjectId, practitionerId, kind: { in: [...kinds] } };
  await tx.delivery.updateMany({ where: { ...where, state: 'sending' }, data: { revision: { increment: 1 } } });
  await tx.delivery.updateMany({
    where: { ...where, state: 'sent' },
    data: { revision: { increment: 1 }, state: 'pending', dueAt: now, attempts: 0 },
  });
}
