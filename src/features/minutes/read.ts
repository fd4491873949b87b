import type { MeetingId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { attendeesOf } from '../attendance/store.ts';
import type { CareTeam } from '../care-team/model.ts';
import { casesByIds, casesOfMeeting } from '../case-review/store.ts';
import { decisionsOfCases } from '../decision/store.ts';
import { guestsOfMeeting } from '../guest/store.ts';
import { meetingById } from '../meeting/store.ts';
import { allPractitioners } from '../practitioner/store.ts';
import { tasksOfCases } from '../task/store.ts';
import type { MinutesRows } from './content.ts';
import { minutesOf, putOffIds } from './store.ts';

/** Reads everything that was recorded about one RCP; undefined when there is none. */
export async function readMinutes(tx: Tx, team: CareTeam, id: MeetingId): Promise<MinutesRows | undefined> {
  const meeting = await meetingById(tx, team.id, id);
  if (meeting === undefined) return undefined;
  const cases = await casesOfMeeting(tx, team.id, meeting.id);
  const ids = cases.map(({ id }) => id);
  return {
    team,
    meeting,
    cases,
    putOff: await casesByIds(tx, team.id, await putOffIds(tx, team.id, meeting.id)),
    guests: await guestsOfMeeting(tx, team.id, meeting.id),
    attendees: await attendeesOf(tx, team.id, meeting.id),
    decisions: await decisionsOfCases(tx, team.id, ids),
    tasks: await tasksOfCases(tx, team.id, ids),
    people: await allPractitioners(tx, team.id),
    minutes: await minutesOf(tx, team.id, meeting.id),
  };
}
