import { morningAfter, morningOf } from '../../core/at-work.ts';
import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, refresh } from '../../store/outbox.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { CaseReview } from '../case-review/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { coordinators, practitionerById } from '../practitioner/store.ts';
import { workingTime } from '../practitioner/working-time.ts';
import { filings, newestMessageTo, plannedChase } from './store.ts';

/** Every kind of message about filing, and the timer that sends it; each has its renderer in jobs.ts. */
export const kinds = {
  /** To one person, about all that they have to file. */
  chase: 'filing.chase',
  /** To one person, about one case whose review date has come. */
  review: 'filing.review',
} as const;

/** Who acts for a case: its requester, or the coordinators once the requester has left. */
async function actingFor(
  tx: Tx,
  team: CareTeam,
  { requesterId }: Pick<CaseReview, 'requesterId'>,
): Promise<readonly Practitioner[]> {
  const requester = await practitionerById(tx, team.id, requesterId);
  return requester?.active ? [requester] : coordinators(tx, team.id);
}

/** Chases somebody on the next working day, unless that is planned already. */
export async function planChase(tx: Tx, team: CareTeam, now: Date, who: PractitionerId): Promise<void> {
  const person = await practitionerById(tx, team.id, who);
  if (person === undefined) return;
  const dueAt = morningAfter(now, workingTime(person, team));
  const planned = await plannedChase(tx, team.id, kinds.chase, who);
  if (planned === undefined || dueAt < planned) {
    await setTimer(tx, team.id, { kind: kinds.chase, subjectId: who, dueAt });
  }
}

/** Brings what was sent about filing in line with what has become of a case; whoever has nothing left is left alone. */
export async function announceFiling(tx: Tx, team: CareTeam, now: Date, review: CaseReview): Promise<void> {
  for (const person of await actingFor(tx, team, review)) {
    const round = await newestMessageTo(tx, team.id, kinds.chase, person.id);
    if (round !== undefined) await refresh(tx, team.id, now, { subjectId: round, kinds: [kinds.chase] });
    if ((await filings(tx, team.id, person, undefined)).length === 0) {
      await clearTimers(tx, team.id, { subjectId: person.id, kinds: [kinds.chase] });
    }
  }
}

/** Asks at its review date what is to become of a case. */
export async function planReview(
  tx: Tx,
  team: CareTeam,
  { id, reviewOn }: Pick<CaseReview, 'id' | 'reviewOn'>,
): Promise<void> {
  if (reviewOn === null) return;
  await setTimer(tx, team.id, { kind: kinds.review, subjectId: id, dueAt: morningOf(reviewOn, team) });
}

/** One question to whoever acts for the case, for this review date. */
export async function askForReview(tx: Tx, team: CareTeam, now: Date, review: CaseReview): Promise<void> {
  const people = await actingFor(tx, team, review);
  await enqueue(
    tx,
    team.id,
    now,
    people.map(({ id }) => ({
      kind: kinds.review,
      subjectId: review.id,
      dedupeKey: `filing:review:${review.id}:${review.reviewOn}:${id}`,
      dueAt: now,
      audience: 'person',
      practitionerId: id,
    })),
  );
}

/** The question is answered: it says so where it stands; one that was not sent yet is dropped when it is rendered. */
export async function settleReview(tx: Tx, team: CareTeam, now: Date, { id }: Pick<CaseReview, 'id'>): Promise<void> {
  await clearTimers(tx, team.id, { subjectId: id, kinds: [kinds.review] });
  await refresh(tx, team.id, now, { subjectId: id, kinds: [kinds.review] });
}
