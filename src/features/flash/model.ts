import { z } from 'zod';
import type { CareTeamId, FlashId } from '../../core/ids.ts';
import type { CaseReview } from '../case-review/model.ts';
import type { Decision } from '../decision/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { FlashState } from './status.ts';

/** What one of the participants says of the conclusion. */
export const verdict = z.enum(['none', 'confirmed', 'disputed']);
export type Verdict = z.infer<typeof verdict>;

export interface FlashParticipant {
  readonly practitioner: Practitioner;
  readonly verdict: Verdict;
  /** What is not right; "" when nothing was said. */
  readonly remark: string;
}

/**
 * Two or three people who settled one case between two patients. Source: 96 % of recorded RCPs have two professionals
 * (Fenot & Roby, 2019).
 */
export interface FlashConsultation {
  readonly id: FlashId;
  readonly careTeamId: CareTeamId;
  readonly state: FlashState;
  /** Until when the others confirm; another round has another deadline. */
  readonly closesAt: Date;
  readonly createdAt: Date;
  readonly review: CaseReview;
  readonly decision: Decision;
  /** By name; the requester is one of them. */
  readonly participants: readonly FlashParticipant[];
}

/** Besides the requester: one or two. */
export const maxOthers = 2;

export const remarkLength = 200;

/** Whether it stands: everyone still in the team confirmed, and at least two did. */
export function isAgreed(participants: readonly FlashParticipant[]): boolean {
  const confirmed = participants.filter((one) => one.verdict === 'confirmed').length;
  return confirmed >= 2 && participants.every((one) => one.verdict === 'confirmed' || !one.practitioner.active);
}

/** Those who are still to say something. */
export function missing(participants: readonly FlashParticipant[]): readonly Practitioner[] {
  return participants
    .filter((one) => one.verdict === 'none' && one.practitioner.active)
    .map(({ practitioner }) => practitioner);
}
