import type { PractitionerId, TaskId } from '../../core/ids.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import { refresh } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { crewOf } from './crew.ts';
import { roundKind } from './kinds.ts';
import { planSweep } from './plan.ts';
import { newestRounds, saidOf } from './store.ts';
import { tasksByIds } from './store-tasks.ts';
import { dutiesOf, hearerOf, hearersOf } from './who.ts';

/**
 * Brings the reminders in line with what these tasks have become: the messages that stand on screens are edited, and the
 * next round is planned. Called after every change of a task; calling it once more changes nothing.
 */
export async function followReminders(tx: Tx, team: CareTeam, now: Date, tasks: readonly TaskId[]): Promise<void> {
  if (tasks.length === 0) return;
  await followPeople(tx, team, now, await readersOf(tx, team, now, tasks));
}

/** The same for whatever these people are to be reminded of: it has changed who stands in for whom. */
export async function followPeople(
  tx: Tx,
  team: CareTeam,
  now: Date,
  people: readonly PractitionerId[],
): Promise<void> {
  const rounds = await newestRounds(tx, team.id, people);
  await refresh(tx, team.id, now, { subjectId: rounds.map(({ id }) => id), kinds: [roundKind] });
  await planSweep(tx, team, now);
}

/** Those whose newest reminder may show one of the tasks: whoever was told of it, and whoever has it to do by now. */
async function readersOf(tx: Tx, team: CareTeam, now: Date, ids: readonly TaskId[]): Promise<PractitionerId[]> {
  const told = new Set<PractitionerId>();
  for (const id of ids) for (const { reader } of await saidOf(tx, team.id, id)) told.add(reader);
  const today = localParts(now, team.zone).date;
  // Some calendars are a day ahead.
  const due = (await tasksByIds(tx, team.id, ids)).filter(({ dueOn }) => dueOn !== null && dueOn <= addDays(today, 1));
  const crew = await crewOf(tx, team, now);
  const hearers = hearersOf(crew)(today);
  const duties = due.flatMap((task) => dutiesOf(task, crew)).filter((duty) => duty.as === 'doer');
  return [...new Set([...told, ...duties.flatMap((duty) => hearerOf(duty, hearers) ?? [])])];
}
