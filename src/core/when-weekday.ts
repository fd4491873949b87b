import { addDays, weekdayOf } from './local-time.ts';
import { nextDayOfMonth, notADay } from './when-day-of-month.ts';
import { type DateFound, lead, matches, type Now } from './when-found.ts';
import { anyWeekday, weekdayNames } from './when-weekday-names.ts';
import { monthNames } from './when-year.ts';

// "jeu 14h", "lun. 20 à 9h", "mar 24/03": short names are words too, so only before a time or a date.
const short = `(?<short>lun|mar|mer|jeu|ven|sam|dim)(?=\\.? \\d{1,2}(?: ?h(?![a-z])|h\\d|:\\d|/\\d| a \\d| (?:${monthNames})(?![a-z])))\\.?`;
// "1er mardi du mois", "chaque mardi": a series, not a day.
const series = '(?<!(?<![a-z])(?:1er|premier|second|dernier|\\d+e(?:me)?|[a-z]+ieme|chaque|les) )';
const weekday = new RegExp(
  `(?:(?<![a-z])(?<week>(?:la )?semaine prochaine|cette semaine),? )?${lead}${series}(?:(?<name>${anyWeekday})|${short})` +
    '(?! (?:gras|saint|de paques|de pentecote))' +
    '(?: (?<which>prochain|qui vient|dernier(?! delai)|en huit|en 8|en quinze|en 15|(?:de )?(?:(?:la )?semaine prochaine|cette semaine))(?![a-z\\d]))?' +
    // "lundi de la semaine du 12 mai": another week.
    '(?! de la semaine)' +
    `(?: (?<day>1er|\\d{1,2})${notADay})?`,
  'g',
);

/** Weekdays, with what French says around them: "mardi en huit", "lundi prochain", "mardi 24". */
export function weekdaysIn(folded: string, now: Now): readonly DateFound[] {
  return matches(weekday, folded).map(({ start, end, group }) => {
    const written = group('name') ?? group('short') ?? '';
    const wanted = weekdayNames.findIndex((name) => name.startsWith(written)) + 1;
    const which = group('week') ?? group('which');
    const plain: DateFound = { start, end, weekday: wanted, resolve: (time) => dateOf(wanted, which, time, now) };
    const day = group('day');
    if (day === undefined) return plain;
    const date = nextDayOfMonth(Number.parseInt(day, 10), now);
    if (date !== undefined && weekdayOf(date) === wanted) return { start, end, resolve: () => date };
    // "mardi 3 dossiers": the number begins the title. "mardi 25 à 9h" when the 25th is no Tuesday is a mistake.
    const beginsTitle = /^ (?!pour )[a-z]{3}/.test(folded.slice(end));
    return beginsTitle ? { ...plain, end: end - day.length - 1 } : { start, end, resolve: () => undefined };
  });
}

function dateOf(wanted: number, which: string | undefined, time: string | undefined, now: Now): string {
  // Days to the next one, today included.
  const ahead = (wanted - now.weekday + 7) % 7;
  if (which === undefined) {
    // "mardi 13h30" said on Tuesday is today as long as 13:30 is ahead.
    const passed = ahead === 0 && time !== undefined && time <= now.time;
    return addDays(now.date, passed ? 7 : ahead);
  }
  if (which === 'prochain' || which === 'qui vient') return addDays(now.date, ahead || 7);
  if (which === 'dernier') return addDays(now.date, ahead - 7);
  if (which.endsWith('cette semaine')) return addDays(now.date, wanted - now.weekday);
  if (which.endsWith('semaine prochaine')) return addDays(now.date, 7 - now.weekday + wanted);
  return addDays(now.date, ahead + (which === 'en huit' || which === 'en 8' ? 7 : 14));
}
