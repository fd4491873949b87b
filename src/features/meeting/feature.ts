import type { Feature } from '../define.ts';
import { answerAction } from './commands/answer.ts';
import { cancelAction, cancelForm } from './commands/cancel.ts';
import { detailsAction, detailsForm } from './commands/details.ts';
import { listAction, listCommand, showAction } from './commands/list.ts';
import { moveAction, moveForm } from './commands/move.ts';
import { otherAnswerAction, otherAnswerForm } from './commands/other-answer.ts';
import { planForm } from './commands/plan.ts';
import { confirmLine, discardLine, editLine, planAction, planCommand } from './commands/plan-line.ts';
import { meetingDeliveries } from './jobs.ts';

/** RCPs: planned, answered, moved, cancelled, reminded of. */
export const meetingFeature: Feature = {
  commands: [listCommand, planCommand],
  actions: [
    answerAction,
    cancelAction,
    confirmLine,
    detailsAction,
    discardLine,
    editLine,
    listAction,
    moveAction,
    otherAnswerAction,
    planAction,
    showAction,
  ],
  forms: [planForm, moveForm, cancelForm, detailsForm, otherAnswerForm],
  deliveries: meetingDeliveries,
};
