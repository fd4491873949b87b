import { UserError } from '../../i18n/user-error.ts';
import type { CaseReview } from '../case-review/model.ts';
import { changeCase } from '../case-review/store.ts';
import type { Context } from '../context.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { followMeeting } from './follow.ts';

/**
 * Writes an order and the lengths over those that were read. Throws UserError, so that all of it is undone, when
 * somebody else changes one of these cases at the same instant.
 */
export async function rearrange(
  { tx, careTeam, now }: Context,
  meeting: MeetingWithInvitations,
  before: readonly CaseReview[],
  wanted: readonly CaseReview[],
): Promise<void> {
  const changes = wanted.flatMap(({ id, minutes }, position) => {
    const seen = before.find((one) => one.id === id);
    if (seen === undefined || (seen.position === position && seen.minutes === minutes)) return [];
    return [{ seen, change: { position, minutes } }];
  });
  // Always in the same order, so that two who rearrange at once wait for each other instead of each for the other.
  for (const { seen, change } of changes.toSorted((a, b) => (a.seen.id < b.seen.id ? -1 : 1))) {
    if (!(await changeCase(tx, careTeam.id, now, seen, change))) throw new UserError('agenda-changed');
  }
  await followMeeting(tx, careTeam, now, meeting);
}
