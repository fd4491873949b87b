import { z } from 'zod';
import { beginning } from '../../core/calendar.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { held } from '../meeting/status.ts';
import { lastMondays, type WeekTally, weekTallies } from './weeks.ts';

const meetingRow = z.object({ startsAt: z.date() });
const taskRow = z.object({ doneAt: z.date(), dueOn: z.string().nullable() });

/** The last weeks in numbers, as they are at `now`. */
export async function readWeeks(tx: Tx, { id, zone }: CareTeam, now: Date): Promise<readonly WeekTally[]> {
  const dayOf = (instant: Date) => localParts(instant, zone).date;
  const mondays = lastMondays(dayOf(now));
  const [first] = mondays;
  const span = {
    gte: beginning(first, '00:00', zone),
    lt: beginning(addDays(first, 7 * mondays.length), '00:00', zone),
  };
  const meetings = await tx.meeting.findMany({
    where: { careTeamId: id, status: { in: [...held] }, startsAt: span },
    select: { startsAt: true },
  });
  const tasks = await tx.task.findMany({
    where: { careTeamId: id, status: 'done', doneAt: span },
    select: { doneAt: true, dueOn: true },
  });
  return weekTallies(mondays, {
    meetings: meetings.map((row) => dayOf(meetingRow.parse(row).startsAt)),
    tasks: tasks.map((row) => taskRow.parse(row)).map(({ doneAt, dueOn }) => ({ on: dayOf(doneAt), dueOn })),
  });
}
