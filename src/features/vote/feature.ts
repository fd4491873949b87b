import type { Feature } from '../define.ts';
import { ballotAction, ballotForm } from './commands/ballot.ts';
import { castAction } from './commands/cast.ts';
import { closeAction, withdrawAction } from './commands/end.ts';
import { listCommand } from './commands/list.ts';
import { openAction, openForm } from './commands/open.ts';
import { voteDeliveries } from './jobs.ts';
import { voteTimers } from './timers.ts';

/** Votes on proposed decisions. */
export const voteFeature: Feature = {
  commands: [listCommand],
  actions: [castAction, closeAction, ballotAction, openAction, withdrawAction],
  forms: [ballotForm, openForm],
  deliveries: voteDeliveries,
  timers: voteTimers,
};
