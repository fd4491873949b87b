import type { MeetingId, PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { participantsOf, verdictOf } from './model.ts';
import { readMinutes } from './read.ts';
import { meetingsBeingApproved } from './store.ts';

/** Minutes that somebody is asked to approve. */
export interface WaitingMinutes {
  readonly id: MeetingId;
  readonly title: string;
  /** When they are approved by silence. */
  readonly closesAt: Date;
}

/** The minutes that one person is asked to approve and has not spoken about, the first to close first. */
export async function minutesWaitingFor(
  { tx, careTeam }: { readonly tx: Tx; readonly careTeam: CareTeam },
  person: PractitionerId,
): Promise<readonly WaitingMinutes[]> {
  const waiting: WaitingMinutes[] = [];
  for (const id of await meetingsBeingApproved(tx, careTeam.id)) {
    const rows = await readMinutes(tx, careTeam, id);
    if (rows?.minutes === undefined || verdictOf(rows.minutes, person) !== undefined) continue;
    if (!participantsOf(rows).some((one) => one.id === person)) continue;
    waiting.push({ id, title: rows.meeting.title, closesAt: rows.minutes.closesAt });
  }
  return waiting.sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
}
