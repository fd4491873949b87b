import { addDays, localParts, weekdayOf } from '../../core/local-time.ts';
import { type Recurrence, weekday, yearAfter } from '../../core/recurrence.ts';
import type { RecurrenceRead } from '../../core/recurrence-words.ts';
import type { CareTeam } from '../care-team/model.ts';
import { seriesDates } from './model.ts';
import type { Series } from './series.ts';

/**
 * The series that "toutes les 2 semaines mardi 13h30" means, for a year: from the next such day, today only while
 * `time` is ahead, or from `named`, the day that the line names. Undefined when it says no weekday at all.
 */
export function readSeries(
  { rule: read }: RecurrenceRead,
  named: string | undefined,
  time: string,
  team: Pick<CareTeam, 'zone' | 'holidayRegion'>,
  now: Date,
): Series | undefined {
  const clock = localParts(now, team.zone);
  const on = read.weekday ?? (named === undefined ? undefined : weekday.parse(weekdayOf(named)));
  if (on === undefined) return undefined;
  const rule: Recurrence = read.kind === 'weekly' ? { ...read, weekday: on } : read;
  const next = time > clock.time ? clock.date : addDays(clock.date, 1);
  const from = named !== undefined && named > next ? named : next;
  return { rule, ...seriesDates(rule, from, yearAfter(from), team.holidayRegion) };
}
