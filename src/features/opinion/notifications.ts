import type { DecisionId, PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, reconcile, refresh } from '../../store/outbox.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import type { CareTeam } from '../care-team/model.ts';
import { reminderOf } from '../decision/reminding.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { coordinators, practitionerById } from '../practitioner/store.ts';
import { askedFor } from './asked.ts';
import type { RequestOn } from './find.ts';
import { closeTimer, opinionKinds } from './kinds.ts';
import { type OpinionRequest, opinionsFor, shownColleagues, silentIn } from './model.ts';
import { endRequest, requestsOn } from './store.ts';

/** Asks everyone who speaks for one of the professions, and sets the deadline. Returns how many are asked. */
export async function announceRequest(tx: Tx, team: CareTeam, now: Date, on: RequestOn): Promise<number> {
  const { request, decision } = on;
  const asked = await askedFor(tx, team.id, decision, request.professions);
  // Whoever asked follows it, and is offered to close it, in a message of their own.
  const told = new Set([...asked.map(({ id }) => id), request.openedById]);
  const letters = [...told].map((id) => toPerson(request, opinionKinds.asked, id, now));
  await enqueue(tx, team.id, now, letters);
  await setTimer(tx, team.id, { kind: closeTimer, subjectId: request.id, dueAt: request.closesAt });
  await planReminders(tx, team, now, on);
  return asked.length;
}

/** After an opinion: those who see it on their message do, and nobody is reminded in vain. */
export async function followOpinion(
  tx: Tx,
  team: CareTeam,
  now: Date,
  on: RequestOn,
  by: Pick<Practitioner, 'id' | 'profession'>,
): Promise<void> {
  const { request, decision } = on;
  const said = by.profession === null ? [] : opinionsFor(request, by.profession);
  // More names than that are not shown, so the messages of the others stay as they are.
  const seen = by.profession !== null && said.length <= shownColleagues;
  const colleagues = seen ? await askedFor(tx, team.id, decision, [by.profession]) : [];
  await refresh(tx, team.id, now, {
    subjectId: request.id,
    kinds: [opinionKinds.asked, opinionKinds.reminder],
    people: [by.id, request.openedById, ...colleagues.map(({ id }) => id)],
  });
  await planReminders(tx, team, now, on);
}

/** Nobody is asked any more, and every message tells how it ended. */
export async function stopAsking(tx: Tx, team: CareTeam, now: Date, { id }: Pick<OpinionRequest, 'id'>): Promise<void> {
  await clearTimers(tx, team.id, { subjectId: id, kinds: [closeTimer] });
  await reconcile(tx, team.id, now, { subjectId: id, kinds: [opinionKinds.reminder], reason: 'opinions-over' }, []);
  await refresh(tx, team.id, now, { subjectId: id, kinds: Object.values(opinionKinds) });
}

/** Tells whoever asked what was said, unless `seenBy` has it before their eyes; once they have left, the coordinators. */
export async function tellSummary(
  tx: Tx,
  team: CareTeam,
  now: Date,
  request: Pick<OpinionRequest, 'id' | 'openedById'>,
  seenBy: PractitionerId | undefined,
): Promise<void> {
  const asker = await practitionerById(tx, team.id, request.openedById);
  const told = asker?.active ? [asker] : await coordinators(tx, team.id);
  const letters = told
    .filter(({ id }) => id !== seenBy)
    .map(({ id }) => toPerson(request, opinionKinds.summary, id, now));
  await enqueue(tx, team.id, now, letters);
}

/** Ends a request without a result; false when it has ended before. */
export async function withdrawRequest(
  tx: Tx,
  team: CareTeam,
  now: Date,
  { id }: Pick<OpinionRequest, 'id'>,
): Promise<boolean> {
  if (!(await endRequest(tx, team.id, now, id, 'withdrawn'))) return false;
  await stopAsking(tx, team, now, { id });
  return true;
}

/**
 * A decision was settled or superseded without its opinions: nobody is asked about it any more, and what was sent about
 * an earlier request shows what has become of it.
 */
export async function withdrawOpinions(tx: Tx, team: CareTeam, now: Date, decision: DecisionId): Promise<void> {
  for (const request of await requestsOn(tx, team.id, decision)) {
    await withdrawRequest(tx, team, now, request);
    await refresh(tx, team.id, now, { subjectId: request.id, kinds: [opinionKinds.summary] });
  }
}

/** Makes the reminders be those of the professions that have said nothing. */
async function planReminders(tx: Tx, team: CareTeam, now: Date, { request, decision }: RequestOn): Promise<void> {
  const people = await askedFor(tx, team.id, decision, silentIn(request));
  const wanted = people.map((one) => toPerson(request, opinionKinds.reminder, one.id, reminderOf(request, one, team)));
  const scope = { subjectId: request.id, kinds: [opinionKinds.reminder], reason: 'no-longer-needed' };
  await reconcile(tx, team.id, now, scope, wanted);
}

/** One message of its kind to one person. */
function toPerson(
  { id }: Pick<OpinionRequest, 'id'>,
  kind: string,
  practitionerId: PractitionerId,
  dueAt: Date,
): NewDelivery {
  const dedupeKey = `${kind}:${id}:${practitionerId}`;
  return { kind, subjectId: id, dedupeKey, dueAt, audience: 'person', practitionerId };
}
