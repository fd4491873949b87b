import { z } from 'zod';
import { caseReviewId, practitionerId, taskId } from '../../../core/ids.ts';
import { type FormValues, filledIn } from '../../../ui/form.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { ButtonPayload } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { profession } from '../../practitioner/profession.ts';
import { linkValue } from '../links.ts';
import { priority } from '../model.ts';
import { ownerValues } from '../owners.ts';
import { repetition } from '../repetition.ts';
import { newTask, taskForm } from './create.ts';

const ids = z
  .string()
  .transform((joined) => joined.split(' '))
  .pipe(z.array(practitionerId));

/** What the buttons under "Ai-je bien compris ?" carry. */
export const linePayload = z.object({
  task: taskId,
  title: z.string(),
  /** With spaces between. */
  owners: ids.optional(),
  pool: profession.optional(),
  due: z.string().optional(),
  priority,
  repetition: repetition.optional(),
  case: caseReviewId.optional(),
});

/** What a line says, as far as it says it. */
export type Read = Partial<Omit<z.infer<typeof linePayload>, 'task'>>;

/** The payload of what was read. */
export function payloadOf({ owners = [], ...rest }: Read): ButtonPayload {
  const said = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    task: newTask().task,
    ...Object.fromEntries(said),
    ...(owners.length > 0 && { owners: owners.join(' ') }),
  };
}

/** The form, filled with what was read, under a notice about the rest. */
export async function openWith(context: Context, read: Read, notice?: string, given = newTask()): Promise<Reply> {
  // What it is about must be among the choices.
  const opened = read.case === undefined ? given : { ...given, case: read.case };
  const form = filledIn(await taskForm.open(context, opened), typedLine(read));
  return { kind: 'form', form: notice === undefined ? form : { ...form, intro: notice } };
}

/** As if it had been typed into the form. */
export function typedLine({ owners = [], pool, case: review, ...rest }: Read): FormValues {
  const texts = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(texts),
    who: ownerValues({ owners, pool: pool ?? null }),
    ...(review !== undefined && { link: linkValue({ case: review }) }),
  };
}
