import { z } from 'zod';
import {
  beginning,
  type HolidayRegion,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../core/calendar.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import { type Occurrences, occurrences, type Recurrence, recurrence } from '../../core/recurrence.ts';
import type { CareTeam } from '../care-team/model.ts';

/** As many RCPs as one series plans: one a fortnight for a year. */
export const maxDates = 26;

/** How long before its date a later RCP of a series is announced. */
const announcedDays = 21;
const morning = '09:00';

/** The dates of a series up to `until`, at most 26 of them, with the holidays skipped on the way. */
export function seriesDates(rule: Recurrence, from: string, until: string, region: HolidayRegion): Occurrences {
  const { dates, skipped } = occurrences(rule, from, until, region);
  const kept = dates.slice(0, maxDates);
  const end = dates.length > kept.length ? (kept.at(-1) ?? until) : until;
  return { dates: kept, skipped: skipped.filter(({ date }) => date <= end) };
}

/**
 * When a later RCP of a series is announced: three weeks before, but not while the one before it is still to come, so
 * that only one of a weekly series asks for answers at a time; always in the morning of a working day.
 */
export function announceAt(
  team: Pick<CareTeam, 'zone' | 'holidayRegion'>,
  startsAt: Date,
  previous: Date | undefined,
): Date {
  const day = addDays(localParts(startsAt, team.zone).date, -announcedDays);
  const usual = isWorkingDay(day, team.holidayRegion) ? day : previousWorkingDay(day, team.holidayRegion);
  const after = previous && nextWorkingDay(localParts(previous, team.zone).date, team.holidayRegion);
  return beginning(after !== undefined && after > usual ? after : usual, morning, team.zone);
}

/** A rule as a word for buttons and choices: "weekly:2:2", "monthly:-1:4". */
export function codeOf(rule: Recurrence): string {
  return `${rule.kind}:${rule.kind === 'weekly' ? rule.every : rule.nth}:${rule.weekday}`;
}

/** Reads such a word. */
export const ruleCode = z.string().transform((code, context): Recurrence => {
  const [kind, place, weekday] = code.split(':');
  const read = recurrence.safeParse({ kind, every: Number(place), nth: Number(place), weekday: Number(weekday) });
  if (read.success) return read.data;
  context.addIssue({ code: 'custom', message: 'not a rule' });
  return z.NEVER;
});
