import { caseReviewId } from '../../core/ids.ts';
import { formatList } from '../../i18n/format.ts';
import type { View } from '../../ui/view.ts';
import { caseActions } from '../case-review/actions.ts';
import { caseById } from '../case-review/store.ts';
import { type DeliveryContext, defineDelivery, type Rendered } from '../define.ts';
import { hasStarted, newsWaitsUntil } from '../meeting/model.ts';
import { isUpcoming } from '../meeting/status.ts';
import { meetingById } from '../meeting/store.ts';
import { whileWanted } from '../while-wanted.ts';
import { blockingGuests } from './model.ts';
import { consentKind } from './notifications.ts';
import { guestsOfMeeting } from './store.ts';

/** Asks the requester of a case for the patient's consent, as long as it is missing and needed. */
export const consentDelivery = defineDelivery({ kind: consentKind, render });

async function render(context: DeliveryContext): Promise<Rendered> {
  const { tx, careTeam, now, locale, t, delivery } = context;
  const review = await caseById(tx, careTeam.id, caseReviewId.parse(delivery.subjectId));
  if (review?.status !== 'on-agenda' || review.meetingId === null)
    return { kind: 'cancel', reason: 'no-longer-needed' };
  const meeting = await meetingById(tx, careTeam.id, review.meetingId);
  if (meeting === undefined || !isUpcoming(meeting)) return { kind: 'cancel', reason: 'meeting-cancelled' };
  if (hasStarted(meeting, now)) return { kind: 'cancel', reason: 'too-late' };
  const blocking = blockingGuests(review, await guestsOfMeeting(tx, careTeam.id, meeting.id));
  if (blocking.length === 0) return { kind: 'cancel', reason: 'no-longer-needed' };
  const words = t.guest.consent;
  const guests = blocking.map(({ profession }) => t.professions[profession]);
  const view: View = {
    fallback: words.fallback(review.code, meeting.title),
    blocks: [
      { kind: 'heading', text: words.title(review.code) },
      { kind: 'text', text: words.text(formatList([...new Set(guests)], locale), meeting.title) },
      { kind: 'note', text: t.guest.rule },
      {
        kind: 'buttons',
        buttons: [{ kind: 'action', action: caseActions.show, label: t.buttons.see, payload: { case: review.id } }],
      },
    ],
  };
  return whileWanted(context, undefined, view, newsWaitsUntil(meeting));
}
