import type { CareTeamId, CaseReviewId, GuestId, MeetingId, PractitionerId } from '../../core/ids.ts';
import { allowsOutsiders, type CaseReview } from '../case-review/model.ts';
import type { Profession } from '../practitioner/profession.ts';

/** Somebody from outside the structure at an RCP, without a chat account. */
export interface Guest {
  readonly id: GuestId;
  readonly careTeamId: CareTeamId;
  readonly meetingId: MeetingId;
  readonly name: string;
  readonly profession: Profession;
  readonly organisation: string;
  /** What the guest comes for; empty: the whole RCP. */
  readonly caseIds: readonly CaseReviewId[];
  readonly addedById: PractitionerId;
}

/** The guests on account of whom a case may not be discussed: L1110-4 III CSP asks for the patient's prior consent. */
export function blockingGuests(
  review: Pick<CaseReview, 'id' | 'kind' | 'consent'>,
  guests: readonly Guest[],
): readonly Guest[] {
  if (allowsOutsiders(review)) return [];
  return guests.filter(({ caseIds }) => caseIds.length === 0 || caseIds.includes(review.id));
}

export const guestLimits = { nameLength: 100, organisationLength: 100 } as const;
