import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, reconcile, refresh } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { inCharge, type Meeting } from '../meeting/model.ts';
import { allPractitioners } from '../practitioner/store.ts';
import type { CaseReview } from './model.ts';

/** Every kind of message about cases; each has its renderer in jobs.ts. */
export const caseKinds = {
  /** To whoever facilitates an RCP: what stands on its agenda; one message per RCP, edited in place. */
  proposed: 'case.proposed',
  /** To the requester: something is missing. */
  incomplete: 'case.incomplete',
} as const;

/**
 * The facilitator of an RCP learns what was proposed, else whoever planned it, else a coordinator: the first who is
 * still there; not of what they did themselves. A new date is a new message, as it is for the agenda.
 */
export async function tellOrganiser(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: Pick<Meeting, 'id' | 'startsAt' | 'facilitatorId' | 'secretaryId' | 'createdById'>,
  by: PractitionerId,
): Promise<void> {
  await refreshProposed(tx, team, now, meeting);
  const organiser = inCharge(['facilitator', 'creator'], meeting, await allPractitioners(tx, team.id))?.id;
  if (organiser === undefined || organiser === by) return;
  await enqueue(tx, team.id, now, [
    {
      kind: caseKinds.proposed,
      subjectId: meeting.id,
      dedupeKey: `case:proposed:${meeting.id}:${organiser}:${meeting.startsAt.toISOString()}`,
      dueAt: now,
      audience: 'person',
      practitionerId: organiser,
    },
  ]);
}

/** Edits what whoever organises an RCP was told of its cases, so that it tells the truth. */
export async function refreshProposed(tx: Tx, team: CareTeam, now: Date, { id }: Pick<Meeting, 'id'>): Promise<void> {
  await refresh(tx, team.id, now, { subjectId: id, kinds: [caseKinds.proposed] });
}

/** Asks the requester of a case for more. */
export async function askRequester(tx: Tx, team: CareTeam, now: Date, review: CaseReview): Promise<void> {
  await enqueue(tx, team.id, now, [
    {
      kind: caseKinds.incomplete,
      subjectId: review.id,
      dedupeKey: `case:incomplete:${review.id}:${review.revision}`,
      dueAt: now,
      audience: 'person',
      practitionerId: review.requesterId,
    },
  ]);
}

/** What was asked for is there, or no longer wanted: an unsent question is dropped, one that was sent says so. */
export async function stopAsking(tx: Tx, team: CareTeam, now: Date, review: Pick<CaseReview, 'id'>): Promise<void> {
  const about = { subjectId: review.id, kinds: [caseKinds.incomplete] };
  await reconcile(tx, team.id, now, { ...about, reason: 'no-longer-needed' }, []);
  await refresh(tx, team.id, now, about);
}
