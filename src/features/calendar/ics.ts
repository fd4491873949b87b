import { createEvents, type EventAttributes } from 'ics';
import { localParts } from '../../core/local-time.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { plainText } from '../../ui/text.ts';
import type { Meeting } from '../meeting/model.ts';

export const mediaType = 'text/calendar; charset=utf-8';

type CalendarMeeting = Pick<
  Meeting,
  'id' | 'title' | 'startsAt' | 'durationMinutes' | 'place' | 'status' | 'revision' | 'updatedAt'
>;

/** What one entry says beyond, or instead of, its RCP. */
export interface CalendarEntry {
  readonly meeting: CalendarMeeting;
  /** Part of the entry's UID when the RCP has several: the same for ever. */
  readonly part?: string;
  readonly title?: string;
  readonly startsAt?: Date;
  readonly minutes?: number;
  readonly description?: string;
  /** What else it was written from. */
  readonly sources?: readonly { readonly revision: number; readonly updatedAt: Date }[];
}

/** RCPs as an iCalendar text: the whole of each. */
export function icsOf(meetings: readonly CalendarMeeting[], calendarName: string): string {
  return calendarOf(
    meetings.map((meeting) => ({ meeting })),
    calendarName,
  );
}

/**
 * Entries as an iCalendar text (RFC 5545), instants in UTC. Each keeps its UID for ever and its SEQUENCE grows with every
 * change, so that a calendar moves or cancels what it holds instead of adding a second entry.
 */
export function calendarOf(entries: readonly CalendarEntry[], calendarName: string): string {
  const { error, value } = createEvents(entries.map(eventOf), {
    productId: 'diapason/ics',
    method: 'PUBLISH',
    calName: calendarName,
  });
  if (error || value === null) throw new Error('the calendar could not be written', { cause: error });
  return value;
}

/** One RCP as a file to open; the delivery's id in its name lets a sender find it again. */
export function calendarFile(
  meeting: CalendarMeeting,
  deliveryId: string,
  zone: string,
): { readonly name: string; readonly title: string; readonly mediaType: string; readonly bytes: Uint8Array } {
  const { date } = localParts(meeting.startsAt, zone);
  return {
    name: `rcp-${date}-${deliveryId}.ics`,
    title: `rcp-${date}.ics`,
    mediaType: 'text/calendar',
    bytes: new TextEncoder().encode(icsOf([meeting], 'RCP')),
  };
}

/** The name under which a person's feed appears in their calendar. */
export function feedName(team: { readonly name: string }, t: Catalogue): string {
  return t.calendar.feedName(team.name);
}

/** ics reads `timestamp` (DTSTAMP) though its types do not know it; without it the text would depend on the clock. */
function eventOf(entry: CalendarEntry): EventAttributes & { readonly timestamp: number } {
  const { meeting, part, description } = entry;
  const sources = [meeting, ...(entry.sources ?? [])];
  return {
    uid: `${meeting.id}${part === undefined ? '' : `.${part}`}@diapason`,
    sequence: Math.max(...sources.map(({ revision }) => revision)),
    start: (entry.startsAt ?? meeting.startsAt).getTime(),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: entry.minutes ?? meeting.durationMinutes },
    title: `RCP : ${entry.title ?? meeting.title}`,
    status: meeting.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    busyStatus: meeting.status === 'cancelled' ? 'FREE' : 'BUSY',
    timestamp: Math.max(...sources.map(({ updatedAt }) => updatedAt.getTime())),
    ...(description !== undefined && { description }),
    // No `url` for a video link: ics refuses the calendar for good links, and takes for ever to read some bad ones.
    ...(meeting.place !== '' && { location: plainText(meeting.place) }),
  };
}
