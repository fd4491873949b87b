import { z } from 'zod';
import type { CareTeamId, PractitionerId, WeeklyDigestId } from '../../core/ids.ts';

/** How far the digest of a week is. */
export const digestState = z.enum([
  /** It is published when its time comes. */
  'planned',
  /** A coordinator holds it back. */
  'held',
  'published',
  /** Nothing to say, and the structure does not want to hear that. */
  'silent',
  /** Its time passed more than a day before anybody could publish it. */
  'missed',
]);
export type DigestState = z.infer<typeof digestState>;

/** The digest of one structure for one week. */
export interface WeeklyDigest {
  readonly id: WeeklyDigestId;
  readonly careTeamId: CareTeamId;
  /** "2026-W47". */
  readonly week: string;
  readonly state: DigestState;
  /** When it is, or was, to be published. */
  readonly publishAt: Date;
  readonly publishedAt: Date | null;
  /** From the coordinator to the team; "" for none. */
  readonly word: string;
  readonly wordById: PractitionerId | null;
  readonly revision: number;
}

export const digestLimits = { wordLength: 200 } as const;

/** What may be published, by itself or by hand. */
export function isUnpublished({ state }: Pick<WeeklyDigest, 'state'>): boolean {
  return state !== 'published';
}
