import { csvText } from '../../core/csv.ts';
import { localParts } from '../../core/local-time.ts';
import type { Reader } from '../context.ts';
import type { Attendee } from './model.ts';

/**
 * The attendance of one RCP for the indemnities: one line per person, with times on the reader's clock and whole
 * minutes; no minutes while somebody is still there.
 */
export function attendanceCsv(
  attendees: readonly Attendee[],
  { t, zone, locale }: Pick<Reader, 't' | 'zone' | 'locale'>,
): string {
  const words = t.session.csv;
  const moment = (instant: Date | null) => {
    if (instant === null) return '';
    const { date, time } = localParts(instant, zone);
    return `${date} ${time}`;
  };
  const header = [
    words.name,
    words.profession,
    words.organisation,
    words.arrival,
    words.leaving,
    words.minutes,
    words.mode,
  ];
  const sorted = attendees.toSorted((one, other) => one.name.localeCompare(other.name, locale));
  const lines = sorted.map((one) => [
    one.name,
    one.profession === null ? '' : t.professions[one.profession],
    one.organisation,
    moment(one.arrivedAt),
    moment(one.leftAt),
    minutesOf(one),
    t.session.modes[one.mode],
  ]);
  return csvText([header, ...lines]);
}

function minutesOf({ arrivedAt, leftAt }: Attendee): string {
  if (leftAt === null) return '';
  return String(Math.round((leftAt.getTime() - arrivedAt.getTime()) / 60_000));
}
