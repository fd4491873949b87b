import type { Practitioner } from '../practitioner/model.ts';
import { stewards } from '../practitioner/role.ts';
import type { Vote } from './model.ts';

/** Who may close or withdraw a vote: whoever opened it, or steers the structure. */
export function mayEndVote(actor: Pick<Practitioner, 'id' | 'role'>, vote: Pick<Vote, 'openedById'>): boolean {
  return actor.id === vote.openedById || stewards.includes(actor.role);
}
