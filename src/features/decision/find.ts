import type { DecisionId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import type { Decision } from './model.ts';
import { mayHandle } from './rights.ts';
import { decisionById } from './store.ts';

/** The decision that a button or form is about. Throws UserError when it is gone. */
export async function findDecision({ tx, careTeam }: Context, id: DecisionId): Promise<Decision> {
  const decision = await decisionById(tx, careTeam.id, id);
  if (decision === undefined) throw new UserError('decision-gone');
  return decision;
}

/** The same, for somebody who may say what becomes of it. Throws UserError for the others. */
export async function findHandled(context: Context, id: DecisionId): Promise<Decision> {
  const decision = await findDecision(context, id);
  if (!mayHandle(context.actor, decision)) throw new UserError('decision-not-yours');
  return decision;
}
