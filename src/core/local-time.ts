import { IANAZone } from 'luxon';

/** A wall-clock moment, without a zone. */
export interface WallClock {
  /** "yyyy-MM-dd" */
  readonly date: string;
  /** "HH:mm" */
  readonly time: string;
}

export type InstantResult =
  | { readonly kind: 'ok'; readonly instant: Date }
  /** The clocks jump over this time (29 March 2026 02:30 in Europe/Paris). */
  | { readonly kind: 'skipped' }
  /** The clocks show this time twice (25 October 2026 02:30 in Europe/Paris). */
  | { readonly kind: 'ambiguous'; readonly first: Date; readonly second: Date }
  /** Not a date, not a time, or not a zone. */
  | { readonly kind: 'invalid' };

const minute = 60_000;
const day = 24 * 60 * minute;

/** Whether `zone` names a zone of the IANA database; offsets such as "+02:00" are not zones. */
export function isZone(zone: string): boolean {
  return hasName(zone) && IANAZone.isValidZone(zone);
}

/** Whether `date` is "yyyy-MM-dd" and in the calendar. */
export function isCalendarDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const parsed = new Date(`${date}T00:00:00Z`);
  // "2026-02-31" parses as 3 March in V8, so the text must come back unchanged.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/** The instant, if there is exactly one, at which the clocks of `zone` show this date and time. */
export function toInstant({ date, time }: WallClock, zone: string): InstantResult {
  if (!isCalendarDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { kind: 'invalid' };
  const iana = IANAZone.create(zone);
  if (!hasName(zone) || !iana.isValid) return { kind: 'invalid' };
  const wall = new Date(`${date}T${time}:00Z`).getTime();
  // Every offset in force around that day is tried; one that holds at the instant it leads to is right.
  const offsets = new Set([wall - day, wall, wall + day].map((instant) => iana.offset(instant)));
  const [first, second] = [...offsets]
    .map((offset) => wall - offset * minute)
    .filter((instant) => instant + iana.offset(instant) * minute === wall)
    .sort((a, b) => a - b);
  if (first === undefined) return { kind: 'skipped' };
  if (second === undefined) return { kind: 'ok', instant: new Date(first) };
  return { kind: 'ambiguous', first: new Date(first), second: new Date(second) };
}

/** What calendar and clock show in `zone` at `instant`; weekday 1 is Monday. Throws a RangeError on an unknown zone. */
export function localParts(instant: Date, zone: string): WallClock & { readonly weekday: number } {
  // The offset of an unknown zone is NaN.
  const offset = hasName(zone) ? IANAZone.create(zone).offset(instant.getTime()) : Number.NaN;
  const shown = new Date(instant.getTime() + offset * minute).toISOString();
  const date = shown.slice(0, 10);
  return { date, time: shown.slice(11, 16), weekday: weekdayOf(date) };
}

/** The weekday of a calendar date, 1 (Monday) to 7. Throws a RangeError unless `date` is in the calendar. */
export function weekdayOf(date: string): number {
  return midnight(date).getUTCDay() || 7;
}

/** The calendar date `days` later, or earlier when negative. Throws a RangeError unless `date` is in the calendar. */
export function addDays(date: string, days: number): string {
  return new Date(midnight(date).getTime() + days * day).toISOString().slice(0, 10);
}

function midnight(date: string): Date {
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date: ${date}`);
  return new Date(`${date}T00:00:00Z`);
}

// Later versions of Node take "+02:00" for a zone.
function hasName(zone: string): boolean {
  return /^[A-Za-z]/.test(zone);
}
