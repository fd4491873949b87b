import { createHash } from 'node:crypto';
import { z } from 'zod';
import { careTeamId } from '../core/ids.ts';

/** A row of the audit trail. */
export const auditRow = z.object({
  careTeamId,
  /** 1, 2, 3… in each structure. */
  seq: z.number(),
  at: z.date(),
  /** Null: it happened by itself. */
  actorId: z.string().nullable(),
  act: z.string(),
  outcome: z.string(),
  subjects: z.array(z.string()),
  hash: z.string(),
});
export type AuditRow = z.infer<typeof auditRow>;

/** The hash of a row (64 hexadecimal digits) after the hash of the row before it, "" for the first. */
export function hashAfter(previous: string, row: Omit<AuditRow, 'hash'>): string {
  const { careTeamId: team, seq, at, actorId, act, outcome, subjects } = row;
  const said = JSON.stringify([previous, team, seq, at.toISOString(), actorId, act, outcome, subjects]);
  return createHash('sha256').update(said).digest('hex');
}
