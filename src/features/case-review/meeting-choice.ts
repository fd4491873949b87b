import { type MeetingId, meetingId } from '../../core/ids.ts';
import type { Field } from '../../ui/form.ts';
import type { Context } from '../context.ts';
import { type Refused, refuse } from '../define.ts';
import { hasStarted, type MeetingWithInvitations } from '../meeting/model.ts';
import { isUpcoming } from '../meeting/status.ts';
import { meetingById, meetingsToCome } from '../meeting/store.ts';
import { holdMeetings } from '../meeting/store-hold.ts';
import { whenOf } from '../meeting/views/facts.ts';
import type { CaseReview } from './model.ts';

/** "meeting:<id>" or "later": the values of the field "for which RCP". */
const later = 'later';

/** As many RCPs as a list shows without searching. */
const offered = 20;

/** The field "for which RCP": the next ones, and the one on whose agenda the case stands already. */
export async function meetingField(
  context: Context,
  chosen: { readonly meeting?: MeetingId | undefined; readonly review?: CaseReview | undefined },
): Promise<Field> {
  const { tx, careTeam, now, t } = context;
  const words = t.caseReview.form;
  const open = await meetingsToCome(tx, careTeam.id, now, { take: offered });
  const current = agendaOf(chosen.review);
  const own = current === undefined || open.some(({ id }) => id === current) ? [] : await known(context, current);
  const options = [...own, ...open];
  const wanted = chosen.meeting ?? (chosen.review === undefined ? open[0]?.id : (current ?? chosen.review.meetingId));
  return {
    id: 'meeting',
    kind: 'choice',
    label: words.meeting,
    required: true,
    options: [
      ...options.map((meeting) => ({
        value: optionOf(meeting.id),
        label: words.meetingOption(whenOf(meeting, context), meeting.title),
      })),
      { value: later, label: words.later },
    ],
    initial: options.some(({ id }) => id === wanted) && wanted ? optionOf(wanted) : later,
  };
}

/** What was chosen; `stays`: the case stands on that agenda already, or waits as it did. */
export interface MeetingChoice {
  readonly kind: 'ok';
  readonly meeting: MeetingWithInvitations | undefined;
  readonly stays: boolean;
}

/** Reads the field; refuses an RCP that has started, is over or does not take place. */
export async function chosenMeeting(
  context: Context,
  value: string,
  review?: CaseReview,
): Promise<MeetingChoice | Refused> {
  const { tx, careTeam, now, t } = context;
  const words = t.caseReview.form;
  const current = agendaOf(review);
  const id = value === later ? undefined : meetingId.safeParse(value.replace(/^meeting:/, '')).data;
  // From here on nobody cancels it before the case stands on its agenda: it would stay there for good. Nor does anybody
  // add a task for the case to the RCP that it leaves.
  const concerned = [id, review?.meetingId].filter((one) => one !== undefined && one !== null);
  await holdMeetings(tx, careTeam.id, concerned);
  if (value === later) return { kind: 'ok', meeting: undefined, stays: review !== undefined && current === undefined };
  const meeting = id === undefined ? undefined : await meetingById(tx, careTeam.id, id);
  if (meeting === undefined) return refuse('meeting', t.fields.choice);
  if (meeting.id === current) return { kind: 'ok', meeting, stays: true };
  if (!isUpcoming(meeting) && meeting.status !== 'in-session') {
    return refuse('meeting', words.meetingOff(meeting.title, t.meetingStatuses[meeting.status]));
  }
  if (!isUpcoming(meeting) || hasStarted(meeting, now)) return refuse('meeting', words.meetingStarted(meeting.title));
  return { kind: 'ok', meeting, stays: false };
}

/** The RCP on whose agenda a case stands. */
function agendaOf(review: CaseReview | undefined): MeetingId | undefined {
  return review?.status === 'on-agenda' ? (review.meetingId ?? undefined) : undefined;
}

async function known({ tx, careTeam }: Context, id: MeetingId): Promise<readonly MeetingWithInvitations[]> {
  const meeting = await meetingById(tx, careTeam.id, id);
  return meeting === undefined ? [] : [meeting];
}

function optionOf(id: MeetingId): string {
  return `meeting:${id}`;
}
