import type { Feature } from '../define.ts';
import { amendAction, amendForm } from './commands/amend.ts';
import { completeAction, completeForm } from './commands/complete.ts';
import { fileAction } from './commands/file.ts';
import { pageAction, showAction, showCommand } from './commands/show.ts';
import { submitAction } from './commands/submit.ts';
import { approveAction, objectAction, objectForm } from './commands/vote.ts';
import { minutesDeliveries } from './jobs.ts';
import { minutesTimers } from './timers.ts';

/** The compte rendu: written, approved, amended, exported. */
export const minutesFeature: Feature = {
  commands: [showCommand],
  actions: [amendAction, approveAction, completeAction, fileAction, objectAction, pageAction, showAction, submitAction],
  forms: [amendForm, completeForm, objectForm],
  deliveries: minutesDeliveries,
  timers: minutesTimers,
};
