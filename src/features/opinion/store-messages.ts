import type { CareTeamId, OpinionRequestId, PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';

/**
 * Edits the messages about a request that these people have: `refresh` of the outbox would edit those of everyone who is
 * asked with each opinion.
 */
export async function refreshFor(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  which: {
    readonly subjectId: OpinionRequestId;
    readonly kinds: readonly string[];
    readonly people: readonly PractitionerId[];
  },
): Promise<void> {
  const { subjectId, kinds, people } = which;
  const where = { careTeamId: team, subjectId, kind: { in: [...kinds] }, practitionerId: { in: [...people] } };
  await tx.delivery.updateMany({ where: { ...where, state: 'sending' }, data: { revision: { increment: 1 } } });
  await tx.delivery.updateMany({
    where: { ...where, state: 'sent' },
    data: { revision: { increment: 1 }, state: 'pending', dueAt: now, attempts: 0 },
  });
}
