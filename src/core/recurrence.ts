import { z } from 'zod';
import { type HolidayRegion, holidayName } from './calendar.ts';
import { addDays, isCalendarDate, weekdayOf } from './local-time.ts';

/** 1 (Monday) to 7. */
export const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
export type Weekday = z.infer<typeof weekday>;

/** Which of its kind in a month; -1 is the last. There is no fifth: most months have none. */
const nth = z.literal([1, 2, 3, 4, -1]);
export type Nth = z.infer<typeof nth>;

/** A day that comes back: "1er mardi du mois", "un mardi sur deux". */
export const recurrence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('monthly'), nth, weekday }),
  z.object({ kind: z.literal('weekly'), every: z.number().int().min(1).max(8), weekday }),
]);
export type Recurrence = z.infer<typeof recurrence>;

/** The calendar dates ("yyyy-MM-dd") of a rule, and those left out because they are public holidays. */
export interface Occurrences {
  readonly dates: readonly string[];
  readonly skipped: readonly SkippedDate[];
}

export interface SkippedDate {
  readonly date: string;
  /** In French. */
  readonly holidayName: string;
}

/**
 * The dates of a rule from `from` to `until`, both included, in order. Weeks are counted from the first such weekday
 * on or after `from`, be it a holiday or not. Throws a RangeError unless both are in the calendar.
 */
export function occurrences(rule: Recurrence, from: string, until: string, region: HolidayRegion): Occurrences {
  const all = candidates(rule, from, until).map((date) => ({ date, holidayName: holidayName(date, region) }));
  return {
    dates: all.filter((one) => one.holidayName === undefined).map(({ date }) => date),
    skipped: all.flatMap(({ date, holidayName }) => (holidayName === undefined ? [] : [{ date, holidayName }])),
  };
}

/** The date one year later; 28 February after a 29th. */
export function yearAfter(date: string): string {
  const later = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return isCalendarDate(later) ? later : addDays(date, 365);
}

/** The rules that a date follows: every week, every second week, its place in the month from the start and from the end. */
export function rulesOf(date: string): readonly Recurrence[] {
  const day = weekday.parse(weekdayOf(date));
  const place = nth.safeParse(Math.ceil(dayOfMonth(date) / 7)).data;
  const last = addDays(date, 7).slice(0, 7) !== date.slice(0, 7);
  return [
    { kind: 'weekly', every: 1, weekday: day },
    { kind: 'weekly', every: 2, weekday: day },
    ...(place === undefined ? [] : [{ kind: 'monthly' as const, nth: place, weekday: day }]),
    ...(last ? [{ kind: 'monthly' as const, nth: -1 as const, weekday: day }] : []),
  ];
}

function candidates(rule: Recurrence, from: string, until: string): readonly string[] {
  switch (rule.kind) {
    case 'weekly':
      return weekly(rule.every, firstOn(rule.weekday, from), until);
    case 'monthly':
      return monthly(rule.nth, rule.weekday, from, until);
    default:
      return rule satisfies never;
  }
}

function weekly(every: number, first: string, until: string): readonly string[] {
  const dates: string[] = [];
  for (let date = first; date <= until; date = addDays(date, 7 * every)) dates.push(date);
  return dates;
}

function monthly(place: Nth, day: Weekday, from: string, until: string): readonly string[] {
  const dates: string[] = [];
  for (let month = `${from.slice(0, 7)}-01`; month <= until; month = nextMonth(month)) {
    const date =
      place === -1 ? addDays(firstOn(day, nextMonth(month)), -7) : addDays(firstOn(day, month), 7 * (place - 1));
    if (date >= from && date <= until) dates.push(date);
  }
  return dates;
}

/** The first such weekday on or after a date. */
function firstOn(day: Weekday, date: string): string {
  return addDays(date, (day - weekdayOf(date) + 7) % 7);
}

/** The first day of the month after that of `first`, a first day. */
function nextMonth(first: string): string {
  return `${addDays(first, 31).slice(0, 7)}-01`;
}

function dayOfMonth(date: string): number {
  return Number(date.slice(8));
}
