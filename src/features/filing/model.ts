import { z } from 'zod';
import type { PractitionerId } from '../../core/ids.ts';
import type { CaseReview } from '../case-review/model.ts';
import type { CaseStatus } from '../case-review/status.ts';
import type { Practitioner } from '../practitioner/model.ts';

/** Whose cases a list shows: those that its reader has to file, or everyone's. */
export const scope = z.enum(['mine', 'team']);
export type Scope = z.infer<typeof scope>;

/** A case that is to be filed, or was a short while ago, with what its line shows. */
export interface Filing extends Pick<CaseReview, 'id' | 'code' | 'motive' | 'filing' | 'filedAt' | 'meetingId'> {
  readonly requester: Pick<Practitioner, 'id' | 'displayName'>;
  /** The start of its RCP, or when it was examined without one. */
  readonly examinedAt: Date;
  /** Its RCP is archived: what was filed stays so. */
  readonly final: boolean;
}

/** What somebody sees of what is to be filed, the oldest first, and of what was filed lately, the newest first. */
export interface FilingList {
  readonly scope: Scope;
  readonly maySeeTeam: boolean;
  readonly reader: PractitionerId;
  readonly toFile: readonly Filing[];
  readonly filed: readonly Filing[];
}

/** What follows up a case: how far it is and when its RCP is. */
export interface FollowedBy {
  readonly status: CaseStatus;
  readonly startsAt: Date | undefined;
}

/** Who looks after everyone's filings. */
export function filesForTeam({ role }: Pick<Practitioner, 'role'>): boolean {
  return role === 'secretary' || role === 'coordinator';
}

/** Who may say that a case was filed, and what becomes of it at its review date. */
export function answersFor(
  actor: Pick<Practitioner, 'id' | 'role'>,
  { requesterId }: Pick<CaseReview, 'requesterId'>,
): boolean {
  return actor.id === requesterId || filesForTeam(actor);
}
