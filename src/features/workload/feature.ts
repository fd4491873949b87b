import type { Feature } from '../define.ts';
import { loadAction, loadCommand, loadTurnAction } from './commands.ts';
import { workloadDeliveries } from './jobs.ts';

/** Who carries how much, and a word to the coordinators when it is too much. */
export const workloadFeature: Feature = {
  commands: [loadCommand],
  actions: [loadAction, loadTurnAction],
  deliveries: workloadDeliveries,
};
