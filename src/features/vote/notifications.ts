import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, reconcile, refresh } from '../../store/outbox.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import type { CareTeam } from '../care-team/model.ts';
import { reminderOf } from '../decision/reminding.ts';
import { activePractitioners, coordinators } from '../practitioner/store.ts';
import { closeTimer, voteKinds } from './kinds.ts';
import { electorOf, turnoutOf, type Vote } from './model.ts';

/** Hands every elector a ballot paper, and sets the deadline. */
export async function announceVote(tx: Tx, team: CareTeam, now: Date, vote: Vote): Promise<void> {
  const people = (await activePractitioners(tx, team.id)).filter(({ id }) => electorOf(vote, id) !== undefined);
  const papers = people.map(({ id }) => toPerson(vote, voteKinds.paper, id, now));
  await enqueue(tx, team.id, now, papers);
  await setTimer(tx, team.id, { kind: closeTimer, subjectId: vote.id, dueAt: vote.closesAt });
  await planReminders(tx, team, now, vote);
}

/**
 * After a ballot: the voter's paper says that they have voted, and nobody reminds them. The same rows change in the same
 * way whatever was voted.
 */
export async function followBallot(
  tx: Tx,
  team: CareTeam,
  now: Date,
  vote: Vote,
  voter: PractitionerId,
): Promise<void> {
  const kinds = [voteKinds.paper, voteKinds.reminder];
  await refresh(tx, team.id, now, { subjectId: vote.id, kinds, people: [voter] });
  await planReminders(tx, team, now, vote);
}

/** Nobody is asked any more, and every paper tells how it ended. */
export async function stopAsking(tx: Tx, team: CareTeam, now: Date, { id }: Pick<Vote, 'id'>): Promise<void> {
  await clearTimers(tx, team.id, { subjectId: id, kinds: [closeTimer] });
  await reconcile(tx, team.id, now, { subjectId: id, kinds: [voteKinds.reminder], reason: 'vote-over' }, []);
  await refresh(tx, team.id, now, { subjectId: id, kinds: Object.values(voteKinds) });
}

/** Tells whoever opened the vote how it ended, unless they ended it; once they have left, the coordinators. */
export async function tellResult(
  tx: Tx,
  team: CareTeam,
  now: Date,
  vote: Pick<Vote, 'id' | 'openedById'>,
  by: PractitionerId | undefined,
): Promise<void> {
  const opener = (await activePractitioners(tx, team.id)).filter(({ id }) => id === vote.openedById);
  const told = opener.length > 0 ? opener : await coordinators(tx, team.id);
  const letters = told.filter(({ id }) => id !== by).map(({ id }) => toPerson(vote, voteKinds.result, id, now));
  await enqueue(tx, team.id, now, letters);
}

/** Makes the reminders be those of the electors who are waited for. */
async function planReminders(tx: Tx, team: CareTeam, now: Date, vote: Vote): Promise<void> {
  const waiting = new Set(turnoutOf(vote).waiting);
  const people = (await activePractitioners(tx, team.id)).filter(({ id }) => waiting.has(id));
  const wanted = people.map((one) => toPerson(vote, voteKinds.reminder, one.id, reminderOf(vote, one, team)));
  const scope = { subjectId: vote.id, kinds: [voteKinds.reminder], reason: 'no-longer-needed' };
  await reconcile(tx, team.id, now, scope, wanted);
}

/** One message of its kind to one person. */
function toPerson({ id }: Pick<Vote, 'id'>, kind: string, practitionerId: PractitionerId, dueAt: Date): NewDelivery {
  const dedupeKey = `${kind}:${id}:${practitionerId}`;
  return { kind, subjectId: id, dedupeKey, dueAt, audience: 'person', practitionerId };
}
