import { addDays } from '../../../src/core/local-time.ts';
import type { Db } from '../../../src/store/client.ts';

interface PastWeek {
  readonly monday: string;
  readonly meetings: number;
  readonly onTime: number;
  readonly late: number;
}

/** What the story did in the weeks before Monday 23 November 2026: how many RCPs, tasks done on time and too late. */
export const pastWeeks: readonly PastWeek[] = [
  { monday: '2026-10-26', meetings: 1, onTime: 2, late: 0 },
  { monday: '2026-11-02', meetings: 0, onTime: 3, late: 1 },
  { monday: '2026-11-09', meetings: 2, onTime: 0, late: 0 },
  { monday: '2026-11-16', meetings: 1, onTime: 4, late: 1 },
];

/** Of the story, in words. */
export const saidOfPastWeeks =
  '12 dernières semaines : 4 RCP tenues, 11 tâches faites dont 9 à temps ; semaine du 16 novembre 2026 : 1 RCP tenue, 5 tâches faites dont 4 à temps.';

/** Writes RCPs and tasks of past weeks, all of them on the Wednesday. */
export async function writeWeeks(db: Db, weeks: readonly PastWeek[]): Promise<void> {
  const { careTeamId, id: me } = await db.practitioner.findFirstOrThrow();
  for (const { monday, meetings, onTime, late } of weeks) {
    const wednesday = addDays(monday, 2);
    const at = new Date(`${wednesday}T12:00:00Z`);
    const common = { careTeamId, createdById: me, createdAt: at, updatedAt: at };
    await db.meeting.createMany({
      data: Array.from({ length: meetings }, (_, index) => ({
        ...{
          ...common,
          id: `rcp-${monday}-${index}`,
          type: 'complex-case',
          status: 'archived',
          title: 'RCP',
          place: '',
        },
        ...{ startsAt: at, durationMinutes: 60, invitedProfessions: [] },
      })),
    });
    await db.task.createMany({
      data: Array.from({ length: onTime + late }, (_, index) => ({
        ...{ ...common, id: `task-${monday}-${index}`, title: 'Rappeler', status: 'done', scheduledAt: at },
        ...{ dueOn: index < onTime ? wednesday : monday, doneAt: at, doneById: me },
      })),
    });
  }
}
