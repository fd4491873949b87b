import { morningBefore } from '../../core/at-work.ts';
import { afterQuiet } from '../../core/calendar.ts';
import type { Tx } from '../../store/client.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import type { CareTeam } from '../care-team/model.ts';
import { hasStarted, type Meeting, type MeetingWithInvitations } from '../meeting/model.ts';
import { changeMeeting } from '../meeting/store.ts';
import { postAgenda } from './notifications.ts';

/** The kind of the timer that sends the agenda. */
export const conveneTimer = 'agenda.convene';

/**
 * When the agenda goes out by itself: at 9:00 of the team, two working days before. HAS asks for an agenda "envoyé à
 * l'avance" (matrice de maturité, dimension RCP), the field reminds 48 h before (acoorde.fr).
 */
export function convenesAt(
  { startsAt }: Pick<Meeting, 'startsAt'>,
  { zone, holidayRegion }: Pick<CareTeam, 'zone' | 'holidayRegion'>,
): Date {
  const place = { zone, holidayRegion };
  return morningBefore(morningBefore(startsAt, place), place);
}

/** Sets the timer of an RCP that waits for its agenda to be sent; what is planned at short notice sends it soon. */
export async function planConvening(
  tx: Tx,
  team: CareTeam,
  now: Date,
  meeting: Meeting,
  caseCount: number,
): Promise<void> {
  const timer = { kind: conveneTimer, subjectId: meeting.id };
  if (meeting.status !== 'planned' || hasStarted(meeting, now)) {
    await clearTimers(tx, team.id, { subjectId: meeting.id, kinds: [conveneTimer] });
    return;
  }
  const usual = convenesAt(meeting, team);
  if (usual > now) await setTimer(tx, team.id, { ...timer, dueAt: usual });
  // Nobody is asked to fill at once what was planned a minute ago: without a case there is nothing to send.
  else if (caseCount > 0) await setTimer(tx, team.id, { ...timer, dueAt: afterQuiet(now, team.zone) });
}

/** Sends the agenda of a planned RCP; false when somebody else was faster. */
export async function convene(tx: Tx, team: CareTeam, now: Date, meeting: MeetingWithInvitations): Promise<boolean> {
  const changed = await changeMeeting(tx, team.id, now, meeting, { status: 'convened', convenedAt: now });
  if (!changed) return false;
  await clearTimers(tx, team.id, { subjectId: meeting.id, kinds: [conveneTimer] });
  await postAgenda(tx, team, now, meeting);
  return true;
}
