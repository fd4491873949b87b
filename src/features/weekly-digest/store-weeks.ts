import { z } from 'zod';
import { beginning } from '../../core/calendar.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { held } from '../meeting/status.ts';
import { doneTasks } from '../task/store-counted.ts';
import { lastMondays, type WeekTally, weekTallies } from './weeks.ts';

const meetingRow = z.object({ startsAt: z.date() });

/** The last weeks in numbers, as they are at `now`. */
export async function readWeeks(tx: Tx, team: CareTeam, now: Date): Promise<readonly WeekTally[]> {
  const { id, zone } = team;
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
  return weekTallies(mondays, {
    meetings: meetings.map((row) => dayOf(meetingRow.parse(row).startsAt)),
    tasks: await doneTasks(tx, team, span),
  });
}
