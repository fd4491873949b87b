import type { Feature } from '../define.ts';
import { answerAction, answerAlikeAction, answerForm } from './commands/answer.ts';
import { cancelAction, closeAction } from './commands/end.ts';
import { retainAction } from './commands/retain.ts';
import { openAction, showAction } from './commands/show.ts';
import { startCommand, startForm } from './commands/start.ts';
import { pollDeliveries } from './jobs.ts';
import { pollTimers } from './timers.ts';

/** The poll about the date of an RCP. */
export const pollFeature: Feature = {
  commands: [startCommand],
  actions: [answerAction, answerAlikeAction, cancelAction, closeAction, openAction, retainAction, showAction],
  forms: [startForm, answerForm],
  deliveries: pollDeliveries,
  timers: pollTimers,
};
