import { DateTime } from 'luxon';
import { addDays, localParts } from './local-time.ts';
import { type DateFound, datesBy, deadline, matches, type Now, type Place } from './when-found.ts';
import { readDate } from './when-year.ts';

const around = new Map([
  ['avant-hier', -2],
  ['hier', -1],
  ['demain', 1],
  ['apres-demain', 2],
  ['apres demain', 2],
]);
const near = new RegExp(
  `(?<![a-z-])${deadline}(?<word>avant-hier|hier|aujourd[' ]?hui|(?<!a )ce jour|apres[- ]demain|demain)(?![a-z-])`,
  'g',
);

/** What says how much time is left, as a pattern: "dans", "sous un délai de", "d'ici". */
export const within = "(?:(?:dans|sous) (?:(?:un delai de|les) )?|(?:au plus tard )?d'ici (?:a )?)";
// "dans les 3 jours suivant la sortie" starts at another day; working days need a region: see due-delay.ts.
const inDays = new RegExp(
  `(?<![a-z])${within}(?<count>[a-z]+(?= )|\\d{1,3}) ?(?<unit>jours?|j|semaines?|sem|mois|ans?)(?: calendaires)?` +
    '(?![a-z])(?! (?:ouvre|ouvrable|franc|suivant|qui |apres(?!-)))',
  'g',
);
// "sous huitaine" of the administration.
const fortnight = new RegExp(`(?<![a-z])${within}(?:la |une )?(?<word>huitaine|quinzaine)(?![a-z])(?! de )`, 'g');

const inHours =
  /(?<![a-z])(?:dans|d'ici) (?:(?<hours>une|\d{1,2}) ?(?:heures?|h) ?(?<extra>\d{2})?|(?<minutes>\d{1,3}) ?(?:minutes?|min|mn))(?![a-z\d])/g;

/** "demain", "après-demain", "dans 3 jours", "d'ici deux semaines", "sous huitaine". */
export function relativeDatesIn(folded: string, now: Now): readonly DateFound[] {
  // The other words say today.
  const named = datesBy(near, folded, (group) => addDays(now.date, around.get(group('word') ?? '') ?? 0));
  const counted = matches(inDays, folded).flatMap(({ start, end, group }) => {
    const date = countedDate(group('count') ?? '', group('unit') ?? '', now);
    return date === undefined ? [] : [{ start, end, resolve: () => date }];
  });
  const weeks = datesBy(fortnight, folded, (group) => addDays(now.date, group('word') === 'huitaine' ? 7 : 14));
  return [...named, ...counted, ...weeks];
}

function countedDate(words: string, unit: string, now: Now): string | undefined {
  // In French "huit jours" is a week and "quinze jours" are two.
  if (unit === 'jours' && words === 'huit') return addDays(now.date, 7);
  if (unit === 'jours' && words === 'quinze') return addDays(now.date, 14);
  const count = countOf(words, now);
  if (count === undefined) return undefined;
  return dateAfter(now.date, count, { j: 'days', s: 'weeks', m: 'months', a: 'years' }[unit.charAt(0)] ?? 'days');
}

/** The calendar date so much later; a month after 31 January is the last day of February. */
export function dateAfter(date: string, count: number, unit: string): string {
  return DateTime.fromISO(date, { zone: 'utc' })
    .plus({ [unit]: count })
    .toFormat('yyyy-MM-dd');
}

/**
 * The number that `words` say, read by chrono-node. It also adds months, but runs over the end of a short one (a month
 * after 31 August is 1 October): luxon adds them instead. "quelques jours" is no number.
 */
export function countOf(words: string, now: Now): number | undefined {
  const date = words === 'quelques' ? undefined : readDate(`dans ${words} jours`, now);
  return date === undefined ? undefined : (new Date(date).getTime() - new Date(now.date).getTime()) / 86_400_000;
}

/** "dans une heure", "dans 1h30", "dans 20 minutes": true durations, across a clock change too. */
export function relativeTimesIn(folded: string, now: Now): readonly (Place & { date: string; time: string })[] {
  return matches(inHours, folded).map(({ start, end, group }) => {
    const hours = group('hours') === 'une' ? 1 : Number(group('hours') ?? 0);
    const minutes = Number(group('minutes') ?? group('extra') ?? 0);
    const { date, time } = localParts(new Date(now.instant.getTime() + (hours * 60 + minutes) * 60_000), now.zone);
    return { start, end, date, time };
  });
}
