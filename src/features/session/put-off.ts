import { UserError } from '../../i18n/user-error.ts';
import type { CaseReview } from '../case-review/model.ts';
import { changeCase } from '../case-review/store.ts';
import type { Context } from '../context.ts';
import type { Meeting } from '../meeting/model.ts';
import { noteCarryOver } from './store.ts';

/** Puts a case off: it waits for another RCP, and this one keeps a trace. Throws UserError when somebody was faster. */
export async function putOff(
  { tx, careTeam, now }: Context,
  { id }: Pick<Meeting, 'id'>,
  review: CaseReview,
): Promise<void> {
  const waits = { status: 'postponed', meetingId: null, startedAt: null, endedAt: null } as const;
  if (!(await changeCase(tx, careTeam.id, now, review, waits))) throw new UserError('button-outdated');
  await noteCarryOver(tx, careTeam.id, now, id, review.id);
}
