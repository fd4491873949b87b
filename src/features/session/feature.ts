import type { Feature } from '../define.ts';
import { attendAction, leaveAction } from './commands/attend.ts';
import { concludeAction, concludeForm } from './commands/conclude.ts';
import { endAction } from './commands/end.ts';
import { nextAction, postponeAction } from './commands/next.ts';
import { registerAction, registerForm } from './commands/register.ts';
import { showAction, showCommand } from './commands/show.ts';
import { startAction } from './commands/start.ts';
import { addTaskAction, tasksForm } from './commands/tasks.ts';
import { sessionDeliveries } from './jobs.ts';
import { sessionTimers } from './timers.ts';

/** An RCP while it runs: who is there, what is discussed, decided and to be done. */
export const sessionFeature: Feature = {
  commands: [showCommand],
  actions: [
    addTaskAction,
    attendAction,
    concludeAction,
    endAction,
    leaveAction,
    nextAction,
    postponeAction,
    registerAction,
    showAction,
    startAction,
  ],
  forms: [concludeForm, tasksForm, registerForm],
  deliveries: sessionDeliveries,
  timers: sessionTimers,
};
