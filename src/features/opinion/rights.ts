import type { Decision } from '../decision/model.ts';
import { mayHandle } from '../decision/rights.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { OpinionRequest } from './model.ts';

/** Who may close a request before its deadline: whoever asked, or may say what becomes of the decision. */
export function mayClose(
  actor: Pick<Practitioner, 'id' | 'role'>,
  { request, decision }: { readonly request: Pick<OpinionRequest, 'openedById'>; readonly decision: Decision },
): boolean {
  return actor.id === request.openedById || mayHandle(actor, decision);
}
