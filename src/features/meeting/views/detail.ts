import type { Block, Button, View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { canManage, hasStarted, type MeetingWithInvitations } from '../model.ts';
import { isOff, isUpcoming, wasHeld } from '../status.ts';
import {
  agendaButton,
  answerButtons,
  calendarButton,
  listButton,
  manageButtons,
  minutesButton,
  proposeButton,
  sessionButton,
} from './buttons.ts';
import { rollFacts, whenOf } from './facts.ts';
import { offView } from './off.ts';
import { summaryBlocks } from './summary.ts';

/** Everything about one RCP, with what the reader may do. */
export function detailView(meeting: MeetingWithInvitations, context: Context): View {
  const back = listButton(0, context.t.buttons.all);
  if (isOff(meeting)) {
    const view = offView(meeting, context);
    const manage = canManage(context.actor, meeting) ? manageButtons(meeting, context) : [];
    return { ...view, blocks: [...view.blocks, { kind: 'buttons', buttons: [...manage, back] }] };
  }
  const { t, actor } = context;
  const mine = meeting.invitations.find(({ practitioner }) => practitioner.id === actor.id)?.answer;
  return {
    fallback: t.meeting.announcementFallback(meeting.title, whenOf(meeting, context)),
    blocks: [
      ...summaryBlocks(meeting, context),
      { kind: 'facts', facts: rollFacts(meeting.invitations, context) },
      ...(mine === undefined ? [] : [{ kind: 'text' as const, text: t.myAnswers[mine] }]),
      ...nowPossible(meeting, context),
      { kind: 'buttons', buttons: [calendarButton(context), back] },
    ],
  };
}

/** From the day before on, the session is worth a button. */
function isNear({ startsAt }: MeetingWithInvitations, now: Date): boolean {
  return startsAt.getTime() - now.getTime() < 24 * 3_600_000;
}

/** A row of buttons for each thing that the moment allows: answer, prepare, hold, look back, manage. */
function nowPossible(meeting: MeetingWithInvitations, context: Context): readonly Block[] {
  const { actor, now } = context;
  const manages = canManage(actor, meeting);
  const open = isUpcoming(meeting) && !hasStarted(meeting, now);
  const rows: (readonly Button[])[] = [
    open ? answerButtons(meeting, 'detail', context) : [],
    isUpcoming(meeting) ? [agendaButton(meeting, context), proposeButton(meeting, context)] : [],
    meeting.status === 'in-session' || (isUpcoming(meeting) && manages && isNear(meeting, now))
      ? [sessionButton(meeting, context)]
      : [],
    wasHeld(meeting) ? [agendaButton(meeting, context), minutesButton(meeting, context)] : [],
    manages && (open || meeting.status === 'draft') ? manageButtons(meeting, context) : [],
  ];
  return rows.filter((buttons) => buttons.length > 0).map((buttons) => ({ kind: 'buttons', buttons }));
}
