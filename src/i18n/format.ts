import { DateTime } from 'luxon';
import type { Locale } from '../core/locale.ts';

const nbsp = '\u00a0';

const tags: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

function inZone(instant: Date, zone: string, locale: Locale): DateTime {
  return DateTime.fromJSDate(instant, { zone }).setLocale(tags[locale]);
}

/** "mercredi 22 avril 2026", "vendredi 1er mai 2026"; "Wednesday 22 April 2026". */
export function formatDay(instant: Date, zone: string, locale: Locale): string {
  const day = inZone(instant, zone, locale);
  if (locale === 'en') return day.toFormat('cccc d LLLL yyyy');
  return day.toFormat(`cccc '${day.day === 1 ? '1er' : day.day}' LLLL yyyy`);
}

function calendarDay(date: string, locale: Locale): DateTime {
  return inZone(new Date(`${date}T12:00:00Z`), 'UTC', locale);
}

/** "mercredi 22 avril 2026" for the calendar date "2026-04-22", whatever the zone. */
export function formatDate(date: string, locale: Locale): string {
  return formatDay(new Date(`${date}T12:00:00Z`), 'UTC', locale);
}

/** "22 avril 2026", "1er mai 2026" for the calendar date "2026-04-22"; "22 April 2026". */
export function formatShortDate(date: string, locale: Locale): string {
  const day = calendarDay(date, locale);
  return day.toFormat(locale === 'fr' && day.day === 1 ? "'1er' LLLL yyyy" : 'd LLLL yyyy');
}

/** "avril 2026" for any day of it, "yyyy-MM-dd". */
export function formatMonth(date: string, locale: Locale): string {
  return calendarDay(date, locale).toFormat('LLLL yyyy');
}

/** "avr." for any day of it, "yyyy-MM-dd". */
export function formatShortMonth(date: string, locale: Locale): string {
  return calendarDay(date, locale).toFormat('LLL');
}

/** "13 h 30" with non-breaking spaces, "8 h"; "13:30" in English. */
export function formatTime(instant: Date, zone: string, locale: Locale): string {
  const time = inZone(instant, zone, locale);
  if (locale === 'en') return time.toFormat('HH:mm');
  const hour = `${time.hour}${nbsp}h`;
  return time.minute === 0 ? hour : `${hour}${nbsp}${String(time.minute).padStart(2, '0')}`;
}

/** "mercredi 22 avril 2026 à 13 h 30"; "Wednesday 22 April 2026 at 13:30". */
export function formatDateTime(instant: Date, zone: string, locale: Locale): string {
  const joint = locale === 'fr' ? 'à' : 'at';
  return `${formatDay(instant, zone, locale)} ${joint} ${formatTime(instant, zone, locale)}`;
}

/** "mardi 24 à 13 h 30", "dimanche 1er à 8 h": within a few weeks nobody mistakes it; "Tuesday 24 at 13:30". */
export function formatWeekdayTime(instant: Date, zone: string, locale: Locale): string {
  const day = inZone(instant, zone, locale);
  const time = formatTime(instant, zone, locale);
  if (locale === 'en') return `${day.toFormat('cccc d')} at ${time}`;
  return `${day.toFormat('cccc')} ${day.day === 1 ? '1er' : day.day} à ${time}`;
}

/** "lundi" for 1, to "dimanche" for 7. */
/** A wall-clock "HH:mm" as it is read, on whatever day: "9 h 30". */
export function formatTimeOfDay(time: string, locale: Locale): string {
  return formatTime(new Date(`2026-01-01T${time}:00Z`), 'UTC', locale);
}

export function formatWeekday(weekday: number, locale: Locale): string {
  // 5 January 2026 is a Monday.
  return inZone(new Date(Date.UTC(2026, 0, 4 + weekday, 12)), 'UTC', locale).toFormat('cccc');
}

/** "45 min", "1 h", "1 h 30". */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${nbsp}min`;
  return rest === 0 ? `${hours}${nbsp}h` : `${hours}${nbsp}h${nbsp}${String(rest).padStart(2, '0')}`;
}

/** "Léa, Marc et Zoé". */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(items);
}

/** "/rcp, /rcp planifier ou /diapason aide". */
export function formatChoice(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'disjunction' }).format(items);
}
