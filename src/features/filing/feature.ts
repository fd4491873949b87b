import type { Feature } from '../define.ts';
import { fileAction, filingCommand, filingListAction, filingShowAction, undoFileAction } from './commands/file.ts';
import { closeReviewAction, laterAction, laterForm, proposeReviewAction } from './commands/review.ts';
import { filingDeliveries } from './jobs.ts';
import { filingTimers } from './timers.ts';

/** « Versé au dossier », and the dates at which cases come back. */
export const filingFeature: Feature = {
  commands: [filingCommand],
  actions: [
    closeReviewAction,
    fileAction,
    filingListAction,
    filingShowAction,
    laterAction,
    proposeReviewAction,
    undoFileAction,
  ],
  forms: [laterForm],
  deliveries: filingDeliveries,
  timers: filingTimers,
};
