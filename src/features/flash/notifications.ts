import { afterQuiet } from '../../core/calendar.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, reconcile, refresh } from '../../store/outbox.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { type FlashConsultation, missing } from './model.ts';

/** Every kind of message about a flash consultation; each has its renderer in jobs.ts. */
export const flashKinds = {
  /** To each of the others: is this what you decided? Edited in place when it changes. */
  asked: 'flash.asked',
  /** Once, at half-time, to who has not answered. */
  reminder: 'flash.reminder',
  /** To the requester: how it ended. */
  outcome: 'flash.outcome',
} as const;

export const flashTimers = { expire: 'flash.expire' } as const;

/** Asks the others to confirm until the deadline of this round, with one reminder at half-time. */
export async function askOthers(tx: Tx, team: CareTeam, now: Date, flash: FlashConsultation): Promise<void> {
  const half = new Date((now.getTime() + flash.closesAt.getTime()) / 2);
  const asked = missing(flash.participants);
  await enqueue(tx, team.id, now, [
    ...asked.map((person) => personal(flash, flashKinds.asked, person, now)),
    ...asked.map((person) => personal(flash, flashKinds.reminder, person, afterQuiet(half, person.zone ?? team.zone))),
  ]);
  await refresh(tx, team.id, now, { subjectId: flash.id, kinds: [flashKinds.asked] });
  await setTimer(tx, team.id, { kind: flashTimers.expire, subjectId: flash.id, dueAt: flash.closesAt });
}

/** A round has ended: nobody is reminded of it, what was posted tells how it ended, and the requester hears of it. */
export async function tellOutcome(
  tx: Tx,
  team: CareTeam,
  now: Date,
  flash: FlashConsultation,
  requester: Practitioner | undefined,
): Promise<void> {
  await closeRound(tx, team, now, flash);
  if (requester === undefined) return;
  await enqueue(tx, team.id, now, [personal(flash, flashKinds.outcome, requester, now, flash.state)]);
}

/** Nothing of this round is to be sent any more, and what stands on the screens is true again. */
export async function closeRound(tx: Tx, team: CareTeam, now: Date, { id }: FlashConsultation): Promise<void> {
  await reconcile(tx, team.id, now, { subjectId: id, kinds: [flashKinds.reminder], reason: 'no-longer-needed' }, []);
  await clearTimers(tx, team.id, { subjectId: id, kinds: Object.values(flashTimers) });
  await refresh(tx, team.id, now, { subjectId: id, kinds: [flashKinds.asked, flashKinds.outcome] });
}

function personal(
  flash: FlashConsultation,
  kind: string,
  { id }: Practitioner,
  dueAt: Date,
  occasion = 'round',
): NewDelivery {
  return {
    kind,
    subjectId: flash.id,
    dedupeKey: `flash:${flash.id}:${kind}:${occasion}:${flash.closesAt.toISOString()}:${id}`,
    dueAt,
    audience: 'person',
    practitionerId: id,
  };
}
