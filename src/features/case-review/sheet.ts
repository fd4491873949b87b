import type { Slot } from '../agenda/slots.ts';
import { slotsOf } from '../agenda/slots.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../decision/model.ts';
import { decisionsOfCases } from '../decision/store.ts';
import { blockingGuests, type Guest } from '../guest/model.ts';
import { guestsOfMeeting } from '../guest/store.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { meetingById } from '../meeting/store.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { maySeeDetail } from './access.ts';
import { requesterOf } from './find.ts';
import type { CaseReview } from './model.ts';
import { type CaseRights, caseRights } from './rights.ts';
import { casesOfMeeting, isFlashCase } from './store.ts';

/** One case with everything around it, as one person may see it. */
export interface CaseSheet {
  readonly review: CaseReview;
  readonly requester: Practitioner;
  /** The RCP that it is for. */
  readonly meeting: MeetingWithInvitations | undefined;
  /** While it stands on an agenda. */
  readonly slot: Slot | undefined;
  /** What the reader may not see is not even read. */
  readonly detail: { readonly decision: Decision | undefined } | undefined;
  /** Outside guests before whom it may not be discussed. */
  readonly blockedBy: readonly Guest[];
  readonly rights: CaseRights;
}

/** Reads it for the actor. */
export async function caseSheet(context: Context, review: CaseReview): Promise<CaseSheet> {
  const { tx, careTeam, actor } = context;
  const requester = await requesterOf(context, review);
  const meeting = review.meetingId === null ? undefined : await meetingById(tx, careTeam.id, review.meetingId);
  const onAgenda = meeting !== undefined && review.status === 'on-agenda';
  const slots = onAgenda ? slotsOf(meeting, await casesOfMeeting(tx, careTeam.id, meeting.id)) : [];
  const readable = maySeeDetail(actor, review, meeting);
  return {
    review,
    requester,
    meeting,
    slot: slots.find((slot) => slot.review.id === review.id),
    detail: readable ? { decision: (await decisionsOfCases(tx, careTeam.id, [review.id]))[0] } : undefined,
    blockedBy: onAgenda ? blockingGuests(review, await guestsOfMeeting(tx, careTeam.id, meeting.id)) : [],
    rights: caseRights(actor, review, {
      requester,
      meeting,
      flash: await isFlashCase(tx, careTeam.id, review.id),
    }),
  };
}
