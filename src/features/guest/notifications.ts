import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { CaseReview } from '../case-review/model.ts';
import type { Meeting } from '../meeting/model.ts';
import { blockingGuests, type Guest } from './model.ts';

/** To the requester: a guest comes, and the patient has not consented; about the case. */
export const consentKind = 'guest.consent';

/** Asks the requesters of the cases that a new guest blocks for the patient's consent: once per case and RCP. */
export async function askConsents(
  tx: Tx,
  team: CareTeam,
  now: Date,
  {
    meeting,
    cases,
    guest,
    by,
  }: {
    readonly meeting: Meeting;
    readonly cases: readonly CaseReview[];
    readonly guest: Guest;
    readonly by: PractitionerId;
  },
): Promise<void> {
  const blocked = cases.filter(
    (review) =>
      review.status === 'on-agenda' && review.requesterId !== by && blockingGuests(review, [guest]).length > 0,
  );
  await enqueue(
    tx,
    team.id,
    now,
    blocked.map((review) => ({
      kind: consentKind,
      subjectId: review.id,
      dedupeKey: `guest:${meeting.id}:consent:${review.id}`,
      dueAt: now,
      audience: 'person',
      practitionerId: review.requesterId,
    })),
  );
}
