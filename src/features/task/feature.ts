import type { Feature } from '../define.ts';
import { acceptAction, declineAction } from './commands/answer-handover.ts';
import { blockAction, blockForm, resumeAction } from './commands/block.ts';
import { claimAction, releaseAction } from './commands/claim.ts';
import { confirmLine, discardLine, editLine } from './commands/confirm-line.ts';
import { createAction, taskForm } from './commands/create.ts';
import { doneAction, dropAction, undoAction } from './commands/done.ts';
import { editAction, editForm } from './commands/edit.ts';
import { messageAction } from './commands/from-message.ts';
import { handOverAction, handOverForm } from './commands/hand-over.ts';
import { lineCommand, newCommand } from './commands/line.ts';
import { postponeAction, postponeForm } from './commands/postpone.ts';
import { backAction, showAction } from './commands/show.ts';
import { taskDeliveries } from './jobs.ts';

/** Tasks: added, given, done, postponed, blocked, passed on, taken. */
export const taskFeature: Feature = {
  commands: [lineCommand, newCommand],
  actions: [
    acceptAction,
    backAction,
    blockAction,
    claimAction,
    confirmLine,
    createAction,
    declineAction,
    discardLine,
    doneAction,
    dropAction,
    editAction,
    editLine,
    handOverAction,
    postponeAction,
    releaseAction,
    resumeAction,
    showAction,
    undoAction,
  ],
  forms: [taskForm, editForm, postponeForm, blockForm, handOverForm],
  messageActions: [messageAction],
  deliveries: taskDeliveries,
};
