import { isCalendarDate, localParts, toInstant } from '../../core/local-time.ts';

/** An instant as tables say it: "2026-11-24 13:30:05" on the structure's wall; "" for none. */
export function momentText(instant: Date | null, zone: string): string {
  if (instant === null) return '';
  const { date, time } = localParts(instant, zone);
  return `${date} ${time}:${String(instant.getUTCSeconds()).padStart(2, '0')}`;
}

/** "2026-11-24", also from the "24/11/2026" that a French spreadsheet makes of it; undefined when it is no date. */
export function readDay(text: string): string | undefined {
  const date = text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
  return isCalendarDate(date) ? date : undefined;
}

/**
 * Reads a moment back; seconds may be missing, and the time too. Of an hour that the clocks show twice it is the first.
 * Undefined when there is no such moment.
 */
export function readMoment(text: string, zone: string): Date | undefined {
  const [day = '', time = '12:00', ...rest] = text.split(/[ T]/);
  const [, minutes = '', seconds = '0'] = /^(\d{2}:\d{2})(?::([0-5]\d))?$/.exec(time) ?? [];
  const found = toInstant({ date: readDay(day) ?? '', time: minutes }, zone);
  if (rest.length > 0 || found.kind === 'skipped' || found.kind === 'invalid') return undefined;
  const instant = found.kind === 'ok' ? found.instant : found.first;
  return new Date(instant.getTime() + Number(seconds) * 1000);
}
