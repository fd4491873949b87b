import type { PractitionerId } from '../../core/ids.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { coordinators } from '../practitioner/store.ts';
import { workloadKinds } from './actions.ts';
import { overloaded } from './model.ts';
import { mayBeOverloaded, workloadNow } from './store.ts';

/**
 * Tells the coordinators, once a week for each person, who carries more of the open tasks than the structure wants.
 * Called after every change of a task; whether it is still true is asked again when the message is sent.
 */
export async function watchLoad(tx: Tx, team: CareTeam, now: Date): Promise<void> {
  if (!(await mayBeOverloaded(tx, team))) return;
  const found = overloaded(await workloadNow(tx, team, now), team.overloadPercent);
  if (found.length === 0) return;
  const { date, weekday } = localParts(now, team.zone);
  const monday = addDays(date, 1 - weekday);
  const told = await coordinators(tx, team.id);
  const messages = found.flatMap(({ person }) => told.map(({ id }) => alert(person, id, monday, now)));
  await enqueue(tx, team.id, now, messages);
}

function alert(about: PractitionerId, to: PractitionerId, week: string, now: Date): NewDelivery {
  return {
    kind: workloadKinds.alert,
    subjectId: about,
    dedupeKey: `${workloadKinds.alert}:${about}:${week}:${to}`,
    dueAt: now,
    audience: 'person',
    practitionerId: to,
  };
}
