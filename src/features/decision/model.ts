import { z } from 'zod';
import type { CareTeamId, CaseReviewId, DecisionId, MeetingId, PractitionerId } from '../../core/ids.ts';
import type { MeetingType } from '../meeting/model.ts';

/** What kind of thing was decided. Prescriptions and organisation are the most frequent (Fenot & Roby, 2019). */
export const decisionType = z.enum([
  'treatment',
  'care-organisation',
  'referral',
  'assessment',
  'education',
  'social-support',
  'safety-measure',
  'protocol-adopted',
  'protocol-reworked',
  'no-change',
  'other',
]);
export type DecisionType = z.infer<typeof decisionType>;

/** What an RCP of each HAS type decides: a care plan, a safety measure, a protocol. */
export const decisionTypesOf: Readonly<Record<MeetingType, readonly DecisionType[]>> = {
  'complex-case': [
    'treatment',
    'care-organisation',
    'referral',
    'assessment',
    'education',
    'social-support',
    'no-change',
    'other',
  ],
  'adverse-event': ['safety-measure', 'care-organisation', 'no-change', 'other'],
  protocol: ['protocol-adopted', 'protocol-reworked', 'no-change', 'other'],
};

export const decisionStatus = z.enum([
  'proposed',
  'adopted',
  'adopted-with-reservation',
  'rejected',
  'applied',
  'to-review',
  'obsolete',
]);
export type DecisionStatus = z.infer<typeof decisionStatus>;

/** Where the causes of an adverse event lie: the seven levels of the ALARM grid (HAS). */
export const cause = z.enum(['patient', 'task', 'individual', 'team', 'environment', 'organisation', 'institution']);
export type Cause = z.infer<typeof cause>;

/** What was decided, about a case or in general. */
export interface Decision {
  readonly id: DecisionId;
  readonly careTeamId: CareTeamId;
  readonly meetingId: MeetingId | null;
  readonly caseReviewId: CaseReviewId | null;
  readonly type: DecisionType;
  readonly status: DecisionStatus;
  /** "" once purged. */
  readonly statement: string;
  /** The recommendation or protocol it rests on; "" when none was named. */
  readonly reference: string;
  /** Adverse events only. */
  readonly causes: readonly Cause[];
  /** Protocols only; "" otherwise. */
  readonly version: string;
  /** Who tells the patient, or answers for the decision. */
  readonly ownerId: PractitionerId | null;
  /** "yyyy-MM-dd". */
  readonly reviewOn: string | null;
  readonly createdById: PractitionerId;
  readonly createdAt: Date;
}

export const decisionLimits = { statementLength: 300, referenceLength: 150, versionLength: 20 } as const;
