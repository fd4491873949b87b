import { newId, type PractitionerId, type TaskId, type TaskRoundId, taskRoundId } from '../../core/ids.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import { inGroups } from '../../store/groups.ts';
import { enqueue, type NewDelivery } from '../../store/outbox.ts';
import { defineTimer, type TimerContext, type TimerKind } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { crewOf } from './crew.ts';
import { heardOf } from './heard.ts';
import { mayRemindAt, reminderHours } from './hours.ts';
import { roundKind, sweepKind } from './kinds.ts';
import { longestNotice } from './ladder.ts';
import type { Owed, Round } from './model.ts';
import { owedTo, readerAt } from './owed.ts';
import { planSweep } from './plan.ts';
import { addRounds, lastRounds, saidSoFar } from './store.ts';
import { endSnoozes, snoozesOf } from './store-snoozes.ts';
import { tasksToLookAt } from './store-tasks.ts';
import { forgetUnseen } from './store-unseen.ts';
import { type Crew, dutiesOf, hearersOf } from './who.ts';

/** What happens by itself: whoever may be reminded now hears, once, of everything that has come due. */
export const reminderTimers: readonly TimerKind[] = [defineTimer({ kind: sweepKind, run: sweep })];

/** Looks at everything anew, so that no change that nobody told of, no outage and no wrong clock loses a reminder. */
async function sweep(context: TimerContext): Promise<void> {
  const { tx, careTeam, now } = context;
  const crew = await crewOf(tx, careTeam, now);
  const awake = crew.members.filter(
    (person) => person.taskReminders && mayRemindAt(now, reminderHours(person, careTeam)),
  );
  if (awake.length > 0) await remind(context, crew, awake);
  await planSweep(tx, careTeam, now);
}

async function remind({ tx, careTeam, now }: TimerContext, crew: Crew, people: readonly Practitioner[]): Promise<void> {
  const dueBy = addDays(localParts(now, careTeam.zone).date, longestNotice + 1);
  const tasks = await tasksToLookAt(tx, careTeam.id, dueBy, now);
  const duties = new Map(tasks.map((task) => [task.id, dutiesOf(task, crew)]));
  const heard = heardOf(tasks, duties);
  const hearersOn = hearersOf(crew);
  await forgetUnseen(tx, careTeam.id);
  const said = await saidSoFar(tx, careTeam.id, dueBy, now);
  const covered = new Set(said.map(keyOf));
  const told = new Map(said.map((one) => [`${one.reader} ${occasionOf(one)}`, one.round]));
  const snoozes = await snoozesOf(tx, careTeam.id);
  const last = await lastRounds(tx, careTeam.id);

  const rounds: Round[] = [];
  const rows: (Owed & { readonly round: TaskRoundId })[] = [];
  const present: PractitionerId[] = [];
  for (const person of people) {
    const reader = readerAt(person, now, hearersOn, careTeam, snoozes.get(person.id) ?? new Map<TaskId, Date>());
    if (reader.hearers.get(person.id) === person.id) present.push(person.id);
    // Between two calendars somebody may be back here and still away there: said by one of them, it is said.
    const owed = heard(reader)
      .flatMap((task) => owedTo(reader, task, duties.get(task.id) ?? [], careTeam))
      .filter((one) => !covered.has(keyOf(one)) && covered.add(keyOf(one)));
    const round = { id: newId(taskRoundId), practitionerId: person.id, at: later(now, last.get(person.id)) };
    // Whoever heard of it for themselves has heard of it for the person they stand in for.
    const placed = owed.map((one) => ({ ...one, round: told.get(`${person.id} ${occasionOf(one)}`) ?? round.id }));
    rows.push(...placed);
    if (placed.some((one) => one.round === round.id)) rounds.push(round);
  }
  await addRounds(tx, careTeam.id, rounds, rows);
  await endSnoozes(tx, careTeam.id, present, now);
  for (const group of inGroups(rounds))
    await enqueue(
      tx,
      careTeam.id,
      now,
      group.map((one) => message(one, now)),
    );
}

function message({ id, practitionerId }: Round, dueAt: Date): NewDelivery {
  const dedupeKey = `${roundKind}:${id}`;
  return { kind: roundKind, subjectId: id, dedupeKey, dueAt, audience: 'person', practitionerId };
}

/** A clock that went back does not put a new message before an old one. */
function later(now: Date, last: Date | undefined): Date {
  return last === undefined || last < now ? now : new Date(last.getTime() + 1);
}

function keyOf(one: Owed): string {
  return `${one.who} ${occasionOf(one)}`;
}

function occasionOf({ task, occasion, dueOn }: Owed): string {
  return `${task} ${occasion} ${dueOn}`;
}
