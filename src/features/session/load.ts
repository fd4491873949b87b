import type { MeetingId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { attendeesOf } from '../attendance/store.ts';
import type { CareTeam } from '../care-team/model.ts';
import { casesOfMeeting } from '../case-review/store.ts';
import { decisionsOfCases } from '../decision/store.ts';
import { guestsOfMeeting } from '../guest/store.ts';
import { meetingById } from '../meeting/store.ts';
import { allPractitioners } from '../practitioner/store.ts';
import { tasksOfMeeting } from '../task/store.ts';
import type { Records, Session } from './model.ts';
import { codesPutOff } from './store.ts';

/** An RCP with who is there and what it discusses; undefined when it is gone. */
export async function loadSession(tx: Tx, team: CareTeam, id: MeetingId): Promise<Session | undefined> {
  const meeting = await meetingById(tx, team.id, id);
  if (meeting === undefined) return undefined;
  return {
    team,
    meeting,
    cases: await casesOfMeeting(tx, team.id, id),
    postponed: await codesPutOff(tx, team.id, id),
    attendees: await attendeesOf(tx, team.id, id),
    guests: await guestsOfMeeting(tx, team.id, id),
    people: await allPractitioners(tx, team.id),
  };
}

/** What was decided and is to be done: for those who may read it. */
export async function loadRecords(tx: Tx, { team, meeting, cases }: Session): Promise<Records> {
  const ids = cases.map(({ id }) => id);
  return {
    decisions: await decisionsOfCases(tx, team.id, ids),
    tasks: await tasksOfMeeting(tx, team.id, meeting.id),
  };
}
