import { localParts } from '../../core/local-time.ts';
import type { Occurrences, Recurrence } from '../../core/recurrence.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Meeting } from '../meeting/model.ts';
import { seriesDates } from './model.ts';

/** A series as people read it: its rule, its dates on the team's wall, and the holidays skipped on the way. */
export type Series = Occurrences & { readonly rule: Recurrence };

/** An RCP and what repeating it until a day, included, would add: its own date comes first, be it a holiday or not. */
export function seriesOf(
  meeting: Pick<Meeting, 'startsAt'>,
  rule: Recurrence,
  until: string,
  team: Pick<CareTeam, 'zone' | 'holidayRegion'>,
): Series {
  const { date } = localParts(meeting.startsAt, team.zone);
  const { dates, skipped } = seriesDates(rule, date, until, team.holidayRegion);
  const later = dates.filter((one) => one > date);
  return { rule, dates: [date, ...later], skipped: skipped.filter((one) => one.date > date) };
}
