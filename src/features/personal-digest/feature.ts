import type { Feature } from '../define.ts';
import { settingsAction, settingsCommand, settingsForm } from './commands/settings.ts';
import { showAction, showCommand } from './commands/show.ts';
import { personalDigestDeliveries } from './jobs.ts';
import { personalDigestTimers } from './timers.ts';

/** Once a week each member reads what is before them, when there is something to do. */
export const personalDigestFeature: Feature = {
  commands: [showCommand, settingsCommand],
  actions: [showAction, settingsAction],
  forms: [settingsForm],
  deliveries: personalDigestDeliveries,
  timers: personalDigestTimers,
};
