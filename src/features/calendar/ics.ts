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

/**
 * RCPs as an iCalendar text (RFC 5545), instants in UTC. Each keeps its UID for ever and its SEQUENCE grows with every
 * change, so that a calendar moves or cancels what it holds instead of adding a second entry.
 */
export function icsOf(meetings: readonly CalendarMeeting[], calendarName: string): string {
  const { error, value } = createEvents(meetings.map(eventOf), {
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
function eventOf(meeting: CalendarMeeting): EventAttributes & { readonly timestamp: number } {
  return {
    uid: `${meeting.id}@diapason`,
    sequence: meeting.revision,
    start: meeting.startsAt.getTime(),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: meeting.durationMinutes },
    title: `RCP : ${meeting.title}`,
    status: meeting.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    busyStatus: meeting.status === 'cancelled' ? 'FREE' : 'BUSY',
    timestamp: meeting.updatedAt.getTime(),
    ...(meeting.place !== '' && { location: plainText(meeting.place) }),
    ...(/^https?:\/\/\S+$/.test(meeting.place) && { url: meeting.place }),
  };
}
