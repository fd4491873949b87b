import type { Recurrence, SkippedDate } from '../../../core/recurrence.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { formatDate, formatList } from '../../../i18n/format.ts';
import type { Fact } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';

type Words = Pick<Reader, 't' | 'locale'>;

/** More dates than this are counted only. */
const shownDates = 6;

/** "toutes les 2 semaines, le mardi". */
export function ruleWords(rule: Recurrence, { series: words }: Catalogue): string {
  const weekday = words.weekdays[rule.weekday];
  switch (rule.kind) {
    case 'weekly':
      return rule.every === 1 ? words.everyWeek(weekday) : words.everyWeeks(rule.every, weekday);
    case 'monthly':
      return words.everyMonth(words.nth[rule.nth], weekday);
    default:
      return rule satisfies never;
  }
}

/** The first dates, one a line, and how many more there are. */
export function datesFact(label: string, dates: readonly string[], { t, locale }: Words): Fact {
  const shown = dates.slice(0, shownDates).map((date) => formatDate(date, locale));
  const hidden = dates.length - shown.length;
  return { label, value: [...shown, ...(hidden > 0 ? [t.meeting.andMore(hidden)] : [])].join('\n') };
}

/** The holidays that were skipped, each with its name. */
export function skippedFacts(label: string, skipped: readonly SkippedDate[], { t, locale }: Words): readonly Fact[] {
  if (skipped.length === 0) return [];
  const days = skipped.map(({ date, holidayName }) => t.series.skippedDate(formatDate(date, locale), holidayName));
  return [{ label, value: days.join('\n') }];
}

/** The same within a sentence. */
export function skippedList(skipped: readonly SkippedDate[], { t, locale }: Words): string {
  return formatList(
    skipped.map(({ date, holidayName }) => t.series.skippedDate(formatDate(date, locale), holidayName)),
    locale,
  );
}
