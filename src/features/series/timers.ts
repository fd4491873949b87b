import { afterQuiet } from '../../core/calendar.ts';
import { type CareTeamId, meetingId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import { followMeeting } from '../agenda/follow.ts';
import type { CareTeam } from '../care-team/model.ts';
import { defineTimer } from '../define.ts';
import { hasStarted, type Meeting } from '../meeting/model.ts';
import { announce } from '../meeting/notifications.ts';
import { changeMeeting, meetingById } from '../meeting/store.ts';
import { announceAt } from './model.ts';

const announceKind = 'series.announce';

/** Three weeks before its date an RCP of a series becomes planned, and everyone is invited. */
export const announceTimer = defineTimer({
  kind: announceKind,
  run: async ({ tx, now, careTeam, subjectId }) => {
    const draft = await meetingById(tx, careTeam.id, meetingId.parse(subjectId));
    if (draft?.status !== 'draft') return;
    // After an outage: nobody ever heard of it, so nobody is told that it did not take place.
    if (hasStarted(draft, now)) {
      await changeMeeting(tx, careTeam.id, now, draft, { status: 'cancelled' });
      return;
    }
    const morning = afterQuiet(now, careTeam.zone);
    if (morning > now && morning < draft.startsAt) {
      await setTimer(tx, careTeam.id, { kind: announceKind, subjectId, dueAt: morning });
      return;
    }
    if (!(await changeMeeting(tx, careTeam.id, now, draft, { status: 'planned' }))) {
      // Somebody changed it at this very instant: look again at the next beat.
      await setTimer(tx, careTeam.id, { kind: announceKind, subjectId, dueAt: now });
      return;
    }
    const planned = await meetingById(tx, careTeam.id, draft.id);
    if (planned === undefined) return;
    await announce(tx, careTeam, now, planned);
    await followMeeting(tx, careTeam, now, planned);
  },
});

/** Sets when an RCP that nobody knows of yet is announced; `previous` is the start of the one before it. */
export async function announceLater(
  tx: Tx,
  team: CareTeam,
  { id, startsAt }: Pick<Meeting, 'id' | 'startsAt'>,
  previous?: Date,
): Promise<void> {
  const dueAt = announceAt(team, startsAt, previous);
  await setTimer(tx, team.id, { kind: announceKind, subjectId: id, dueAt });
}

/** It is not to be announced any more. */
export async function announceNever(tx: Tx, team: CareTeamId, { id }: Pick<Meeting, 'id'>): Promise<void> {
  await clearTimers(tx, team, { subjectId: id, kinds: [announceKind] });
}
