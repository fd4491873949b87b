import { type DateFound, lead, matches, type Now } from './when-found.ts';
import { anyWeekday } from './when-weekday-names.ts';
import { monthNames, readDate, thisYearOrNext } from './when-year.ts';

const named = new RegExp(
  `${lead}(?<dayMonth>(?:1er|\\d{1,2}) (?:${monthNames}))(?![a-z])\\.?(?: (?<year>\\d{4})(?![\\dh:/])| prochain(?![a-z]))?`,
  'g',
);
const iso = new RegExp(`${lead}(?<iso>\\d{4}-\\d{2}-\\d{2})(?![\\d/-])`, 'g');
const numeric = new RegExp(
  `${lead}(?<![.,])(?<day>\\d{1,2})(?:/(?<month>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?|` +
    '(?<sign>[.-])(?<signedMonth>\\d{1,2})\\k<sign>(?<signedYear>\\d{4}))(?![\\da-z/%]|[.,:-]\\d)',
  'g',
);

/** Dates with a day and a month: "12 mars", "1er décembre 2027", "12/03", "12.03.2027", "2026-12-01". */
export function explicitDatesIn(folded: string, now: Now): readonly DateFound[] {
  return [...namedDates(folded, now), ...isoDates(folded, now), ...numericDates(folded, now)];
}

function namedDates(folded: string, now: Now): readonly DateFound[] {
  return matches(named, folded).map(({ start, end, group }) => {
    const dayMonth = group('dayMonth') ?? '';
    const year = group('year');
    return { start, end, resolve: () => inYear((written) => `${dayMonth} ${written}`, year, now) };
  });
}

function isoDates(folded: string, now: Now): readonly DateFound[] {
  return matches(iso, folded).map(({ start, end, group }) => ({
    start,
    end,
    resolve: () => readDate(group('iso') ?? '', now),
  }));
}

function numericDates(folded: string, now: Now): readonly DateFound[] {
  return matches(numeric, folded).flatMap(({ start, end, group }) => {
    const day = group('day') ?? '';
    const month = group('month') ?? group('signedMonth') ?? '';
    const written = group('year') ?? group('signedYear');
    const year = written?.length === 2 ? `20${written}` : written;
    const introduced = start === 0 || /^\D/.test(folded.slice(start)) || weekdayBefore.test(folded.slice(0, start));
    // "TA 14/9", "groupe 1/2", "24/24", "7j/7": in the middle of a title only "12/03" and "5/12" are dates.
    const doubtful = month.length === 1 || Number(month) > 12 || measured.test(folded.slice(0, start));
    if (!introduced && year === undefined && doubtful) return [];
    return [{ start, end, resolve: () => inYear((said) => `${day}/${month}/${said}`, year, now) }];
  });
}

// "TA 14/10", "EVA 8/10", "acuité visuelle 10/10".
const measured =
  /(?<![a-z])(?:ta|pa|tension|eva|evs|douleur|score|note|acuite|od|og|mmse?|moca)(?: (?:a|de|visuelle))?:? $/;
const weekdayBefore = new RegExp(`${anyWeekday},? $`);

function inYear(words: (year: string) => string, year: string | undefined, now: Now): string | undefined {
  if (year !== undefined) return readDate(words(year), now);
  return thisYearOrNext((tried) => readDate(words(String(tried)), now), now);
}
