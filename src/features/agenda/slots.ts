import type { CaseReview } from '../case-review/model.ts';
import type { Meeting } from '../meeting/model.ts';

/** When one case of an agenda is to be discussed, or was. */
export interface Slot {
  readonly review: CaseReview;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const minute = 60_000;

/**
 * The slots of an agenda: one after the other from the start of the RCP, each as long as its case says. Once the RCP
 * runs, what was discussed keeps its real times, in the order in which it really came; the rest follows from the end
 * of that. `now`: a case that overruns, or a pause, pushes what follows.
 */
export function slotsOf(
  meeting: Pick<Meeting, 'startsAt'> & Partial<Pick<Meeting, 'startedAt' | 'endedAt'>>,
  cases: readonly CaseReview[],
  now?: Date,
): readonly Slot[] {
  const begun = meeting.startedAt ?? null;
  const begins = (review: CaseReview) => beginning(review, begun);
  const discussed = cases
    .filter((review) => begins(review) !== undefined)
    .sort((a, b) => (begins(a) ?? 0) - (begins(b) ?? 0));
  const ahead = cases.filter((review) => begins(review) === undefined);
  const present = now !== undefined && begun !== null && !meeting.endedAt ? now.getTime() : 0;

  let next = (begun ?? meeting.startsAt).getTime();
  const slot = (review: CaseReview, from: number, to: number): Slot => {
    next = Math.max(from, to);
    return { review, startsAt: new Date(from), endsAt: new Date(next) };
  };
  return [
    ...discussed.map((review) => {
      const from = Math.max(next, begins(review) ?? next);
      return slot(review, from, review.endedAt?.getTime() ?? Math.max(from + review.minutes * minute, present));
    }),
    ...ahead.map((review) => {
      const from = Math.max(next, present);
      return slot(review, from, from + review.minutes * minute);
    }),
  ];
}

/** When its discussion began at this RCP; times of an earlier one, which put it off, do not count. */
function beginning({ startedAt }: CaseReview, begun: Date | null): number | undefined {
  return begun === null || startedAt === null || startedAt < begun ? undefined : startedAt.getTime();
}

/** How much of an RCP its agenda takes, in minutes. */
export interface Budget {
  readonly used: number;
  readonly free: number;
  /** Beyond the end of the RCP; 0 when everything fits. */
  readonly over: number;
  /** How many more cases of the usual length fit. */
  readonly freeSlots: number;
}

export function budget(
  meeting: Pick<Meeting, 'durationMinutes'>,
  cases: readonly Pick<CaseReview, 'minutes'>[],
  slotMinutes: number,
): Budget {
  const used = cases.reduce((sum, { minutes }) => sum + minutes, 0);
  const free = Math.max(0, meeting.durationMinutes - used);
  return { used, free, over: Math.max(0, used - meeting.durationMinutes), freeSlots: Math.floor(free / slotMinutes) };
}
