import type { MeetingId, PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { changeMeeting } from '../meeting/store.ts';
import { holdMeeting } from '../meeting/store-hold.ts';
import { archiveWhenDone } from './archive.ts';
import type { MinutesRows } from './content.ts';
import { allApproved, deadlineOf, participantsOf } from './model.ts';
import { announceApproval, announceVersion, planReminders } from './notifications.ts';
import { readMinutes } from './read.ts';
import { changedSince, sealOf } from './seal.ts';
import { markApproved, openVote, recordVerdict } from './store.ts';

/**
 * Puts what is recorded now to the vote of those who were there; whoever submits it and was there approves with that.
 * False when the RCP is no longer at the revision that the submitter saw.
 */
export async function submitMinutes(
  tx: Tx,
  team: CareTeam,
  now: Date,
  rows: MinutesRows,
  { by, revision }: { readonly by: PractitionerId; readonly revision: number },
): Promise<boolean> {
  const { id, status } = rows.meeting;
  const change = status === 'ended' ? { status: 'minutes-pending' as const } : {};
  if (!(await changeMeeting(tx, team.id, now, { id, status, revision }, change))) return false;
  const version = {
    submittedById: by,
    submittedAt: now,
    closesAt: deadlineOf(now, team),
    contentHash: sealOf(rows),
  };
  await openVote(tx, team.id, id, version);
  if (participantsOf(rows).some((person) => person.id === by)) {
    const said = { practitionerId: by, verdict: 'approved', reason: '' } as const;
    await recordVerdict(tx, team.id, now, { meetingId: id, submittedAt: now }, said);
  }
  const submitted = await readMinutes(tx, team, id);
  if (submitted !== undefined) await announceVersion(tx, team, now, submitted);
  await approveWhenAllDid(tx, team, now, id);
  return true;
}

/** After somebody answered: the reminders follow, and the last approval locks the minutes. */
export async function approveWhenAllDid(tx: Tx, team: CareTeam, now: Date, id: MeetingId): Promise<void> {
  const rows = await readMinutes(tx, team, id);
  if (rows?.minutes === undefined) return;
  await planReminders(tx, team, now, rows);
  if (allApproved(participantsOf(rows), rows.minutes) && !changedSince(rows)) await approve(tx, team, now, rows);
}

/**
 * At the deadline silence approves; a version that was changed since is put to the vote again instead. Throws, so that
 * it is tried again, when the RCP changes at this very instant.
 */
export async function closeVote(tx: Tx, team: CareTeam, now: Date, id: MeetingId): Promise<void> {
  // Nothing is recorded between what is read and what is approved.
  await holdMeeting(tx, team.id, id);
  const rows = await readMinutes(tx, team, id);
  if (rows?.minutes === undefined || rows.meeting.status !== 'minutes-pending' || rows.minutes.closesAt > now) return;
  const again = { by: rows.minutes.submittedById, revision: rows.meeting.revision };
  const closed = changedSince(rows)
    ? await submitMinutes(tx, team, now, rows, again)
    : await approve(tx, team, now, rows);
  if (!closed) throw new Error('the meeting changed while the vote on its minutes was closed');
}

/** False when somebody else was faster. */
async function approve(tx: Tx, team: CareTeam, now: Date, { meeting }: MinutesRows): Promise<boolean> {
  if (!(await changeMeeting(tx, team.id, now, meeting, { status: 'minutes-approved' }))) return false;
  await markApproved(tx, team.id, now, meeting.id);
  await announceApproval(tx, team, now, meeting);
  await archiveWhenDone(tx, team, now, meeting.id);
  return true;
}
