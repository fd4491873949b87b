import type { CaseReviewId, MeetingId } from '../../core/ids.ts';
import { appendAudit } from '../../store/audit.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { CaseReview } from '../case-review/model.ts';
import { noTexts, purgeTexts } from '../case-review/purge-texts.ts';
import { changeCase } from '../case-review/store.ts';
import { holdMeetings } from '../meeting/store-hold.ts';
import { resealing } from '../minutes/resealing.ts';
import { filedBefore } from './model.ts';
import { casesWithTexts } from './store.ts';

/** What one transaction can do in a few seconds. */
export const batch = 25;

/**
 * Erases the texts of the cases that were filed longer ago than the structure keeps them, at most `batch` of them; what
 * is counted stays. Writes their ids into the audit trail. Asked again it erases nothing twice.
 */
export async function eraseDue(tx: Tx, team: CareTeam, now: Date): Promise<readonly CaseReviewId[]> {
  const due = await casesWithTexts(tx, team.id, filedBefore(now, team.retentionDays), batch);
  const meetings = [...new Set(due.map(({ meetingId }) => meetingId))];
  await holdMeetings(
    tx,
    team.id,
    meetings.flatMap((id) => id ?? []),
  );
  const erased: CaseReviewId[] = [];
  for (const meeting of meetings) {
    const cases = due.filter(({ meetingId }) => meetingId === meeting);
    await within(tx, team, now, meeting, async () => {
      for (const review of cases) if (await erase(tx, team, now, review)) erased.push(review.id);
    });
  }
  if (erased.length > 0) {
    const event = { at: now, actorId: null, act: 'retention.purged', outcome: 'done', subjects: erased } as const;
    await appendAudit(tx, team.id, event);
  }
  return erased;
}

/** A flash consultation has no RCP, and so no minutes to seal. */
async function within(tx: Tx, team: CareTeam, now: Date, meeting: MeetingId | null, change: () => Promise<void>) {
  if (meeting === null) await change();
  else await resealing(tx, team, now, meeting, change);
}

async function erase(tx: Tx, team: CareTeam, now: Date, review: CaseReview): Promise<boolean> {
  const gone = { ...noTexts, purgedAt: review.purgedAt ?? now };
  // Somebody withdraws it, or takes its filing back, at this very instant: the next look sees what it has become.
  if (!(await changeCase(tx, team.id, now, review, gone))) return false;
  await purgeTexts(tx, team, now, review.id);
  return true;
}
