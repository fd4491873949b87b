import type { Feature } from '../define.ts';
import { askMoreAction } from './commands/ask-more.ts';
import { editAction, editForm } from './commands/edit.ts';
import { listAction, listCommand, showAction, whoCommand } from './commands/list.ts';
import {
  followUpAction,
  proposeAction,
  proposeCommand,
  proposeEventCommand,
  proposeMessage,
  proposeProtocolCommand,
} from './commands/open-form.ts';
import { proposeForm } from './commands/propose.ts';
import { objectAction, withdrawAction } from './commands/withdraw.ts';
import { caseDeliveries } from './jobs.ts';

/** Cases: proposed, followed, filed, found again. */
export const caseReviewFeature: Feature = {
  commands: [proposeCommand, proposeEventCommand, proposeProtocolCommand, listCommand, whoCommand],
  actions: [
    askMoreAction,
    editAction,
    followUpAction,
    listAction,
    objectAction,
    proposeAction,
    showAction,
    withdrawAction,
  ],
  forms: [proposeForm, editForm],
  messageActions: [proposeMessage],
  deliveries: caseDeliveries,
};
