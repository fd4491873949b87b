import type { Feature } from '../define.ts';
import { deliveriesCommand, retryAction } from './commands.ts';
import { undeliveredReport } from './report.ts';

/** What could not be sent, and why. */
export const undeliveredFeature: Feature = {
  commands: [deliveriesCommand],
  actions: [retryAction],
  deliveries: [undeliveredReport],
};
