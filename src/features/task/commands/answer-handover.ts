import { z } from 'zod';
import { handoverId, taskId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { Context } from '../../context.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { taskActions } from '../actions.ts';
import { findTask } from '../find.ts';
import { followTasks } from '../follow.ts';
import { type Handover, ownersAfter } from '../handover.ts';
import { answerAt } from '../in-place.ts';
import { tellAnswered } from '../notifications.ts';
import { standing } from '../standing.ts';
import { isOpenTask } from '../status.ts';
import { changeTask, setOwners } from '../store.ts';
import { answerHandover, handoverById } from '../store-handover.ts';

const payload = z.object({ task: taskId, handover: handoverId, at: standing });
type Answer = z.infer<typeof payload>;

/** « Accepter »: the task is theirs from now on. */
export const acceptAction = defineAction({
  id: taskActions.accept,
  roles: members,
  payload,
  run: (context, click) =>
    answer(context, click, context.t.task.said.accepted, (handover) => takeOver(context, handover)),
});

/** « Refuser »: it stays where it is. */
export const declineAction = defineAction({
  id: taskActions.decline,
  roles: members,
  payload,
  run: (context, click) =>
    answer(context, click, context.t.task.said.declined, ({ id }) =>
      answerHandover(context.tx, context.careTeam.id, context.now, id, 'declined'),
    ),
});

async function takeOver(context: Context, handover: Handover): Promise<boolean> {
  const { tx, careTeam, now } = context;
  const task = await findTask(context, handover.taskId);
  if (!isOpenTask(task)) return false;
  // Somebody changed it at this very instant: perhaps in a way that leaves the asking as it is.
  if (!(await changeTask(tx, careTeam.id, now, task, {}))) return takeOver(context, handover);
  if (!(await answerHandover(tx, careTeam.id, now, handover.id, 'accepted'))) return false;
  await setOwners(tx, careTeam.id, now, task, ownersAfter(task, handover));
  return true;
}

/** Answers once; the asker hears of it, and a click that comes too late what is true. */
async function answer(
  context: Context,
  click: Answer,
  said: string,
  change: (handover: Handover) => Promise<boolean>,
): Promise<Reply> {
  const { tx, careTeam, now, actor, t } = context;
  const handover = await handoverById(tx, careTeam.id, click.handover);
  if (handover === undefined || handover.taskId !== click.task) throw new UserError('task-gone');
  if (handover.toId !== actor.id) throw new UserError('task-not-asked');
  if (handover.state !== 'asked' || !(await change(handover))) {
    return answerAt(context, click, t.task.unchanged.handover, false);
  }
  await tellAnswered(tx, careTeam, now, handover);
  await followTasks(tx, careTeam, now, [click.task]);
  return answerAt(context, click, said, true);
}
