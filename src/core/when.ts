import { fold } from './fold.ts';
import { localParts, weekdayOf } from './local-time.ts';
import { daysOfMonthIn } from './when-day-of-month.ts';
import { inDayPart, todayPartsIn, withDayPart } from './when-day-part.ts';
import { explicitDatesIn } from './when-explicit.ts';
import { beside, type DateFound, type Now, overlap, type Place, type TimeFound } from './when-found.ts';
import { periodsIn } from './when-period.ts';
import { relativeDatesIn, relativeTimesIn } from './when-relative.ts';
import { timesIn } from './when-time.ts';
import { weekdaysIn } from './when-weekday.ts';

/** What a person wrote about a moment, as the clocks of the team show it. */
export interface When {
  /** "yyyy-MM-dd"; today when only a time was given. May be in the past: the caller says so. */
  readonly date?: string;
  /** "HH:mm"; may be a time that a clock change skips or repeats: see toInstant. */
  readonly time?: string;
  /** "HH:mm", the end of "13h-14h30". */
  readonly until?: string;
  /** A date or a time was written that does not exist ("31/02", "25h"); it is left out, never shifted. */
  readonly invalid?: true;
  /** The other words: the title. */
  readonly rest: string;
}

/**
 * Reads a French date and time anywhere in a line: "mardi 13h30 Suivi diabète". `now` is read as the clocks of `zone`
 * show it. Undefined when the line says nothing about a moment. In doubt a number belongs to the title.
 */
export function parseWhen(text: string, now: Date, zone: string): When | undefined {
  // "2026-12-01T13:30" (ISO 8601) is a date and a time.
  const original = text.normalize('NFC').replace(/(?<=\d)T(?=\d\d:)/g, ' ');
  const folded = fold(original);
  const shown: Now = { ...localParts(now, zone), instant: now, zone };
  const [duration] = relativeTimesIn(folded, shown);
  if (duration !== undefined) {
    return { date: duration.date, time: duration.time, rest: without(original, [duration]) };
  }
  const dates = datesIn(folded, shown);
  const times = timesIn(folded).filter((time) => !dates.some((date) => overlap(date, time)));
  const time = chooseTime(times, dates, folded);
  const date = chooseDate(dates, time, folded);
  if (date === undefined && time === undefined) return undefined;
  const read = resolve(date, time, shown);
  return {
    ...read,
    rest: without(
      original,
      [date, time].filter((place) => place !== undefined),
    ),
  };
}

function datesIn(folded: string, now: Now): readonly DateFound[] {
  const found = [explicitDatesIn, weekdaysIn, periodsIn, relativeDatesIn, daysOfMonthIn, todayPartsIn]
    .flatMap((rule) => rule(folded, now))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = found.filter((one, index) => !found.slice(0, index).some((other) => overlap(one, other)));
  return joinWeekdays(apart, folded).map((date) => withDayPart(date, folded));
}

/** "mardi 24 mars" is one date, and none when that day is no Tuesday. */
function joinWeekdays(dates: readonly DateFound[], folded: string): readonly DateFound[] {
  return dates.flatMap((date, index) => {
    const next = dates[index + 1];
    if (next !== undefined && completes(next, date, folded)) return [];
    const before = dates[index - 1];
    if (before === undefined || !completes(date, before, folded)) return [date];
    const resolve = (time: string | undefined) => {
      const day = date.resolve(time);
      return day !== undefined && weekdayOf(day) === before.weekday ? day : undefined;
    };
    return [{ start: before.start, end: date.end, resolve }];
  });
}

function completes(date: DateFound, weekday: DateFound, folded: string): boolean {
  return weekday.weekday !== undefined && date.weekday === undefined && beside(weekday, date, folded);
}

function chooseTime(times: readonly TimeFound[], dates: readonly DateFound[], folded: string): TimeFound | undefined {
  const besideDate = (time: TimeFound) => dates.some((date) => beside(date, time, folded));
  return times.find((time) => !time.weak && besideDate(time)) ?? times.find((time) => !time.weak || besideDate(time));
}

/** The date beside the time, else the first; "Compte rendu du 12 mars" names a thing and not when to do it. */
function chooseDate(dates: readonly DateFound[], time: TimeFound | undefined, folded: string): DateFound | undefined {
  const besideTime = time && dates.find((date) => beside(date, time, folded));
  return besideTime ?? dates.find(({ start }) => start === 0 || !belongsToNoun(start, folded));
}

function belongsToNoun(start: number, folded: string): boolean {
  return /^du /.test(folded.slice(start)) || /(?:^|[^a-z])(?:de|du) $/.test(folded.slice(0, start));
}

function resolve(date: DateFound | undefined, found: TimeFound | undefined, now: Now): Omit<When, 'rest'> {
  const said = found === undefined ? date?.part?.time : found.time;
  const time = said !== undefined && date?.part !== undefined ? inDayPart(said, date.part) : said;
  const day = date === undefined ? time && now.date : date.resolve(time);
  const invalid = (date !== undefined && day === undefined) || (found !== undefined && time === undefined);
  const until = found?.until;
  return {
    ...(day !== undefined && { date: day }),
    ...(time !== undefined && { time }),
    ...(until !== undefined && time !== undefined && until > time && { until }),
    ...(invalid && { invalid }),
  };
}

function without(text: string, places: readonly Place[]): string {
  const cut = [...places].sort((a, b) => b.start - a.start);
  return cut
    .reduce((left, { start, end }) => `${left.slice(0, start)}\n${left.slice(end)}`, text)
    .split('\n')
    .map((piece) => piece.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, ''))
    .filter((piece) => piece !== '')
    .join(' ');
}
