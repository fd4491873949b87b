import { afterQuiet } from '../../core/calendar.ts';
import type { PractitionerId } from '../../core/ids.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, reconcile } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { coordinators } from '../practitioner/store.ts';
import { workloadKinds } from './actions.ts';
import { overloaded } from './model.ts';
import { mayBeOverloaded, workloadNow } from './store.ts';

/**
 * Tells the coordinators, once a week for each person, who carries more of the open tasks than the structure wants.
 * Called after every change of a task; whether it is still true is asked again when the message is sent. One that was not
 * sent because it was no longer true is sent when it has become true again that week.
 */
export async function watchLoad(tx: Tx, team: CareTeam, now: Date): Promise<void> {
  if (!(await mayBeOverloaded(tx, team))) return;
  const found = overloaded(await workloadNow(tx, team, now), team.overloadPercent);
  if (found.length === 0) return;
  // What is found at night is said in the morning, which may be in the next week.
  const { date, weekday } = localParts(afterQuiet(now, team.zone), team.zone);
  const monday = addDays(date, 1 - weekday);
  const told = await coordinators(tx, team.id);
  const alerts = (at: Date) => found.flatMap(({ person }) => told.map(({ id }) => alert(person, id, monday, at)));
  await enqueue(tx, team.id, now, alerts(now));
  // One that was cancelled in the morning is wanted again.
  const scope = { subjectId: found.map(({ person }) => person), kinds: [workloadKinds.alert], reason: 'superseded' };
  await reconcile(tx, team.id, now, scope, alerts(new Date(now.getTime() + 1)));
}

function alert(about: PractitionerId, to: PractitionerId, week: string, dueAt: Date): NewDelivery {
  return {
    kind: workloadKinds.alert,
    subjectId: about,
    dedupeKey: `${workloadKinds.alert}:${about}:${week}:${to}`,
    dueAt,
    audience: 'person',
    practitionerId: to,
  };
}
