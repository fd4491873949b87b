import type { Feature } from '../define.ts';
import { showCommand } from './commands.ts';
import { homeDeliveries } from './jobs.ts';
import { homeTimers } from './timers.ts';

/** What waits for each member, and the way to everything else, on one screen. */
export const homeFeature: Feature = {
  commands: [showCommand],
  deliveries: homeDeliveries,
  timers: homeTimers,
};
