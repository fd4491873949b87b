import type { Feature } from '../define.ts';
import { preferencesCommand, preferencesForm } from './commands/preferences.ts';
import { snoozeAction, snoozeForm, snoozeUntilAction } from './commands/snooze.ts';
import { reminderDeliveries } from './jobs.ts';
import { reminderTimers } from './timers.ts';

/** People are reminded of what they have to do, each in one message. */
export const reminderFeature: Feature = {
  commands: [preferencesCommand],
  actions: [snoozeAction, snoozeUntilAction],
  forms: [snoozeForm, preferencesForm],
  deliveries: reminderDeliveries,
  timers: reminderTimers,
};
