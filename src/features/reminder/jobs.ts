import { type TaskId, taskRoundId } from '../../core/ids.ts';
import { refresh } from '../../store/outbox.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { isOpenTask } from '../task/status.ts';
import { crewOf } from './crew.ts';
import { firstReminder, reminderHours } from './hours.ts';
import { roundKind } from './kinds.ts';
import type { Round, Said } from './model.ts';
import { dutiesTo, isSnoozed, owedTo, readerAt } from './owed.ts';
import { writeRound } from './round.ts';
import { mergeRounds, newestRound, removeRound, roundBefore, roundById, saidIn, unsay } from './store.ts';
import { snoozesOf } from './store-snoozes.ts';
import { tasksOfRound } from './store-tasks.ts';
import { dutiesOf, hearersOf } from './who.ts';

/** What the outbox sends to remind people, written from the rows as they are at the moment of sending. */
export const reminderDeliveries: readonly DeliveryKind[] = [defineDelivery({ kind: roundKind, render })];

async function render(context: DeliveryContext): Promise<Rendered> {
  const { tx, careTeam, delivery, recipient } = context;
  if (recipient === undefined) return { kind: 'cancel', reason: 'no-recipient' };
  const round = await roundById(tx, careTeam.id, taskRoundId.parse(delivery.subjectId));
  if (round === undefined) return { kind: 'cancel', reason: 'no-longer-needed' };
  return delivery.posted ? view(context, recipient, round) : firstSending(context, recipient, round);
}

async function view(context: DeliveryContext, recipient: Practitioner, round: Round): Promise<Rendered> {
  return { kind: 'view', view: await writeRound(context, recipient, round) };
}

/**
 * A message that nobody has seen: it is sent in the person's hours, says only what is still to be said, and leaves no
 * trace when that is nothing, so that whatever it did not say is owed again.
 */
async function firstSending(context: DeliveryContext, recipient: Practitioner, round: Round): Promise<Rendered> {
  const { tx, careTeam, now } = context;
  const newest = await newestRound(tx, careTeam.id, recipient.id);
  const superseded = newest !== undefined && newest.id !== round.id;
  const until = firstReminder(now, reminderHours(recipient, careTeam));
  if (until > now && !superseded) return { kind: 'postpone', until };
  const said = await saidIn(tx, careTeam.id, round.id);
  const holding = await stillOwed(context, recipient, round, said);
  await unsay(
    tx,
    careTeam.id,
    said.filter((one) => !holding.includes(one)),
  );
  if (superseded && holding.length > 0) {
    await mergeRounds(tx, careTeam.id, round.id, newest.id);
    await refreshRound(context, newest);
    return { kind: 'cancel', reason: 'superseded' };
  }
  // It is replaced by this one, or stands again where an edit took it for replaced.
  const before = await roundBefore(tx, careTeam.id, round);
  if (before !== undefined) await refreshRound(context, before);
  if (holding.length > 0) return view(context, recipient, round);
  await removeRound(tx, careTeam.id, round.id);
  return { kind: 'cancel', reason: 'no-longer-needed' };
}

async function refreshRound({ tx, careTeam, now }: DeliveryContext, { id }: Round): Promise<void> {
  await refresh(tx, careTeam.id, now, { subjectId: id, kinds: [roundKind] });
}

/** What is still true of a round between its making and its sending: open, theirs, and wanted. */
async function stillOwed(
  { tx, careTeam, now }: DeliveryContext,
  person: Practitioner,
  round: Round,
  said: readonly Said[],
): Promise<readonly Said[]> {
  if (!person.taskReminders) return [];
  const crew = await crewOf(tx, careTeam, now);
  const snoozes = (await snoozesOf(tx, careTeam.id, person.id)).get(person.id) ?? new Map<TaskId, Date>();
  const reader = readerAt(person, now, hearersOf(crew), careTeam, snoozes);
  const tasks = new Map((await tasksOfRound(tx, careTeam.id, round.id)).map((task) => [task.id, task]));
  return said.filter((one) => {
    const task = tasks.get(one.task);
    if (task === undefined) return false;
    const duties = dutiesOf(task, crew);
    if (one.occasion === 'snooze') {
      return isOpenTask(task) && !isSnoozed(reader, task) && dutiesTo(reader, duties).length > 0;
    }
    return owedTo(reader, task, duties, careTeam).some(
      ({ who, occasion, dueOn }) => who === one.who && occasion === one.occasion && dueOn === one.dueOn,
    );
  });
}
