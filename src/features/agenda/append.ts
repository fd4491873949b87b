import { UserError } from '../../i18n/user-error.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { CaseReview } from '../case-review/model.ts';
import { casesOfMeeting, changeCase } from '../case-review/store.ts';
import type { Meeting } from '../meeting/model.ts';
import { upcoming } from '../meeting/status.ts';
import { holdMeeting } from '../meeting/store-hold.ts';
import { proposedFor } from './store.ts';

/** Puts a case at the end of an agenda; false when somebody else was faster, or the RCP takes no more cases. */
export async function appendCase(
  tx: Tx,
  team: CareTeam,
  now: Date,
  review: CaseReview,
  { id }: Pick<Meeting, 'id'>,
): Promise<boolean> {
  if (!(await holdMeeting(tx, team.id, id, upcoming))) return false;
  const agenda = await casesOfMeeting(tx, team.id, id);
  const position = Math.max(-1, ...agenda.map((one) => one.position)) + 1;
  // The times of an RCP that put it off are not those of this one.
  const fresh = { startedAt: null, endedAt: null };
  return changeCase(tx, team.id, now, review, { status: 'on-agenda', meetingId: id, position, ...fresh });
}

/**
 * Puts what was proposed for an RCP on its agenda: before its date was known, or before it was complete. Throws UserError,
 * so that nothing is proposed for it, when the RCP is called off or begins at the same instant.
 */
export async function adoptCases(tx: Tx, team: CareTeam, now: Date, meeting: Pick<Meeting, 'id'>): Promise<void> {
  const proposed = await proposedFor(tx, team.id, meeting.id);
  if (proposed.length === 0) return;
  if (!(await holdMeeting(tx, team.id, meeting.id, upcoming))) throw new UserError('agenda-changed');
  for (const review of proposed) await appendCase(tx, team, now, review, meeting);
}
