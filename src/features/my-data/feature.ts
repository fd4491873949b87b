import type { Feature } from '../define.ts';
import { exportCommand } from './commands.ts';
import { myDataDeliveries } from './jobs.ts';

/** What is kept about a member, for that member. */
export const myDataFeature: Feature = { commands: [exportCommand], deliveries: myDataDeliveries };
