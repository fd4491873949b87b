import type { Feature } from '../define.ts';
import { filterAction, filterForm } from './commands/filter.ts';
import { finishedCommand, listAction, teamCommand, turnAction } from './commands/list.ts';
import { taskListDeliveries } from './jobs.ts';

/** Lists of tasks: mine, the team's, filtered, a page at a time. */
export const taskListFeature: Feature = {
  commands: [teamCommand, finishedCommand],
  actions: [listAction, turnAction, filterAction],
  forms: [filterForm],
  deliveries: taskListDeliveries,
};
