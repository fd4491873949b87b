import { beginning } from '../../core/calendar.ts';
import { localParts } from '../../core/local-time.ts';
import { formatTime } from '../../i18n/format.ts';
import type { Context } from '../context.ts';
import { type Refused, refuse } from '../define.ts';
import { opensAt, type Session } from './model.ts';

/** When somebody came, and left. */
export interface Times {
  readonly kind: 'ok';
  readonly arrivedAt: Date;
  readonly leftAt: Date | null;
}

/**
 * The instants that two wall-clock times of the day of the session mean, on the structure's clocks: between the moment
 * at which it could begin and now, or its end. Once it is over, whoever did not leave before left at its end.
 */
export function readTimes(
  typed: { readonly arrival: string; readonly leaving?: string | undefined },
  { meeting }: Pick<Session, 'meeting'>,
  { t, now, careTeam, locale }: Pick<Context, 't' | 'now' | 'careTeam' | 'locale'>,
): Times | Refused {
  const words = t.session.register;
  const start = meeting.startedAt ?? meeting.startsAt;
  const { date } = localParts(start, careTeam.zone);
  const first = new Date(Math.min(opensAt(meeting).getTime(), start.getTime()));
  const last = meeting.endedAt ?? now;
  const outside = (instant: Date) => instant < minuteOf(first) || instant > last;
  const range = [first, last].map((instant) => formatTime(instant, careTeam.zone, locale));
  const sentence = words.timeOutside(range[0] ?? '', range[1] ?? '');

  const arrivedAt = beginning(date, typed.arrival, careTeam.zone);
  if (outside(arrivedAt)) return refuse('arrival', sentence);
  if (typed.leaving === undefined) return { kind: 'ok', arrivedAt, leftAt: meeting.endedAt };
  const leftAt = beginning(date, typed.leaving, careTeam.zone);
  if (leftAt < arrivedAt) return refuse('leaving', words.leavingBeforeArrival);
  return outside(leftAt) ? refuse('leaving', sentence) : { kind: 'ok', arrivedAt, leftAt };
}

function minuteOf(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
}
