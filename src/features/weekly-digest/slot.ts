import { beginning, isWorkingDay, nextWorkingDay, previousWorkingDay } from '../../core/calendar.ts';
import { isoWeekOf, mondayOf } from '../../core/iso-week.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { CareTeam } from '../care-team/model.ts';

/** A weekly digest that comes later than this says what is no longer news. */
export const lapseHours = 24;

/** Wall-clock time at which the coordinators see what is going to be published. */
const previewTime = '17:30';

/** When a structure's digest is published: its weekday and time on the structure's clocks. */
export type DigestHabits = Pick<CareTeam, 'zone' | 'holidayRegion' | 'digestWeekday' | 'digestTime'>;

/** The digest of one week. */
export interface Slot {
  /** ISO week of the day that the structure chose, such as "2026-W47". */
  readonly week: string;
  /** When it is published. */
  readonly at: Date;
  /** When the coordinators are shown it: the evening of the working day before. */
  readonly previewAt: Date;
  /** From when on it is no longer published by itself. */
  readonly lapsesAt: Date;
}

/** Whether somebody is there on a calendar date ("yyyy-MM-dd"). */
export type Presence = (day: string) => boolean;
const always: Presence = () => true;

/** The digest of the week of `date`; a public holiday, or an absence, moves it to the next working day. */
export function slotOf(date: string, habits: DigestHabits, isThere = always): Slot {
  const { zone, holidayRegion, digestWeekday, digestTime } = habits;
  const chosen = addDays(mondayOf(date), digestWeekday - 1);
  let day = isWorkingDay(chosen, holidayRegion) ? chosen : nextWorkingDay(chosen, holidayRegion);
  while (!isThere(day)) day = nextWorkingDay(day, holidayRegion);
  const at = beginning(day, digestTime, zone);
  return {
    week: isoWeekOf(chosen),
    at,
    previewAt: beginning(previousWorkingDay(day, holidayRegion), previewTime, zone),
    lapsesAt: new Date(at.getTime() + lapseHours * 3_600_000),
  };
}

/** The last digest whose time has come, and the next one. */
export function slotsAround(now: Date, habits: DigestHabits): { readonly last: Slot; readonly next: Slot } {
  const { last, next } = slotsWhilePresent(now, habits, always);
  if (last === undefined) throw new RangeError(`no week before ${now.toISOString()}`);
  return { last, next };
}

/** The same for somebody who is away at times; undefined when they have been away for weeks. */
export function slotsWhilePresent(
  now: Date,
  habits: DigestHabits,
  isThere: Presence,
): { readonly last: Slot | undefined; readonly next: Slot } {
  const { date } = localParts(now, habits.zone);
  // A run of holidays moves a Friday's digest into the week after, never further.
  const slots = [-14, -7, 0, 7].map((days) => slotOf(addDays(date, days), habits, isThere));
  const next = slots.find(({ at }) => at > now);
  if (next === undefined) throw new RangeError(`no week after ${now.toISOString()}`);
  return { last: slots.filter(({ at }) => at <= now).at(-1), next };
}
