import type { Feature } from '../define.ts';
import { filterAction, filterForm } from './commands/filter.ts';
import { recordAction, recordCommand, recordMessage, supersedeAction } from './commands/open-form.ts';
import { recordForm } from './commands/record.ts';
import { exportAction, registerAction, registerCommand, searchCommand, showAction } from './commands/register.ts';
import { keepAction, keepForm, laterAction, laterForm } from './commands/review.ts';
import { settleAction } from './commands/settle.ts';
import { decisionDeliveries } from './jobs.ts';
import { decisionTimers } from './timers.ts';

/** Decisions: recorded, adopted, applied, looked at again, superseded, found. */
export const decisionFeature: Feature = {
  commands: [recordCommand, registerCommand, searchCommand],
  actions: [
    exportAction,
    filterAction,
    keepAction,
    laterAction,
    recordAction,
    registerAction,
    settleAction,
    showAction,
    supersedeAction,
  ],
  forms: [recordForm, keepForm, laterForm, filterForm],
  messageActions: [recordMessage],
  deliveries: decisionDeliveries,
  timers: decisionTimers,
};
