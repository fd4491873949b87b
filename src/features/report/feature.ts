import type { Feature } from '../define.ts';
import { contractAction, contractForm } from './commands/contract.ts';
import { otherAction, otherForm } from './commands/other.ts';
import { fileAction, showAction, showCommand } from './commands/show.ts';
import { reportDeliveries } from './jobs.ts';

/** What the structure did in a month or a year, for whoever reports on it. */
export const reportFeature: Feature = {
  commands: [showCommand],
  actions: [showAction, fileAction, otherAction, contractAction],
  forms: [otherForm, contractForm],
  deliveries: reportDeliveries,
};
