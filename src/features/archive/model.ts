import type { CaseReview } from '../case-review/model.ts';
import type { Counts } from '../filing/counts.ts';
import type { ArchiveQuery } from './query.ts';

/** A case as the archive lists it: a code and the logistics, no text. */
export interface Archived
  extends Pick<
    CaseReview,
    'id' | 'code' | 'kind' | 'motive' | 'consent' | 'status' | 'filing' | 'meetingId' | 'requesterId'
  > {
  /** The start of its RCP; without one, when it was proposed. */
  readonly date: Date;
  /** Its RCP took place, so that there may be minutes. */
  readonly held: boolean;
  readonly flash: boolean;
}

/** One line of a page. */
export interface ArchivedLine extends Archived {
  /** The name of whoever asked for it. */
  readonly requester: string;
  /** What was asked; undefined for a reader who may not see it, and once purged. */
  readonly question: string | undefined;
}

/** One page of what a search found, and how all of it counts. */
export interface ArchivePage {
  readonly query: ArchiveQuery;
  /** Who was looked for. */
  readonly people: readonly string[];
  readonly number: number;
  readonly lines: readonly ArchivedLine[];
  readonly total: number;
  readonly counts: Counts;
  /** There are older ones that were not looked at. */
  readonly cut: boolean;
}

/** As many cases as a phone shows without endless scrolling. */
export const pageSize = 5;
/** The archive looks at this many at once, the newest: a large structure's last twenty years. */
export const mostCases = 5_000;
