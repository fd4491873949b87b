import { localParts } from '../../../core/local-time.ts';
import { type Fact, sentence, type View } from '../../../ui/view.ts';
import type { Context, Reader } from '../../context.ts';
import type { FollowingMoved } from '../../series/following.ts';
import { datesFact, skippedFacts } from '../../series/views/facts.ts';
import type { MeetingWithInvitations } from '../model.ts';
import { meetingFacts, whenOf } from './facts.ts';

/** The answer to whoever moved or changed an RCP, and those that follow it in its series. */
export function changedMeetingView(
  meeting: MeetingWithInvitations,
  context: Context,
  following: FollowingMoved = { moved: [], skipped: [] },
): View {
  const { t } = context;
  const { move } = t.meeting;
  return {
    fallback: move.doneFallback(meeting.title, whenOf(meeting, context)),
    blocks: [
      { kind: 'heading', text: move.done },
      { kind: 'text', text: [{ strong: meeting.title }] },
      { kind: 'facts', facts: [...meetingFacts(meeting, context), ...followingFacts(following, context)] },
      { kind: 'note', text: meeting.status === 'draft' ? t.series.nobodyTold : move.doneNote },
    ],
  };
}

function followingFacts({ moved, skipped }: FollowingMoved, context: Context): readonly Fact[] {
  const { t, careTeam } = context;
  const dates = moved.map(({ startsAt }) => localParts(startsAt, careTeam.zone).date);
  return [
    ...(dates.length === 0 ? [] : [datesFact(t.series.movedToo(dates.length), dates, context)]),
    ...skippedFacts(t.series.skippedToo, skipped, context),
  ];
}

/** The answer to whoever cancelled an RCP, and as many that follow it in its series. */
export function cancelledMeetingView({ title }: MeetingWithInvitations, { t }: Reader, following = 0): View {
  return sentence(following === 0 ? t.meeting.cancel.doneFallback(title) : t.series.cancelledToo(title, following));
}

/** The answer to whoever cancelled an RCP that nobody knew of. */
export function cancelledDraftView({ title }: MeetingWithInvitations, { t }: Reader): View {
  return sentence(t.series.cancelledQuietly(title));
}

/** The answer to whoever postponed an RCP. */
export function postponedMeetingView({ title }: MeetingWithInvitations, { t }: Reader): View {
  return sentence(t.series.postpone.done(title));
}
