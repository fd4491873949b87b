import { morningOf, type WorkingTime } from '../../core/at-work.ts';
import { addDays, localParts } from '../../core/local-time.ts';

/** Days between two rounds. */
export const roundDays = 7;

/** The chasing after one at `now`: a week later at 9:00, or on the first working day from then on. */
export function nextRound(now: Date, time: WorkingTime): Date {
  return morningOf(addDays(localParts(now, time.zone).date, roundDays), time);
}
