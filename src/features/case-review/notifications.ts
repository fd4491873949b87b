import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, reconcile, refresh } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Meeting } from '../meeting/model.ts';
import type { CaseReview } from './model.ts';

/** Every kind of message about cases; each has its renderer in jobs.ts. */
export const caseKinds = {
  /** To whoever facilitates an RCP: what stands on its agenda; one message per RCP, edited in place. */
  proposed: 'case.proposed',
  /** To the requester: something is missing. */
  incomplete: 'case.incomplete',
} as const;

/** The facilitator of an RCP, else whoever planned it, learns what was proposed; not of what they did themselves. */
export async function tellOrganiser(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: Pick<Meeting, 'id' | 'facilitatorId' | 'createdById'>,
  by: PractitionerId,
): Promise<void> {
  await refresh(tx, team.id, now, { subjectId: meeting.id, kinds: [caseKinds.proposed] });
  const organiser = meeting.facilitatorId ?? meeting.createdById;
  if (organiser === by) return;
  await enqueue(tx, team.id, now, [
    {
      kind: caseKinds.proposed,
      subjectId: meeting.id,
      dedupeKey: `case:proposed:${meeting.id}:${organiser}`,
      dueAt: now,
      audience: 'person',
      practitionerId: organiser,
    },
  ]);
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
