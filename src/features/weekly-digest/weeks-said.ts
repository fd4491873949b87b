import { formatShortDate } from '../../i18n/format.ts';
import type { ImageBlock } from '../../ui/view.ts';
import type { Reader } from '../context.ts';
import { weeksPng } from './chart.ts';
import type { Section } from './fit.ts';
import { isTelling, total, type WeekTally } from './weeks.ts';

type Speaker = Pick<Reader, 't' | 'locale'>;

/** The last weeks as a picture, with its main numbers in words; nothing when there is too little to show. */
export function weeksImage(weeks: readonly WeekTally[], { t, locale }: Speaker): readonly ImageBlock[] {
  const last = weeks.at(-1);
  if (last === undefined || !isTelling(weeks)) return [];
  const { chart: words } = t.weeklyDigest;
  const alt = words.withLast(allSaid(weeks, { t }), formatShortDate(last.monday, locale), said(last, { t }));
  return [{ kind: 'image', alt, draw: () => weeksPng(weeks, words) }];
}

/** All that the picture shows, in words, the newest week first. */
export function weeksSection(weeks: readonly WeekTally[], { t, locale }: Speaker): readonly Section[] {
  if (!isTelling(weeks)) return [];
  const { chart: words, rest } = t.weeklyDigest;
  const items = weeks.toReversed().map((week) => words.week(formatShortDate(week.monday, locale), said(week, { t })));
  return [{ title: allSaid(weeks, { t }), items, total: items.length, rest }];
}

function allSaid(weeks: readonly WeekTally[], { t }: Pick<Reader, 't'>): string {
  const { chart: words } = t.weeklyDigest;
  return words.weeks(weeks.length, said(total(weeks), { t }));
}

function said({ meetings, done, onTime }: Omit<WeekTally, 'monday'>, { t }: Pick<Reader, 't'>): string {
  return t.weeklyDigest.chart.said(meetings, done, onTime);
}
