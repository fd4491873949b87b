import { addDays, localParts } from '../../core/local-time.ts';
import { casesOfMeeting } from '../case-review/store.ts';
import type { Context } from '../context.ts';
import { withDecisions } from '../decision/asked-about.ts';
import { filings } from '../filing/store.ts';
import { comes } from '../meeting/model.ts';
import { isUpcoming } from '../meeting/status.ts';
import { meetingsOfPractitioner } from '../meeting/store.ts';
import { minutesWaitingFor } from '../minutes/waiting.ts';
import { opinionsWaitingFor } from '../opinion/waiting.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { taskReader } from '../task/readable.ts';
import { listedTasks } from '../task-list/store.ts';
import { votesWaitingFor } from '../vote/store.ts';
import { answerOf, type MyMeeting, type MyWeek, weekDays } from './model.ts';

type Around = Pick<Context, 'tx' | 'careTeam' | 'now'>;

/** What one person has before them in the coming days. */
export async function readMyWeek(around: Around, person: Practitioner): Promise<MyWeek> {
  const { tx, careTeam, now } = around;
  const team = careTeam.id;
  return {
    person: person.id,
    meetings: await meetingsOf(around, person),
    tasks: await tasksOf(around, person),
    opinions: await opinionsWaitingFor(tx, team, now, person),
    votes: await withDecisions(tx, team, person, await votesWaitingFor(tx, team, now, person.id)),
    minutes: await minutesWaitingFor(around, person.id),
    toFile: (await filings(tx, team, person, undefined)).length,
  };
}

async function meetingsOf({ tx, careTeam, now }: Around, { id }: Practitioner): Promise<readonly MyMeeting[]> {
  const until = new Date(now.getTime() + weekDays * 24 * 3_600_000);
  const coming = (await meetingsOfPractitioner(tx, careTeam.id, id, now)).filter(
    (meeting) => isUpcoming(meeting) && meeting.startsAt <= until,
  );
  const found: MyMeeting[] = [];
  for (const meeting of coming) {
    const cases = await casesOfMeeting(tx, careTeam.id, meeting.id);
    found.push({ meeting, cases: cases.filter(({ requesterId }) => requesterId === id).length });
  }
  return found.filter((one) => comes(answerOf(one, id)));
}

async function tasksOf(around: Around, person: Practitioner): Promise<MyWeek['tasks']> {
  const { tx, careTeam, now } = around;
  const today = localParts(now, careTeam.zone).date;
  const until = addDays(today, weekDays);
  const actor = await taskReader(around, person);
  const nobody = { person: undefined, project: undefined, meeting: undefined };
  const mine = { whose: { kind: 'mine' }, page: 0 } as const;
  const open = await listedTasks(tx, mine, { ...nobody, team: careTeam.id, actor, now, today });
  const due = open.flatMap(({ dueOn }) => dueOn ?? []);
  return {
    late: due.filter((day) => day < today).length,
    due: due.filter((day) => today <= day && day < until).length,
  };
}
