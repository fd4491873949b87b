import { z } from 'zod';
import { caseReviewId, decisionId, meetingId, newId, taskId } from '../../../core/ids.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { formatList } from '../../../i18n/format.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, type OpenedForm, type Refused, refuse } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { taskActions, taskForms } from '../actions.ts';
import {
  checkDue,
  dueField,
  dueValue,
  planFields,
  planValues,
  projectField,
  projectNamed,
  projectValue,
  remindersField,
  remindersOf,
  remindersValue,
  titleField,
  titleValue,
  whoField,
  whoValue,
} from '../fields.ts';
import { addTask } from '../give.ts';
import { cardReply } from '../in-place.ts';
import { chosenLink, linkField, mayOpenFrom } from '../links.ts';
import { type Owners, readOwners } from '../owners.ts';
import { taskById } from '../store.ts';
import { nameOf } from '../views/people.ts';

const openedFrom = z.object({
  case: caseReviewId.optional(),
  meeting: meetingId.optional(),
  decision: decisionId.optional(),
});

/** What the form carries: the id of the task to be, so that sending it twice adds it once, and what it was opened from. */
const given = openedFrom.extend({
  task: taskId,
  source: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
});
export type TaskGiven = z.infer<typeof given>;

const values = (t: Catalogue) =>
  z.object({
    title: titleValue(t).prefault(''),
    who: whoValue,
    due: dueValue(t),
    ...planValues,
    reminders: remindersValue,
    link: z.string().default('none'),
    project: projectValue(t),
  });
type Values = z.infer<ReturnType<typeof values>>;

export const taskForm = defineForm({ id: taskForms.create, roles: members, given, values, open, submit: create });

/** The form for a task that does not exist yet. */
export function newTask(rest: Omit<TaskGiven, 'task'> = {}): TaskGiven {
  return { ...rest, task: newId(taskId) };
}

/** « Ajouter une tâche »: from a list, or from a case, an RCP or a decision. */
export const createAction = defineAction({
  id: taskActions.create,
  roles: members,
  payload: openedFrom,
  run: async (context, from) => {
    if (!(await mayOpenFrom(context, from))) throw new UserError('task-case-closed');
    return { kind: 'form', form: await taskForm.open(context, newTask(from)) };
  },
});

async function open(context: Context, from: TaskGiven): Promise<OpenedForm> {
  const { t, tx, careTeam } = context;
  const words = t.task.form;
  const people = await activePractitioners(tx, careTeam.id);
  return {
    title: words.newTitle,
    intro: words.intro,
    submitLabel: words.add,
    fields: [
      titleField(t),
      whoField(t, people, { owners: [], pool: null }, { required: false, hint: words.whoHint }),
      dueField(t, null),
      ...planFields(t, { priority: 'normal', repetition: null }),
      remindersField(t, careTeam, { remindsLikeTeam: true, rungs: [] }),
      await linkField(context, from),
      await projectField(context, ''),
    ],
  };
}

/** Adds the task of a form, or says under which field something is wrong. */
async function create(context: Context, { task: id, source = '' }: TaskGiven, form: Values): Promise<Reply | Refused> {
  const { tx, careTeam, actor, now, t } = context;
  if ((await taskById(tx, careTeam.id, id)) !== undefined) return cardReply(context, id, t.task.added.already);
  const people = await activePractitioners(tx, careTeam.id);
  const read = readOwners('who', form.who, people, t);
  if (read.kind === 'refused') return read;
  const wrong = checkDue(context, form.due);
  if (wrong !== undefined) return wrong;
  if (form.repetition !== null && form.due === undefined) return refuse('due', t.task.form.dueForRepetition);
  const link = await chosenLink(context, form.link);
  if (link.kind === 'refused') return link;
  const owners = read.owners.length === 0 && read.pool === null ? [actor.id] : read.owners;
  await addTask(tx, careTeam, now, {
    id,
    title: form.title,
    owners,
    pool: read.pool,
    dueOn: form.due ?? null,
    repetition: form.repetition,
    priority: form.priority,
    ...remindersOf(careTeam, form.reminders),
    project: await projectNamed(context, form.project),
    sourceLink: source,
    meetingId: link.meetingId,
    caseReviewId: link.caseReviewId,
    decisionId: link.decisionId,
    createdById: actor.id,
  });
  return cardReply(context, id, addedNote({ owners, pool: read.pool }, context, people));
}

/** Who hears of it now. */
function addedNote(
  { owners, pool }: Owners,
  { t, actor, locale }: Context,
  people: Parameters<typeof nameOf>[0],
): string {
  const words = t.task.added;
  if (pool !== null) return words.offered(t.professions[pool]);
  const others = owners.filter((id) => id !== actor.id).map((id) => nameOf(people, id));
  return others.length === 0 ? words.alone : words.told(formatList(others, locale));
}
