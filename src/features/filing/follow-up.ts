import type { Tx } from '../../store/client.ts';
import { appendCase } from '../agenda/append.ts';
import { followMeeting } from '../agenda/follow.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { CaseReview } from '../case-review/model.ts';
import { caseById, changeCase, createCase } from '../case-review/store.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { settleReview } from './notifications.ts';

/**
 * Brings back a case whose review date has come: a new request with the same code, on the agenda of `meeting`, and the
 * old one is closed. Without an RCP it waits as proposed. Undefined when the case is no longer to be reviewed: somebody
 * else was faster.
 */
export async function followUp(
  tx: Tx,
  team: CareTeam,
  now: Date,
  review: CaseReview,
  meeting: MeetingWithInvitations | undefined,
): Promise<CaseReview | undefined> {
  if (review.status !== 'to-review') return undefined;
  if (!(await changeCase(tx, team.id, now, review, { status: 'closed' }))) return undefined;
  const created = await createCase(tx, team.id, now, {
    code: review.code,
    followUpOfId: review.id,
    kind: review.kind,
    motive: review.motive,
    question: review.question,
    attribute: review.attribute,
    consent: review.consent,
    severity: review.severity,
    subject: review.subject,
    requesterId: review.requesterId,
    wantedProfessions: review.wantedProfessions,
    meetingId: meeting?.id ?? null,
    minutes: team.slotMinutes,
  });
  await settleReview(tx, team, now, review);
  if (meeting === undefined) return created;
  await appendCase(tx, team, now, created, meeting);
  await followMeeting(tx, team, now, meeting);
  return caseById(tx, team.id, created.id);
}
