import type { Feature } from '../define.ts';
import { downAction, reorderAction, reorderForm, upAction } from './commands/arrange.ts';
import { sendAction } from './commands/send.ts';
import { pageAction, showAction, showCommand } from './commands/show.ts';
import { addAction, removeAction } from './commands/take.ts';
import { agendaDeliveries } from './jobs.ts';
import { conveneTimerKind } from './timers.ts';

/** What an RCP talks about, in which order and when. */
export const agendaFeature: Feature = {
  commands: [showCommand],
  actions: [showAction, pageAction, upAction, downAction, reorderAction, addAction, removeAction, sendAction],
  forms: [reorderForm],
  deliveries: agendaDeliveries,
  timers: [conveneTimerKind],
};
