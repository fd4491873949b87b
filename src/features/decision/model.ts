import { z } from 'zod';
import type { CareTeamId, CaseReviewId, DecisionId, MeetingId, PractitionerId } from '../../core/ids.ts';
import type { MeetingType } from '../meeting/model.ts';
import type { DecisionStatus } from './status.ts';

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
  'team-organisation',
  'project',
  'partnership',
  'budget',
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

/** What is decided outside an RCP: how the structure works. */
export const generalDecisionTypes: readonly DecisionType[] = [
  'team-organisation',
  'project',
  'partnership',
  'budget',
  'protocol-adopted',
  'protocol-reworked',
  'safety-measure',
  'care-organisation',
  'other',
];

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
  /** Why; "" when none was given. */
  readonly reason: string;
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
  /** An https address, or "". */
  readonly sourceLink: string;
  /** The decision that this one replaces. */
  readonly supersedesId: DecisionId | null;
  /** The one that replaced it. */
  readonly supersededById: DecisionId | null;
  /** The code of its case. */
  readonly caseCode: string | null;
  readonly createdById: PractitionerId;
  readonly createdAt: Date;
  readonly revision: number;
}

export const decisionLimits = {
  statementLength: 300,
  reasonLength: 300,
  referenceLength: 150,
  versionLength: 20,
} as const;
