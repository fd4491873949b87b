import { meetingId } from '../../core/ids.ts';
import { casesOfMeeting } from '../case-review/store.ts';
import { defineTimer } from '../define.ts';
import { hasStarted } from '../meeting/model.ts';
import { meetingById } from '../meeting/store.ts';
import { convene, convenesAt, conveneTimer, planConvening } from './convene.ts';
import { tellEmpty } from './notifications.ts';

/** Sends the agenda in advance; an empty one is a matter for whoever facilitates. */
export const conveneTimerKind = defineTimer({
  kind: conveneTimer,
  run: async ({ tx, now, careTeam, subjectId, dueAt }) => {
    const meeting = await meetingById(tx, careTeam.id, meetingId.parse(subjectId));
    if (meeting === undefined || meeting.status !== 'planned' || hasStarted(meeting, now)) return;
    const cases = await casesOfMeeting(tx, careTeam.id, meeting.id);
    const usual = convenesAt(meeting, careTeam);
    if (usual > now) return planConvening(tx, careTeam, now, meeting, cases.length);
    if (cases.length > 0) {
      // Undone and tried again: somebody changes the RCP at this very instant.
      if (!(await convene(tx, careTeam, now, meeting))) throw new Error('the meeting changed while it was convened');
    } else if (dueAt.getTime() === usual.getTime()) {
      await tellEmpty(tx, careTeam, now, meeting);
    }
  },
});
