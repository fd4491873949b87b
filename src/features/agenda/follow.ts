import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { casesOfMeeting } from '../case-review/store.ts';
import { hasStarted, type MeetingWithInvitations } from '../meeting/model.ts';
import { announceChange } from '../meeting/notifications.ts';
import { isOff, isUpcoming } from '../meeting/status.ts';
import { adoptCases } from './append.ts';
import { planConvening } from './convene.ts';
import { refreshAgenda } from './notifications.ts';
import { planOwnCaseReminders } from './own-case.ts';
import { releaseCases } from './store.ts';

/**
 * Brings the agenda of an RCP in line with what the RCP has become: another date or status, other answers, other cases.
 * Called after each of them; calling it once more changes nothing.
 */
export async function followMeeting(tx: Tx, team: CareTeam, now: Date, meeting: MeetingWithInvitations): Promise<void> {
  if (isOff(meeting)) await releaseCases(tx, team.id, now, meeting.id);
  if (isUpcoming(meeting) && !hasStarted(meeting, now)) {
    await adoptCases(tx, team, now, meeting);
    // Who comes for some cases only counts while one of these stands on the agenda: the announcement shows that.
    if (meeting.invitations.some(({ caseIds }) => caseIds.length > 0)) await announceChange(tx, team.id, now, meeting);
  }
  const cases = await casesOfMeeting(tx, team.id, meeting.id);
  await planConvening(tx, team, now, meeting, cases.length);
  await planOwnCaseReminders(tx, team, now, meeting, cases);
  await refreshAgenda(tx, team, now, meeting);
}
