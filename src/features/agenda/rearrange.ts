import { UserError } from '../../i18n/user-error.ts';
import type { CaseReview } from '../case-review/model.ts';
import { changeCase } from '../case-review/store.ts';
import type { Context } from '../context.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { holdMeeting } from '../meeting/store-hold.ts';
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
  // Whoever changes several cases of an agenda holds its RCP first: two at once do not wait each for the other.
  await holdMeeting(tx, careTeam.id, meeting.id);
  for (const [position, { id, minutes }] of wanted.entries()) {
    const seen = before.find((one) => one.id === id);
    if (seen === undefined || (seen.position === position && seen.minutes === minutes)) continue;
    if (!(await changeCase(tx, careTeam.id, now, seen, { position, minutes }))) throw new UserError('agenda-changed');
  }
  await followMeeting(tx, careTeam, now, meeting);
}
