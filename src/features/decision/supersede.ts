import type { DecisionId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import { findHandled } from './find.ts';
import type { Decision } from './model.ts';
import { type DecisionSheet, decisionSheet } from './sheet.ts';
import { changeDecision, decisionById, holdDecision } from './store.ts';

/** The decision whose texts the actor begins with to replace it. Throws UserError for whoever may not. */
export async function findOriginal(context: Context, id: DecisionId): Promise<DecisionSheet> {
  const sheet = await decisionSheet(context, await findHandled(context, id));
  if (!sheet.readable) throw new UserError('decision-detail-closed');
  return sheet;
}

/**
 * Ends a decision that the actor replaces, and returns it; the newest of its chain when somebody else has replaced it
 * and that one can be replaced. Throws UserError that says what is true when there is nothing to replace.
 */
export async function endOriginal(
  context: Context,
  id: DecisionId,
): Promise<{ readonly ended: Decision } | { readonly newest: Decision }> {
  const { tx, careTeam, now, t } = context;
  await holdDecision(tx, careTeam.id, id);
  const { decision, steps } = await findOriginal(context, id);
  if (steps.includes('supersede')) {
    if (await changeDecision(tx, careTeam.id, now, decision, { status: 'obsolete' })) return { ended: decision };
  }
  const newest = await newestOf(context, decision);
  const around = await decisionSheet(context, newest);
  const status = t.decision.statuses[newest.status];
  if (newest.id === id) throw new UserError('decision-not-now', status);
  if (!around.steps.includes('supersede')) throw new UserError('decision-overtaken', newest.statement, status);
  return { newest };
}

/** The end of the chain of what replaced a decision: itself when nothing did. */
async function newestOf(context: Context, decision: Decision): Promise<Decision> {
  const { tx, careTeam } = context;
  const { supersededById: next } = decision;
  const found = next === null ? undefined : await decisionById(tx, careTeam.id, next);
  return found === undefined ? decision : newestOf(context, found);
}
