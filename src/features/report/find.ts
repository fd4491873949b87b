import { fold } from '../../core/fold.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import { UserError } from '../../i18n/user-error.ts';
import { periodIn } from '../archive/period.ts';
import type { Context } from '../context.ts';
import { contractYearAt, monthAt, type Period, periodOf, previous, yearAt } from './period.ts';

type Asked = Pick<Context, 'careTeam' | 'now'>;

/** The period that a button carries. Throws UserError when there is no such one, or when it has not begun. */
export function findPeriod({ careTeam, now }: Asked, code: string): Period {
  const period = periodOf(code, careTeam.contractStartsOn);
  // Months and years always are.
  if (period === undefined) throw new UserError('report-no-contract');
  return begun(period, now, careTeam.zone);
}

/**
 * The period that somebody names: nothing is this year so far, « mois » the last whole month, « contrat » the running
 * year of the contract; otherwise a month or a year. Throws UserError for anything else, and for what has not begun.
 */
export function readPeriod({ careTeam, now }: Asked, typed: string): Period {
  const { zone, contractStartsOn } = careTeam;
  const today = localParts(now, zone).date;
  const words = fold(typed.trim());
  if (words === '' || /^(?:annee|cette annee|year|this year)$/.test(words)) return yearAt(today);
  if (/^(?:mois|mois dernier|le mois dernier|month|last month)$/.test(words)) {
    return previous(monthAt(today), null) ?? monthAt(today);
  }
  if (/^(?:contrat|annee de contrat|contract|contract year)$/.test(words)) {
    const year = contractYearAt(today, contractStartsOn);
    if (year === undefined) throw new UserError('report-no-contract');
    return year;
  }
  const found = /^20\d\d-\d\d$/.test(words) ? periodOf(words, null) : wholePeriod(words, today);
  if (found === undefined) throw new UserError('report-period', typed);
  return begun(found, now, zone);
}

/** A month or a year as people write it: « mars 2026 », « 03/2026 », « mars », « 2026 ». */
function wholePeriod(words: string, today: string): Period | undefined {
  const { from, to, rest, invalid } = periodIn(words, today);
  if (from === undefined || to === undefined || rest !== '' || invalid) return undefined;
  return [monthAt(from), yearAt(from)].find((period) => period.from === from && period.to === addDays(to, 1));
}

function begun(period: Period, now: Date, zone: string): Period {
  if (period.from > localParts(now, zone).date) throw new UserError('report-not-begun');
  return period;
}
