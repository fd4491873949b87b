import type { PractitionerId } from '../../core/ids.ts';
import { formatTime } from '../../i18n/format.ts';
import { type Slot, slotsOf } from '../agenda/slots.ts';
import type { CaseReview } from '../case-review/model.ts';
import type { Reader } from '../context.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { isOff } from '../meeting/status.ts';
import type { CalendarEntry } from './ics.ts';

/**
 * What one person's calendar holds of an RCP: the slots of their cases when they come for these only, else the whole
 * RCP, with the times of the cases they asked for. Nothing while its date is not known.
 */
export function entriesFor(
  meeting: MeetingWithInvitations,
  cases: readonly CaseReview[],
  person: PractitionerId,
  reader: Pick<Reader, 't' | 'zone' | 'locale'>,
): readonly CalendarEntry[] {
  if (meeting.status === 'draft' || meeting.status === 'polling') return [];
  if (isOff(meeting)) return [{ meeting }];
  const slots = slotsOf(meeting, cases);
  const mine = meeting.invitations.find(({ practitioner }) => practitioner.id === person);
  if (mine?.answer === 'cases') {
    return slots
      .filter(({ review }) => mine.caseIds.includes(review.id))
      .map((slot) => slotEntry(meeting, slot, reader));
  }
  const own = slots.filter(({ review }) => review.requesterId === person);
  if (own.length === 0) return [{ meeting }];
  return [{ meeting, description: described(own, reader), sources: own.map(({ review }) => review) }];
}

function slotEntry(
  meeting: MeetingWithInvitations,
  { review, startsAt, endsAt }: Slot,
  { t }: Pick<Reader, 't'>,
): CalendarEntry {
  return {
    meeting,
    part: review.id,
    title: t.agenda.calendarTitle(review.code, meeting.title),
    startsAt,
    // A calendar counts whole minutes; a case that was settled in seconds took one.
    minutes: Math.max(1, Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)),
    sources: [review],
  };
}

function described(slots: readonly Slot[], { t, zone, locale }: Pick<Reader, 't' | 'zone' | 'locale'>): string {
  return slots
    .map(({ review, startsAt }) => t.agenda.calendarSlot(formatTime(startsAt, zone, locale), review.code))
    .join('\n');
}
