import type { Feature } from '../define.ts';
import { applyAction, openAction, retentionCommand, retentionForm } from './commands/settings.ts';
import { retentionTimers } from './timers.ts';

/** Texts of filed cases are kept for a time, and then erased; what is counted stays. */
export const retentionFeature: Feature = {
  commands: [retentionCommand],
  actions: [openAction, applyAction],
  forms: [retentionForm],
  timers: retentionTimers,
};
