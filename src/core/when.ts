import { belongsToNoun, datesIn } from './when-dates.ts';
import { inDayPart } from './when-day-part.ts';
import { beside, type DateFound, type Now, overlap, type TimeFound } from './when-found.ts';
import { openLine, without } from './when-line.ts';
import { relativeTimesIn } from './when-relative.ts';
import { timesIn } from './when-time.ts';

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
  const line = openLine(text, now, zone);
  const { original, folded } = line;
  const [duration] = relativeTimesIn(folded, line.now);
  if (duration !== undefined) {
    return { date: duration.date, time: duration.time, rest: without(original, [duration]) };
  }
  const dates = datesIn(line);
  const times = timesIn(folded).filter((time) => !dates.some((date) => overlap(date, time)));
  const time = chooseTime(times, dates, folded);
  const date = chooseDate(dates, time, folded);
  if (date === undefined && time === undefined) return undefined;
  const read = resolve(date, time, line.now);
  return {
    ...read,
    rest: without(
      original,
      [date, time].filter((place) => place !== undefined),
    ),
  };
}

function chooseTime(times: readonly TimeFound[], dates: readonly DateFound[], folded: string): TimeFound | undefined {
  const besideDate = (time: TimeFound) => dates.some((date) => beside(date, time, folded));
  return times.find((time) => !time.weak && besideDate(time)) ?? times.find((time) => !time.weak || besideDate(time));
}

/** The date beside the time, else the first; "Compte rendu du 12 mars" names a thing and not when to do it. */
function chooseDate(dates: readonly DateFound[], time: TimeFound | undefined, folded: string): DateFound | undefined {
  const besideTime = time && dates.find((date) => beside(date, time, folded));
  return besideTime ?? dates.find((one) => !belongsToNoun(one, folded));
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
