import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, refresh, sendAgain } from '../../store/outbox.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { setupKinds } from './actions.ts';
import { isComplete, type Keepable } from './model.ts';
import { cardOf, closeCards, hasCards, meetingsOf, noteStep, openCards, readProgress, setCard } from './store.ts';

/** Shows the set-up to the first coordinator of a structure, once for ever; whether it did. */
export async function offerSetup(tx: Tx, now: Date, person: Practitioner): Promise<boolean> {
  if (await hasCards(tx, person.careTeamId)) return false;
  await setCard(tx, person.careTeamId, person.id, 'open');
  await enqueue(tx, person.careTeamId, now, [cardFor(person, now)]);
  return true;
}

/** Whether somebody was ever shown the set-up. */
export async function wasOfferedSetup(tx: Tx, { careTeamId, id }: Practitioner): Promise<boolean> {
  return (await cardOf(tx, careTeamId, id)) !== undefined;
}

/** Sends somebody the message about the set-up at once, whatever became of an earlier one. */
export async function showSetup(tx: Tx, now: Date, person: Practitioner): Promise<void> {
  await setCard(tx, person.careTeamId, person.id, 'open');
  await sendAgain(tx, person.careTeamId, now, cardFor(person, now), undefined);
}

function cardFor({ id }: Practitioner, now: Date) {
  const kind = setupKinds.card;
  return {
    kind,
    subjectId: id,
    dedupeKey: `${kind}:${id}`,
    dueAt: now,
    audience: 'person',
    practitionerId: id,
  } as const;
}

/** A step was gone through, in the message or by a command: whoever sets the structure up sees it. */
export async function settleStep(tx: Tx, team: CareTeamId, now: Date, step: Keepable): Promise<void> {
  await noteStep(tx, team, now, step);
  await followSetup(tx, team, now);
}

/** An RCP was planned: the first one ends a step. */
export async function followFirstMeeting(tx: Tx, team: CareTeamId, now: Date): Promise<void> {
  if ((await meetingsOf(tx, team)) === 1) await followSetup(tx, team, now);
}

/** Something of what the messages about the set-up show has changed; they are left alone once nothing is left to do. */
export async function followSetup(tx: Tx, team: CareTeamId, now: Date): Promise<void> {
  const cards = await openCards(tx, team);
  if (cards.length === 0) return;
  await refresh(tx, team, now, { subjectId: cards, kinds: [setupKinds.card] });
  if (isComplete(await readProgress(tx, team))) await closeCards(tx, team);
}
