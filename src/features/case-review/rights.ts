import type { Meeting } from '../meeting/model.ts';
import { isUpcoming } from '../meeting/status.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { stewards } from '../practitioner/role.ts';
import type { CaseReview } from './model.ts';
import { caseMayBecome, isOpen, isSettled } from './status.ts';

/** What somebody may do with a case as it is now. */
export interface CaseRights {
  readonly edit: boolean;
  readonly withdraw: boolean;
  /** Note that the patient objects. */
  readonly object: boolean;
  readonly followUp: boolean;
  readonly askMore: boolean;
}

/** Whose case it is: the requester's; once they have left the team, the coordinator's. */
export function ownsCase(
  actor: Pick<Practitioner, 'id' | 'role'>,
  requester: Pick<Practitioner, 'id' | 'active'>,
): boolean {
  return actor.id === requester.id || (!requester.active && stewards.includes(actor.role));
}

/** Who may send a case back to its requester: the coordinator, and whoever facilitates its RCP. */
export function organises(
  actor: Pick<Practitioner, 'id' | 'role'>,
  meeting: Pick<Meeting, 'facilitatorId'> | undefined,
): boolean {
  return stewards.includes(actor.role) || meeting?.facilitatorId === actor.id;
}

export function caseRights(
  actor: Pick<Practitioner, 'id' | 'role'>,
  review: CaseReview,
  around: {
    readonly requester: Practitioner;
    readonly meeting: Pick<Meeting, 'facilitatorId' | 'status'> | undefined;
    readonly flash: boolean;
  },
): CaseRights {
  const { requester, meeting, flash } = around;
  const [mine, owner] = [actor.id === requester.id, ownsCase(actor, requester)];
  const underWay = meeting !== undefined && !isUpcoming(meeting);
  return {
    edit: mine && isOpen(review) && !flash,
    withdraw: owner && isOpen(review),
    object: owner && review.kind === 'complex-case' && review.status !== 'withdrawn',
    followUp: mine && isSettled(review),
    askMore:
      organises(actor, meeting) &&
      !mine &&
      requester.active &&
      !flash &&
      !underWay &&
      caseMayBecome(review.status, 'incomplete'),
  };
}
