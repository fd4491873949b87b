import type { Feature } from '../define.ts';
import { confirmAction, disputeAction, disputeForm } from './commands/answer.ts';
import { flashListAction, flashListCommand, showFlashAction } from './commands/list.ts';
import { flashCommand, flashForm, openFlashAction } from './commands/open.ts';
import { askAgainAction, correctAction, correctForm, withdrawFlashAction } from './commands/requester.ts';
import { flashDeliveries } from './jobs.ts';
import { flashTimerKinds } from './timers.ts';

/** Two or three people, one case, one form. */
export const flashFeature: Feature = {
  commands: [flashCommand, flashListCommand],
  actions: [
    askAgainAction,
    confirmAction,
    correctAction,
    disputeAction,
    flashListAction,
    openFlashAction,
    showFlashAction,
    withdrawFlashAction,
  ],
  forms: [correctForm, disputeForm, flashForm],
  deliveries: flashDeliveries,
  timers: flashTimerKinds,
};
