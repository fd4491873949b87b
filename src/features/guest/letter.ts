import { formatDuration, formatList, formatTime } from '../../i18n/format.ts';
import type { Slot } from '../agenda/slots.ts';
import type { Reader } from '../context.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { whenOf } from '../meeting/views/facts.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { blockingGuests, type Guest } from './model.ts';

/** A text to copy, and the cases that may not stand in it. */
export interface Letter {
  readonly text: string;
  /** Codes: the patient has not consented. */
  readonly leftOut: readonly string[];
}

/**
 * What to send to a guest by secure mail: date, place, codes and times, what to bring. Nothing that was typed about a
 * case is in it. Times are those of the structure, where the guest goes.
 */
export function letterTo(
  guest: Guest,
  meeting: MeetingWithInvitations,
  slots: readonly Slot[],
  from: { readonly team: string; readonly sender: string; readonly requesters: readonly Practitioner[] },
  reader: Reader,
): Letter {
  const { t, teamZone, locale } = reader;
  const words = t.guest.letter;
  const mine = slots.filter(
    ({ review }) => review.status === 'on-agenda' && (guest.caseIds.length === 0 || guest.caseIds.includes(review.id)),
  );
  const told = mine.filter(({ review }) => blockingGuests(review, [guest]).length === 0);
  const knowing = from.requesters
    .filter(({ id }) => told.some(({ review }) => review.requesterId === id))
    .map(({ displayName }) => displayName);
  const when = whenOf(meeting, { ...reader, zone: teamZone });
  const lines = [
    words.hello,
    '',
    words.invited(from.team, when, formatDuration(meeting.durationMinutes)),
    ...(meeting.place === '' ? [] : [words.place(meeting.place)]),
    ...(told.length === 0
      ? []
      : [
          '',
          words.cases,
          ...told.map(({ review, startsAt }) => `- ${words.case(review.code, formatTime(startsAt, teamZone, locale))}`),
        ]),
    '',
    words.bring,
    ...(knowing.length === 0 ? [] : [words.who(formatList(knowing, locale))]),
    '',
    words.bye,
    from.sender,
  ];
  return {
    text: lines.join('\n'),
    leftOut: mine.filter((slot) => !told.includes(slot)).map(({ review }) => review.code),
  };
}
