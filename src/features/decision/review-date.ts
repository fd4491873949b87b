import { addDays, localParts } from '../../core/local-time.ts';
import type { Context } from '../context.ts';
import { type Refused, refuse } from '../define.ts';

/** Nobody plans a review further ahead; a typing error in the year does. */
const mostDays = 731;

/** Why a review date ("yyyy-MM-dd") is none, under the field `reviewOn`; undefined when it is one, or there is none. */
export function wrongReviewDate({ now, careTeam, t }: Context, date: string | undefined): Refused | undefined {
  if (date === undefined) return undefined;
  const today = localParts(now, careTeam.zone).date;
  if (date <= today) return refuse('reviewOn', t.session.conclude.reviewPast);
  return date > addDays(today, mostDays) ? refuse('reviewOn', t.fields.dateFar) : undefined;
}
