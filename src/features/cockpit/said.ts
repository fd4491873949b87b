import { formatDateTime } from '../../i18n/format.ts';
import type { Reader } from '../context.ts';
import type { Counts } from './model.ts';
import type { Schedule } from './schedules.ts';

/** What there is to act on, the worst first, each in a few words; nothing of what is zero. */
export function countPhrases(counts: Counts, { t }: Pick<Reader, 't'>): readonly string[] {
  const { counts: words } = t.cockpit;
  return [
    { count: counts.schedules, said: words.schedules },
    { count: counts.undelivered, said: words.undelivered },
    { count: counts.atRisk, said: words.atRisk },
    { count: counts.minutes, said: words.minutes },
    { count: counts.late, said: words.late },
    { count: counts.asked, said: words.asked },
    { count: counts.toFile, said: words.toFile },
    { count: counts.unanswered, said: words.unanswered },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, said }) => said(count));
}

/** What is wrong with something that should happen by itself; "" when nothing is. */
export function troubleText({ state, nextAt, failedAt }: Schedule, { t, zone, locale }: Reader): string {
  const { schedules: words } = t.cockpit;
  const at = (instant: Date) => formatDateTime(instant, zone, locale);
  switch (state) {
    case 'fine':
      return '';
    case 'late':
      return nextAt === null ? '' : words.late(at(nextAt));
    case 'failed': {
      const failed = failedAt === null ? '' : words.failed(at(failedAt));
      return [failed, ...(nextAt === null ? [] : [words.retry(at(nextAt))])].join(' ');
    }
    default:
      return state satisfies never;
  }
}
