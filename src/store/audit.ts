import type { CareTeamId, PractitionerId } from '../core/ids.ts';
import { hashAfter } from './audit-chain.ts';
import type { Tx } from './client.ts';

/** Something that was done, or refused for want of the right. */
export interface AuditEvent {
  readonly at: Date;
  /** Null: it happened by itself. */
  readonly actorId: PractitionerId | null;
  readonly act: string;
  readonly outcome: 'done' | 'refused';
  /** Ids only: what people wrote has no place here. */
  readonly subjects: readonly string[];
}

/**
 * Adds to the trail of a structure, in the transaction of what was done: both stay or neither. To be called at its end:
 * from here until it commits the next one who adds something waits, so that two processes at one instant get two places
 * in one chain.
 */
export async function appendAudit(tx: Tx, team: CareTeamId, event: AuditEvent): Promise<void> {
  const { seq, hash: previous } = await tx.auditHead.upsert({
    where: { careTeamId: team },
    create: { careTeamId: team, seq: 1, hash: '' },
    update: { seq: { increment: 1 } },
  });
  const row = { ...event, careTeamId: team, seq, subjects: [...event.subjects] };
  const hash = hashAfter(previous, row);
  await tx.auditEntry.create({ data: { ...row, hash } });
  await tx.auditHead.update({ where: { careTeamId: team }, data: { hash } });
}
