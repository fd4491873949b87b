import type { Feature } from '../define.ts';
import { askAction, askForm } from './commands/ask.ts';
import { closeAction } from './commands/close.ts';
import { giveAction, giveForm } from './commands/give.ts';
import { listCommand } from './commands/list.ts';
import { showAction } from './commands/show.ts';
import { opinionDeliveries } from './jobs.ts';
import { opinionTimers } from './timers.ts';

/** Opinions by profession on proposed decisions. */
export const opinionFeature: Feature = {
  commands: [listCommand],
  actions: [askAction, closeAction, giveAction, showAction],
  forms: [askForm, giveForm],
  deliveries: opinionDeliveries,
  timers: opinionTimers,
};
