import type { Tx } from '../../store/client.ts';
import { setTimer } from '../../store/timer.ts';
import type { CareTeam } from '../care-team/model.ts';
import { activePractitioners } from '../practitioner/store.ts';
import { firstReminder, nextLook, reminderHours } from './hours.ts';
import { sweepKind } from './kinds.ts';
import { nextWakings } from './store-snoozes.ts';
import { sweepsBy } from './store-sweep.ts';
import { mayNeedReminders } from './store-tasks.ts';

/**
 * Has the reminders of a structure looked at when the next member's time of day comes, or a snooze ends; an earlier look
 * that is planned already stays. Nothing is planned while no task could need it.
 *
 * Two of them at once, or one while a look is under way, end in the earliest instant that any of them wants.
 */
export async function planSweep(tx: Tx, team: CareTeam, now: Date): Promise<void> {
  if (!(await mayNeedReminders(tx, team.id))) return;
  const readers = (await activePractitioners(tx, team.id)).filter(({ taskReminders }) => taskReminders);
  const hoursOf = new Map(readers.map((person) => [person.id, reminderHours(person, team)]));
  const wakings = await nextWakings(tx, team.id, now);
  const instants = [
    // Hundreds of people share a few clocks.
    ...new Map([...hoursOf.values()].map((hours) => [`${hours.zone} ${hours.time}`, hours])).values(),
  ]
    .map((hours) => nextLook(now, hours))
    .concat(
      wakings.flatMap(({ who, at }) => {
        const hours = hoursOf.get(who);
        return hours === undefined ? [] : [firstReminder(at, hours)];
      }),
    );
  const [next] = instants.sort((a, b) => a.getTime() - b.getTime());
  if (next === undefined || (await sweepsBy(tx, team.id, now, next))) return;
  await setTimer(tx, team.id, { kind: sweepKind, subjectId: team.id, dueAt: next });
}
