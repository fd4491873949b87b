import { meetingId } from '../../core/ids.ts';
import { agendaBlocks } from '../agenda/blocks.ts';
import { calendarFile } from '../calendar/ics.ts';
import type { ReminderOccasion } from '../care-team/reminder-occasion.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { whileWanted } from '../while-wanted.ts';
import type { MeetingWithInvitations } from './model.ts';
import { comes, hasStarted, newsWaitsUntil } from './model.ts';
import { kinds, reminderKinds } from './notifications.ts';
import { remindersFor } from './reminders.ts';
import { isOff, isUpcoming } from './status.ts';
import { meetingById } from './store.ts';
import { announcementView } from './views/announcement.ts';
import { offView } from './views/off.ts';
import { changedView, invitationView, movedView, reminderView } from './views/personal.ts';

/** What the outbox sends about RCPs, written from the rows as they are at the moment of sending. */
export const meetingDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: kinds.announcement,
    render: (context) =>
      aboutMeeting(context, (meeting) => ({ kind: 'view', view: announcementView(meeting, context.now, context) })),
  }),
  defineDelivery({
    kind: kinds.calendarFile,
    render: (context) =>
      aboutMeeting(context, (meeting) =>
        isOff(meeting)
          ? { kind: 'cancel', reason: 'meeting-cancelled' }
          : {
              kind: 'file',
              ...calendarFile(meeting, context.delivery.id, context.zone),
              comment: context.t.meeting.calendarComment,
            },
      ),
  }),
  defineDelivery({ kind: kinds.invitation, render: (context) => beforeStart(context, invitationView) }),
  defineDelivery({ kind: kinds.moved, render: (context) => beforeStart(context, movedView) }),
  defineDelivery({ kind: kinds.changed, render: (context) => beforeStart(context, changedView) }),
  // Postponed and then cancelled in one night: only what is true in the morning is said.
  ...(['cancelled', 'postponed'] as const).map((status) =>
    defineDelivery({
      kind: kinds[status],
      render: (context) =>
        aboutMeeting(context, (meeting) =>
          meeting.status === status
            ? whileWanted(context, undefined, offView(meeting, context), newsWaitsUntil(meeting))
            : { kind: 'cancel', reason: 'no-longer-true' },
        ),
    }),
  ),
  ...(['48h', 'morning', '1h'] as const).map((occasion) =>
    defineDelivery({ kind: reminderKinds[occasion], render: (context) => renderReminder(context, occasion) }),
  ),
];

async function aboutMeeting(
  context: DeliveryContext,
  render: (meeting: MeetingWithInvitations) => Rendered | Promise<Rendered>,
): Promise<Rendered> {
  const meeting = await meetingById(context.tx, context.careTeam.id, meetingId.parse(context.delivery.subjectId));
  return meeting === undefined ? { kind: 'cancel', reason: 'meeting-gone' } : render(meeting);
}

/** A private message that makes sense only until the RCP starts. */
function beforeStart(context: DeliveryContext, view: typeof invitationView): Promise<Rendered> {
  return aboutMeeting(context, (meeting) => {
    if (isOff(meeting)) return { kind: 'cancel', reason: 'meeting-cancelled' };
    if (!isUpcoming(meeting) || hasStarted(meeting, context.now)) return { kind: 'cancel', reason: 'too-late' };
    if (context.recipient === undefined) return { kind: 'cancel', reason: 'no-recipient' };
    const reader = { ...context, person: context.recipient.id };
    return whileWanted(context, undefined, view(meeting, reader), newsWaitsUntil(meeting));
  });
}

function renderReminder(context: DeliveryContext, occasion: ReminderOccasion): Promise<Rendered> {
  return aboutMeeting(context, async (meeting): Promise<Rendered> => {
    const { tx, recipient, careTeam, now, zone } = context;
    const invitation = meeting.invitations.find(({ practitioner }) => practitioner.id === recipient?.id);
    if (isOff(meeting)) return { kind: 'cancel', reason: 'meeting-cancelled' };
    if (recipient === undefined || invitation === undefined) return { kind: 'cancel', reason: 'not-invited' };
    if (!comes(invitation.answer)) return { kind: 'cancel', reason: 'excused' };
    if (!isUpcoming(meeting) || hasStarted(meeting, now)) return { kind: 'cancel', reason: 'too-late' };
    const { holidayRegion, reminderOccasions } = careTeam;
    const reminders = remindersFor({
      startsAt: meeting.startsAt,
      zone,
      holidayRegion,
      occasions: reminderOccasions,
    });
    const mine = reminders.find((reminder) => reminder.occasion === occasion);
    if (mine === undefined) return { kind: 'cancel', reason: 'no-longer-needed' };
    if (mine.dueAt > now) return { kind: 'postpone', until: mine.dueAt };
    // After an outage only the newest reminder is worth reading.
    if (reminders.some((reminder) => reminder.dueAt > mine.dueAt && reminder.dueAt <= now)) {
      return { kind: 'cancel', reason: 'superseded' };
    }
    const agenda = occasion === '1h' ? [] : await agendaBlocks(tx, meeting, context, recipient);
    return { kind: 'view', view: reminderView(meeting, occasion, agenda, { ...context, person: recipient.id }) };
  });
}
