import { z } from 'zod';
import { initialValues } from '../../../ui/form.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import { defineAction } from '../../define.ts';
import { objectionView } from '../../objection.ts';
import { members } from '../../practitioner/role.ts';
import { taskActions } from '../actions.ts';
import { taskForm } from './create.ts';
import { linePayload, openWith, typedLine } from './line-form.ts';

/** « Valider » under "Ai-je bien compris ?": the same way as the form, with its defaults. */
export const confirmLine = defineAction({
  id: taskActions.confirmLine,
  roles: members,
  payload: linePayload,
  run: async (context, { task, ...read }): Promise<Reply> => {
    const objected = await objectionView(context, read.title);
    if (objected !== undefined) return { kind: 'view', view: objected };
    const form = await taskForm.open(context, { task });
    const reply = await taskForm.submit(context, { task }, { ...initialValues(form), ...typedLine(read) });
    if (reply.kind === 'view') return { kind: 'update', view: reply.view };
    if (reply.kind === 'refused') return openWith(context, read, Object.values(reply.errors).join(' '), { task });
    throw new Error(`adding a task answers with a view or a refusal, not ${reply.kind}`);
  },
});

/** « Modifier » under "Ai-je bien compris ?": the form, filled with what was understood. */
export const editLine = defineAction({
  id: taskActions.editLine,
  roles: members,
  payload: linePayload,
  // The same task to be: « Valider » after the form was sent adds nothing twice.
  run: (context, { task, ...read }) => openWith(context, read, undefined, { task }),
});

export const discardLine = defineAction({
  id: taskActions.discardLine,
  roles: members,
  payload: z.object({}),
  run: async ({ t }): Promise<Reply> => ({ kind: 'update', view: sentence(t.task.understood.discarded) }),
});
