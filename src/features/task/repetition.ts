import { z } from 'zod';
import { type HolidayRegion, isWorkingDay, nextWorkingDay } from '../../core/calendar.ts';
import { addDays } from '../../core/local-time.ts';

/** How a task comes back: each day on which people work, each week, … */
export const repetition = z.enum([
  'working-day',
  'weekly',
  'fortnightly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
]);
export type Repetition = z.infer<typeof repetition>;

/** The days or months between two dates. */
const steps = {
  weekly: { days: 7 },
  fortnightly: { days: 14 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
  'half-yearly': { months: 6 },
  yearly: { months: 12 },
} as const satisfies Readonly<Record<Exclude<Repetition, 'working-day'>, object>>;

/**
 * When a repeated task is due again: the first of its dates after `after` (all "yyyy-MM-dd"). Its dates are counted from
 * `anchorOn`: 31 January, 28 February, 31 March. One on a day off is carried to the next working day of `region` (as
 * art. 642 CPC does with terms).
 */
export function nextDue(every: Repetition, anchorOn: string, after: string, region: HolidayRegion): string {
  if (every === 'working-day') return nextWorkingDay(after, region);
  // Below this place no date can be late enough: one is carried by a few days at most.
  for (let place = Math.max(1, placeBefore(every, anchorOn, after)); ; place += 1) {
    const date = dateAt(every, anchorOn, place);
    const carried = isWorkingDay(date, region) ? date : nextWorkingDay(date, region);
    if (carried > after) return carried;
  }
}

/** The date at a place of the row, 0 being the anchor, be it a day off or not. */
function dateAt(every: Exclude<Repetition, 'working-day'>, anchorOn: string, place: number): string {
  const step = steps[every];
  return 'days' in step ? addDays(anchorOn, step.days * place) : addMonths(anchorOn, step.months * place);
}

/** A place whose date is certainly not after `after`, and not far from it. */
function placeBefore(every: Exclude<Repetition, 'working-day'>, anchorOn: string, after: string): number {
  const step = steps[every];
  const days = (Date.parse(after) - Date.parse(anchorOn)) / 86_400_000;
  return Math.floor(days / ('days' in step ? step.days : step.months * 31)) - 1;
}

/** The same day of a later month, or its last day when it is shorter. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(day, last) - 1);
}
