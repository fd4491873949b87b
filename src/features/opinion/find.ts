import type { OpinionRequestId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../decision/model.ts';
import { decisionById } from '../decision/store.ts';
import type { OpinionRequest } from './model.ts';
import { requestById } from './store.ts';

/** A request of opinions and what it is about. */
export interface RequestOn {
  readonly request: OpinionRequest;
  readonly decision: Decision;
}

/** The request that a button or form is about. Throws UserError when it is gone. */
export async function findRequest({ tx, careTeam }: Context, id: OpinionRequestId): Promise<RequestOn> {
  const request = await requestById(tx, careTeam.id, id);
  const decision = request && (await decisionById(tx, careTeam.id, request.decisionId));
  if (request === undefined || decision === undefined) throw new UserError('opinion-gone');
  return { request, decision };
}
