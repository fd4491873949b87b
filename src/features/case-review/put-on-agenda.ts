import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { appendCase } from '../agenda/append.ts';
import { followMeeting } from '../agenda/follow.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import type { CaseReview } from './model.ts';
import { tellOrganiser } from './notifications.ts';

/** Puts a case behind the others on the agenda of an RCP; false when somebody changed it meanwhile. */
export async function putOnAgenda(
  tx: Tx,
  team: CareTeam,
  now: Date,
  seen: CaseReview,
  meeting: MeetingWithInvitations,
  by: PractitionerId,
): Promise<boolean> {
  const placed = await appendCase(tx, team, now, seen, meeting);
  if (placed) await agendaChanged(tx, team, now, meeting, by);
  return placed;
}

/** After a case came, went or changed: the agenda follows, and so does what its organiser was told. */
export async function agendaChanged(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: MeetingWithInvitations,
  by: PractitionerId,
): Promise<void> {
  await followMeeting(tx, team, now, meeting);
  await tellOrganiser(tx, team, now, meeting, by);
}
