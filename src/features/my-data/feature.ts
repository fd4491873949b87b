import type { Feature } from '../define.ts';
import { eraseAction, eraseForm, eraseMemberCommand } from './commands/erase.ts';
import { exportCommand } from './commands/export.ts';
import { myDataDeliveries } from './jobs.ts';

/** What is kept about a member: for that member to read, and to be erased. */
export const myDataFeature: Feature = {
  commands: [exportCommand, eraseMemberCommand],
  actions: [eraseAction],
  forms: [eraseForm],
  deliveries: myDataDeliveries,
};
