import type { Feature } from '../define.ts';
import { holdAction, publishAction, releaseAction } from './commands/control.ts';
import { settingsAction, settingsCommand, settingsForm } from './commands/settings.ts';
import { detailsAction, showCommand, turnAction } from './commands/show.ts';
import { wordAction, wordForm } from './commands/word.ts';
import { weeklyDigestDeliveries } from './jobs.ts';
import { weeklyDigestTimers } from './timers.ts';

/** Once a week the team's channel reads on one screen what was decided and what there is to do. */
export const weeklyDigestFeature: Feature = {
  commands: [showCommand, settingsCommand],
  actions: [detailsAction, turnAction, wordAction, holdAction, releaseAction, publishAction, settingsAction],
  forms: [wordForm, settingsForm],
  deliveries: weeklyDigestDeliveries,
  timers: weeklyDigestTimers,
};
