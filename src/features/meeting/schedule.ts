import { toInstant } from '../../core/local-time.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { type Refused, refuse } from '../define.ts';

const farAway = 2 * 366 * 24 * 3_600_000;

/** Whether an instant is more than two years away: a slip of the pen. */
export function isFarAway(instant: Date, now: Date): boolean {
  return instant.getTime() - now.getTime() > farAway;
}

/**
 * The instant that a date and a time on the team's wall mean, or the sentence under the field that is wrong:
 * a moment that does not exist, exists twice, is past or more than two years away.
 */
export function scheduleAt(
  wall: { readonly date: string; readonly time: string },
  zone: string,
  now: Date,
  t: Catalogue,
): { readonly kind: 'ok'; readonly instant: Date } | Refused {
  const result = toInstant(wall, zone);
  switch (result.kind) {
    case 'invalid':
      return refuse('date', t.fields.date);
    case 'skipped':
      return refuse('time', t.fields.timeSkipped);
    case 'ambiguous':
      return refuse('time', t.fields.timeAmbiguous);
    case 'ok':
      if (result.instant <= now) return refuse('date', t.fields.datePast);
      if (isFarAway(result.instant, now)) return refuse('date', t.fields.dateFar);
      return result;
    default:
      return result satisfies never;
  }
}
