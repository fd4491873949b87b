import type { HolidayRegion } from './calendar.ts';
import { chooseDue, isDeadline } from './due-choice.ts';
import { delaysIn } from './due-delay.ts';
import { englishDatesIn } from './due-english.ts';
import { hourOfToday, hoursIn } from './due-hour.ts';
import { duePeriodsIn } from './due-period.ts';
import { wholePlace } from './due-place.ts';
import { todayWordsIn } from './due-today.ts';
import { datesIn } from './when-dates.ts';
import { openLine, without } from './when-line.ts';

/** When something is to be done by: a day, without an hour. */
export interface Due {
  /** "yyyy-MM-dd". May be past or a holiday: it is never shifted. */
  readonly date?: string;
  /** A day was written that does not exist ("31/02", "mardi 22 avril" when that is a Wednesday). */
  readonly invalid?: true;
  /** The other words: the thing to do. */
  readonly rest: string;
}

/**
 * Reads anywhere in a line, in French or in English, when something is to be done by: "rappeler la pharmacie vendredi",
 * "sous 5 jours ouvrés". `now` is read as the clocks of `zone` show it; working days are those of `region`. Undefined
 * when the line does not say it; in doubt words stay in the title.
 *
 * - "avant vendredi" is Friday itself: people mean "by". So "avant juin" and "d'ici la semaine prochaine" are their
 *   first day.
 * - "début juin" is the 1st (the first working day would shift what was said), "mi-juin" the 15th, "fin juin" its last
 *   day. What is to be done in the course of a week is due on its Friday, of a month on its last day.
 * - An hour beside the day is left out. "à 15h" alone is today, even when 15:00 has passed; "mardi" said on a Tuesday is
 *   today at any hour.
 */
export function parseDue(text: string, now: Date, zone: string, region: HolidayRegion): Due | undefined {
  const line = openLine(text, now, zone);
  const { original, folded } = line;
  const dates = datesIn(line, [delaysIn(region), duePeriodsIn, englishDatesIn(region)]);
  const hours = hoursIn(folded);
  const found = chooseDue(dates, folded);
  if (found === undefined) {
    const today = todayWordsIn(folded)[0] ?? hourOfToday(hours, dates, folded);
    if (today === undefined) return undefined;
    return { date: line.now.date, rest: without(original, [wholePlace(today, hours, folded)]) };
  }
  const rest = without(original, [wholePlace(found, hours, folded)]);
  const date = found.last !== undefined && !isDeadline(found, folded) ? found.last : found.resolve(undefined);
  return date === undefined ? { invalid: true, rest } : { date, rest };
}
