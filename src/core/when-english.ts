import { en } from 'chrono-node';
import { DateTime } from 'luxon';
import { localParts } from './local-time.ts';
import type { When } from './when.ts';

/**
 * Reads an English date and time at the start of a line, "Tuesday 13:30 Diabetes follow-up", day before month.
 * Undefined when the line does not start with one. `now` is read as the clocks of `zone` show it.
 */
export function parseEnglishWhen(text: string, now: Date, zone: string): When | undefined {
  const { date: today, time: clock } = localParts(now, zone);
  // chrono computes in UTC here on what the wall shows, so that no clock change can shift its answer.
  const reference = DateTime.fromISO(`${today}T${clock}`, { zone: 'utc' }).toJSDate();
  const [found] = en.GB.parse(text, { instant: reference, timezone: 0 }, { forwardDate: true });
  if (found === undefined || found.index !== 0) return undefined;
  const read = DateTime.fromJSDate(found.start.date(), { zone: 'utc' });
  const saysDay = found.start.isCertain('day') || found.start.isCertain('weekday');
  return {
    // "at 15:00" means today, even when that is past: the caller says so.
    date: saysDay ? read.toFormat('yyyy-MM-dd') : today,
    ...(found.start.isCertain('hour') && { time: read.toFormat('HH:mm') }),
    rest: text.slice(found.text.length).trim(),
  };
}
