import { amendmentId, type MeetingId, newId, type PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { archiveWhenDone } from './archive.ts';
import { refreshMessages } from './notifications.ts';
import { readMinutes } from './read.ts';
import { sealOf } from './seal.ts';
import { addAmendment, writeSeal } from './store.ts';

/**
 * Notes below approved minutes that a case was taken out of them because the patient objects, and seals what is left;
 * a version still under vote goes on without it. To be called when the case is no longer part of the RCP.
 */
export async function noteWithdrawal(
  tx: Tx,
  team: CareTeam,
  now: Date,
  { meeting, code, by }: { readonly meeting: MeetingId; readonly code: string; readonly by: PractitionerId },
): Promise<void> {
  const rows = await readMinutes(tx, team, meeting);
  if (rows?.minutes === undefined || rows.minutes.contentHash === null) return;
  if (rows.minutes.approvedAt !== null) {
    const noted = { id: newId(amendmentId), kind: 'withdrawal', text: code, authorId: by, at: now } as const;
    await addAmendment(tx, team.id, meeting, noted);
  }
  await writeSeal(tx, team.id, meeting, sealOf(rows));
  await refreshMessages(tx, team, now, rows.meeting);
  await archiveWhenDone(tx, team, now, meeting);
}
