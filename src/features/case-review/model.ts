import { z } from 'zod';
import type { CareTeamId, CaseReviewId, MeetingId, PractitionerId } from '../../core/ids.ts';
import type { MeetingType } from '../meeting/model.ts';
import type { Profession } from '../practitioner/profession.ts';
import type { Motive } from './motive.ts';
import type { CaseStatus } from './status.ts';

/** All that may be said of a patient: 75 or older, long-term illness (ALD), both, or nothing. The ACI counts by it. */
export const attribute = z.enum(['none', 'over-75', 'long-term-illness', 'both']);
export type Attribute = z.infer<typeof attribute>;

/**
 * What the patient said. Sources: L1110-4 III CSP (prior consent for whoever is outside the team), D1110-3-4 (informed,
 * may object at any time); not asked: "ne parler qu'en patient anonyme" (acoorde.fr).
 */
export const consent = z.enum(['informed', 'consented', 'not-asked', 'opposed']);
export type Consent = z.infer<typeof consent>;

/** How serious an adverse event was. */
export const severity = z.enum(['none', 'minor', 'serious', 'critical']);
export type Severity = z.infer<typeof severity>;

/** Whether the minutes are in the patient's record ("versé au dossier"). */
export const filing = z.enum(['none', 'to-file', 'filed']);
export type Filing = z.infer<typeof filing>;

/** One request to discuss a situation, an event or a protocol. A follow-up is another one with the same code. */
export interface CaseReview {
  readonly id: CaseReviewId;
  readonly careTeamId: CareTeamId;
  /** "C-7QK4". */
  readonly code: string;
  readonly followUpOfId: CaseReviewId | null;
  readonly kind: MeetingType;
  readonly motive: Motive;
  /** "" once purged. */
  readonly question: string;
  readonly attribute: Attribute;
  readonly consent: Consent;
  /** Adverse events only. */
  readonly severity: Severity | null;
  /** Protocols only: for which patients; "" otherwise. */
  readonly subject: string;
  readonly requesterId: PractitionerId;
  readonly wantedProfessions: readonly Profession[];
  readonly status: CaseStatus;
  /** The RCP that it is for, whether it stands on its agenda yet or not. */
  readonly meetingId: MeetingId | null;
  /** From 0, on the agenda of that RCP. */
  readonly position: number;
  /** Length of its slot. */
  readonly minutes: number;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** The professions that spoke. */
  readonly heard: readonly Profession[];
  readonly filing: Filing;
  readonly filedAt: Date | null;
  /** "yyyy-MM-dd". */
  readonly reviewOn: string | null;
  readonly purgedAt: Date | null;
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const caseLimits = { questionLength: 140, subjectLength: 100 } as const;

/** Whether somebody outside the team may hear of it: only with the patient's consent; events and protocols name nobody. */
export function allowsOutsiders({ kind, consent: given }: Pick<CaseReview, 'kind' | 'consent'>): boolean {
  return kind !== 'complex-case' || given === 'consented';
}

/** Nothing ties it to a patient: nothing is filed, and the ACI does not count it. */
export function isAnonymous({ kind, consent: given }: Pick<CaseReview, 'kind' | 'consent'>): boolean {
  return kind !== 'complex-case' || given === 'not-asked';
}
