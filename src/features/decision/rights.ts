import type { Practitioner } from '../practitioner/model.ts';
import { stewards } from '../practitioner/role.ts';
import type { Decision } from './model.ts';

/** Who may say what becomes of a decision: who recorded it, who answers for it, the coordinator. */
export function mayHandle(
  actor: Pick<Practitioner, 'id' | 'role'>,
  { createdById, ownerId }: Pick<Decision, 'createdById' | 'ownerId'>,
): boolean {
  return actor.id === createdById || actor.id === ownerId || stewards.includes(actor.role);
}
