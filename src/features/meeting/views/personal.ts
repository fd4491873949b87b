import type { PractitionerId } from '../../../core/ids.ts';
import { formatDay, formatList } from '../../../i18n/format.ts';
import type { Block, View } from '../../../ui/view.ts';
import type { ReminderOccasion } from '../../care-team/reminder-occasion.ts';
import type { Reader } from '../../context.ts';
import { hasStarted, type MeetingWithInvitations } from '../model.ts';
import { isAnHourAway } from '../reminders.ts';
import { isOff, isUpcoming } from '../status.ts';
import { answerButtons, calendarButton } from './buttons.ts';
import { meetingFacts, timeOf, whenOf } from './facts.ts';
import { offView } from './off.ts';

/** For whom and when a private message about an RCP is written. */
export interface PersonalReader extends Reader {
  readonly person: PractitionerId;
  readonly now: Date;
}

/** The invitation as a private message, where no channel was chosen. */
export function invitationView(meeting: MeetingWithInvitations, reader: PersonalReader): View {
  const { t } = reader;
  const fallback = t.meeting.invitation.fallback(meeting.title, whenOf(meeting, reader));
  const replaced = meeting.invitations.filter(({ substituteId }) => substituteId === reader.person);
  const names = replaced.map(({ practitioner }) => practitioner.displayName);
  return personalView(meeting, reader, {
    heading: t.meeting.invitation.title(meeting.title),
    fallback,
    ...(names.length > 0 && { note: t.meeting.invitation.insteadOf(formatList(names, reader.locale)) }),
  });
}

/** A reminder: what its occasion says where that is true of this moment, else the day or the hour of the RCP. */
export function reminderView(
  meeting: MeetingWithInvitations,
  occasion: ReminderOccasion,
  agenda: readonly Block[],
  reader: PersonalReader,
): View {
  const { t } = reader;
  return personalView(meeting, reader, {
    heading: reminderTitle(meeting, occasion, reader),
    subject: meeting.title,
    more: agenda,
    fallback: t.meeting.reminder.fallback(meeting.title, whenOf(meeting, reader)),
  });
}

function reminderTitle(meeting: MeetingWithInvitations, occasion: ReminderOccasion, reader: PersonalReader): string {
  const { now, zone, locale } = reader;
  const words = reader.t.meeting.reminder;
  const day = formatDay(meeting.startsAt, zone, locale);
  const today = formatDay(now, zone, locale);
  const inTwoDays = formatDay(new Date(meeting.startsAt.getTime() - 48 * 3_600_000), zone, locale);
  const usual = occasion === '48h' ? today === inTwoDays : today === day;
  if (!usual) return words.titleOn(day);
  if (occasion !== '1h' || isAnHourAway(meeting, now)) return words.title[occasion];
  return `${words.title.morning}, ${timeOf(meeting.startsAt, reader)}`;
}

/** Another duration or place, the same date. */
export function changedView(meeting: MeetingWithInvitations, reader: PersonalReader): View {
  const { move } = reader.t.meeting;
  const fallback = move.changedNoticeFallback(meeting.title, whenOf(meeting, reader));
  return personalView(meeting, reader, { heading: move.changedNotice, subject: meeting.title, fallback });
}

/** Another date: where it was, and please answer again. */
export function movedView(meeting: MeetingWithInvitations, reader: PersonalReader): View {
  const { t } = reader;
  const when = whenOf(meeting, reader);
  const before = whenOf({ startsAt: meeting.movedFrom ?? meeting.startsAt }, reader);
  return personalView(meeting, reader, {
    heading: t.meeting.move.notice,
    subject: meeting.title,
    fallback: t.meeting.move.noticeFallback(meeting.title, when, before),
    note: `${t.meeting.move.before} ${before}.`,
  });
}

/** The same message after its reader answered, or after the RCP changed: what is true now. */
export function answeredView(meeting: MeetingWithInvitations, reader: PersonalReader): View {
  const { t } = reader;
  return personalView(meeting, reader, {
    heading: t.meeting.announcementTitle(meeting.title),
    fallback: t.meeting.announcementFallback(meeting.title, whenOf(meeting, reader)),
  });
}

function personalView(
  meeting: MeetingWithInvitations,
  reader: PersonalReader,
  words: {
    readonly heading: string;
    readonly subject?: string;
    readonly fallback: string;
    readonly note?: string;
    readonly more?: readonly Block[];
  },
): View {
  if (isOff(meeting)) return offView(meeting, reader);
  const mine = meeting.invitations.find(({ practitioner }) => practitioner.id === reader.person)?.answer ?? 'none';
  const blocks: Block[] = [{ kind: 'heading', text: words.heading }];
  if (words.subject !== undefined) blocks.push({ kind: 'text', text: [{ strong: words.subject }] });
  blocks.push({ kind: 'facts', facts: meetingFacts(meeting, reader) });
  if (words.note !== undefined) blocks.push({ kind: 'note', text: words.note });
  blocks.push(...(words.more ?? []), { kind: 'text', text: reader.t.myAnswers[mine] });
  if (isUpcoming(meeting) && !hasStarted(meeting, reader.now)) {
    blocks.push({ kind: 'buttons', buttons: [...answerButtons(meeting, 'personal', reader), calendarButton(reader)] });
  }
  return { fallback: words.fallback, blocks };
}
