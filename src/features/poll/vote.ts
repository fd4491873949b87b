import type { PollSlotId } from '../../core/ids.ts';
import type { Context } from '../context.ts';
import { invite } from '../meeting/store.ts';
import { findPoll, noAnswers } from './find.ts';
import { type Choice, choiceOf, type PolledMeeting } from './model.ts';
import { followPoll } from './notifications.ts';
import { holdOpen, recordVotes } from './store.ts';

/**
 * Notes what the actor says about each date and has everyone see it; whoever was not invited joins. Throws UserError
 * when answers are not taken any more. Saying the same again changes nothing.
 */
export async function vote(
  context: Context,
  before: PolledMeeting,
  votes: ReadonlyMap<PollSlotId, Choice>,
): Promise<PolledMeeting> {
  const { tx, careTeam, now, actor } = context;
  const { meeting, poll } = before;
  const invited = meeting.invitations.some(({ practitioner }) => practitioner.id === actor.id);
  if (invited && poll.slots.every((slot) => choiceOf(slot, actor.id) === votes.get(slot.id))) return before;
  if (!(await holdOpen(tx, careTeam.id, now, meeting.id))) {
    throw noAnswers((await findPoll(context, meeting.id)).meeting, context);
  }
  if (!invited) await invite(tx, careTeam.id, meeting.id, actor.id);
  await recordVotes(tx, careTeam.id, now, actor.id, votes);
  const after = await findPoll(context, meeting.id);
  await followPoll(tx, careTeam, now, after);
  return after;
}
