import type { MeetingId, PollSlotId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context, Reader } from '../context.ts';
import { findMeeting } from '../meeting/find.ts';
import { canManage, type Meeting } from '../meeting/model.ts';
import { isOff } from '../meeting/status.ts';
import { whenOf } from '../meeting/views/facts.ts';
import { type PolledMeeting, type PollSlot, pollState, wasRetained } from './model.ts';
import { pollOf } from './store.ts';

/** The poll that a button or form is about. Throws UserError when it is gone. */
export async function findPoll(context: Context, id: MeetingId): Promise<PolledMeeting> {
  const meeting = await findMeeting(context, id);
  const poll = await pollOf(context.tx, context.careTeam.id, id);
  if (poll === undefined) throw new UserError('button-outdated');
  return { meeting, poll };
}

/** The poll that the actor is about to answer. Throws UserError with what is true when answers are not taken. */
export async function findOpenPoll(context: Context, id: MeetingId): Promise<PolledMeeting> {
  const polled = await findPoll(context, id);
  if (pollState(polled.meeting, context.now) !== 'open') throw noAnswers(polled.meeting, context);
  return polled;
}

/** The poll that the actor is about to end. Throws UserError when that is not for them to do. */
export async function findManageablePoll(context: Context, id: MeetingId): Promise<PolledMeeting> {
  const polled = await findPoll(context, id);
  if (!canManage(context.actor, polled.meeting)) throw new UserError('meeting-not-yours');
  return polled;
}

/** Why no answer is taken any more. */
export function noAnswers(meeting: Meeting, reader: Reader): UserError {
  if (meeting.status !== 'polling' || meeting.pollClosesAt === null) return whySettled(meeting, reader);
  return new UserError('poll-closed', meeting.title, whenOf({ startsAt: meeting.pollClosesAt }, reader));
}

/** What became of a poll that is over. */
export function whySettled(meeting: Meeting, reader: Reader): UserError {
  const { title, status } = meeting;
  if (!wasRetained(meeting)) return new UserError('poll-cancelled', title);
  if (isOff(meeting)) return new UserError('meeting-not-now', title, reader.t.meetingStatuses[status]);
  return new UserError('poll-retained', title, whenOf(meeting, reader));
}

/** One of the dates on offer. Throws UserError when it is none of this poll. */
export function slotOf({ poll }: PolledMeeting, id: PollSlotId): PollSlot {
  const slot = poll.slots.find((one) => one.id === id);
  if (slot === undefined) throw new UserError('button-outdated');
  return slot;
}
