import { localParts } from '../../core/local-time.ts';
import type { Context } from '../context.ts';
import { type Report, reportOf } from './model.ts';
import type { Period } from './period.ts';
import { readRecords } from './store.ts';

/** What the structure did in a period, as it is recorded now. */
export async function loadReport(
  { tx, careTeam, now }: Pick<Context, 'tx' | 'careTeam' | 'now'>,
  period: Period,
): Promise<Report> {
  return reportOf(period, localParts(now, careTeam.zone).date, await readRecords(tx, careTeam, period));
}
