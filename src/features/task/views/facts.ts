import { localParts } from '../../../core/local-time.ts';
import { formatDate, formatList } from '../../../i18n/format.ts';
import type { Fact } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { type Handover, stateNow } from '../handover.ts';
import type { TaskSheet } from '../sheet.ts';
import { isOpenTask } from '../status.ts';
import { dueText } from './due.ts';
import { nameOf, ownersText } from './people.ts';
import { statusText } from './title.ts';

/** Everything that a task says, field by field; what is usual is not said. */
export function taskFacts(sheet: TaskSheet, reader: Reader): readonly Fact[] {
  const { task, people, today } = sheet;
  const { t } = reader;
  const words = t.task.facts;
  const readable = task.title !== '';
  const said = (label: string, value: string): Fact[] => (value === '' ? [] : [{ label, value }]);
  return [
    { label: words.who, value: ownersText(task, people, reader) },
    { label: words.due, value: dueText(task, today, reader) },
    ...(task.status === 'to-do' ? [] : [{ label: words.status, value: endOf(sheet, reader) }]),
    ...said(words.priority, task.priority === 'low' ? t.task.priorities.low : ''),
    ...said(words.repetition, task.repetition === null ? '' : t.task.repetitions[task.repetition]),
    ...said(words.reminders, task.remindsLikeTeam ? '' : remindersText(sheet, reader)),
    ...said(words.caseReview, readable ? (task.caseCode ?? '') : ''),
    ...said(words.meeting, sheet.meeting === undefined ? '' : meetingText(sheet.meeting, reader)),
    ...said(words.decision, sheet.decision?.statement ?? ''),
    ...said(words.project, readable ? task.project : ''),
    { label: words.by, value: words.given(nameOf(people, task.createdById), dayOf(task.createdAt, reader)) },
    ...said(words.handovers, sheet.handovers.map((one) => handoverLine(one, sheet, reader)).join('\n')),
  ];
}

/** How far it is; when it is over, since when and by whom. */
function endOf({ task, people, doneById }: TaskSheet, reader: Reader): string {
  const said = statusText(task, reader);
  if (isOpenTask(task) || task.doneAt === null || doneById === undefined) return said;
  return reader.t.task.facts.ended(said, nameOf(people, doneById), dayOf(task.doneAt, reader));
}

function remindersText({ task }: TaskSheet, { t, locale }: Reader): string {
  if (task.rungs.length === 0) return t.task.facts.noReminders;
  return formatList(
    task.rungs.map((one) => t.reminder.rungs[one].toLowerCase()),
    locale,
  );
}

function meetingText(meeting: NonNullable<TaskSheet['meeting']>, reader: Reader): string {
  return reader.t.caseReview.form.meetingOption(whenOf(meeting, reader), meeting.title);
}

function handoverLine(handover: Handover, { people, task }: TaskSheet, reader: Reader): string {
  const { line, given, states } = reader.t.task.handovers;
  const state = stateNow(handover, task, people);
  const from = nameOf(people, handover.fromId);
  const to = nameOf(people, handover.toId);
  const day = dayOf(handover.askedAt, reader);
  return state === 'given' ? given(from, to, day) : line(from, to, day, states[state]);
}

function dayOf(instant: Date, { teamZone, locale }: Reader): string {
  return formatDate(localParts(instant, teamZone).date, locale);
}
