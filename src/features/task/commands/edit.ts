import { z } from 'zod';
import type { PractitionerId } from '../../../core/ids.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, type Reopened, refuse } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { clickedTask, onForm, openAt, shownTask } from '../act.ts';
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
import { findTask } from '../find.ts';
import { offerToPool, tellOwners } from '../give.ts';
import { isOwner, type Task } from '../model.ts';
import { type Owners, readOwners } from '../owners.ts';
import { taskSheet } from '../sheet.ts';
import { isOpenTask } from '../status.ts';
import { changeTask, setOwners, type TaskChange } from '../store.ts';
import { recordGiven, voidHandovers } from '../store-handover.ts';

/** « Modifier ». */
export const editAction = defineAction({
  id: taskActions.edit,
  roles: members,
  payload: clickedTask,
  run: (context, click) => openAt(context, click, 'edit', editForm),
});

const values = (t: Catalogue) =>
  z.object({
    /** Not of what was agreed on in an RCP: its minutes say it in these words. */
    title: titleValue(t).optional(),
    who: whoValue,
    due: dueValue(t),
    ...planValues,
    reminders: remindersValue,
    project: projectValue(t),
  });
type Values = z.infer<ReturnType<typeof values>>;

export const editForm = defineForm({
  id: taskForms.edit,
  roles: members,
  given: shownTask,
  values,
  open: async (context, { task: id }) => {
    const { t, tx, careTeam } = context;
    const { task } = await taskSheet(context, context.actor, await findTask(context, id));
    const people = await activePractitioners(tx, careTeam.id);
    const words = t.task.form;
    return {
      title: words.editTitle,
      intro: words.editIntro,
      submitLabel: words.save,
      fields: [
        ...(isRead(task) && mayRename(task) ? [titleField(t, task.title)] : []),
        whoField(t, people, ownersOf(task), { required: true }),
        dueField(t, task.dueOn),
        ...planFields(t, task),
        remindersField(t, careTeam, task),
        ...(isRead(task) ? [await projectField(context, task.project)] : []),
      ],
    };
  },
  submit: async (context, shown, form) => {
    const { t, tx, careTeam } = context;
    const seen = await findTask(context, shown.task);
    if (isOpenTask(seen) && seen.revision !== shown.revision) return conflict(seen, context);
    const read = readOwners('who', form.who, await activePractitioners(tx, careTeam.id), t);
    if (read.kind === 'refused') return read;
    if (read.owners.length === 0 && read.pool === null) return refuse('who', t.fields.required);
    // A date that was past already may stay.
    const wrong = form.due === seen.dueOn ? undefined : checkDue(context, form.due);
    if (wrong !== undefined) return wrong;
    if (form.repetition !== null && form.due === undefined) return refuse('due', t.task.form.dueForRepetition);
    return onForm(context, shown, 'edit', (task, sheet) => edit(context, task, form, read, isRead(sheet.task)));
  },
});

async function edit(
  context: Context,
  task: Task,
  form: Values,
  wanted: Owners,
  readable: boolean,
): Promise<string | undefined> {
  const { t, tx, careTeam, now, actor } = context;
  const given = !sameOwners(task, wanted);
  const change: TaskChange = {
    ...(readable && mayRename(task) && form.title !== undefined && { title: form.title }),
    ...dates(task, form, now),
    priority: form.priority,
    ...remindersOf(careTeam, form.reminders),
    ...(readable && { project: await projectNamed(context, form.project) }),
    ...(given && { pool: wanted.pool, ...(isTakenBack(task, wanted) && { status: 'to-do' as const }) }),
  };
  if (!(await changeTask(tx, careTeam.id, now, task, change))) return undefined;
  if (given) await give(context, task, wanted, actor.id);
  return t.task.said.edited;
}

/** Gives it to others, and tells those who did not have it. */
async function give(
  { tx, careTeam, now }: Context,
  task: Task,
  { owners, pool }: Owners,
  by: PractitionerId,
): Promise<void> {
  await setOwners(tx, careTeam.id, now, task, owners);
  await voidHandovers(tx, careTeam.id, now, task.id);
  const fresh = owners.filter((id) => id !== by && !isOwner(task, id));
  await recordGiven(tx, careTeam.id, now, { taskId: task.id, fromId: by, to: fresh });
  await tellOwners(tx, careTeam, now, task, fresh, by);
  if (pool !== null) await offerToPool(tx, careTeam, now, task, pool, by);
}

/** A date that is given here is the one that a repeated task keeps to; « Reporter » is for once. */
function dates(task: Task, form: Values, now: Date): TaskChange {
  const dueOn = form.due ?? null;
  const moved = dueOn !== task.dueOn;
  return {
    repetition: form.repetition,
    ...(moved && { dueOn, scheduledAt: now }),
    ...((moved || task.anchorOn === null || form.repetition !== task.repetition) && { anchorOn: dueOn }),
  };
}

/** Whether a task is one that its reader may read (as `readableTasks` gives it). */
function isRead({ title }: Pick<Task, 'title'>): boolean {
  return title !== '';
}

function mayRename({ meetingId }: Pick<Task, 'meetingId'>): boolean {
  return meetingId === null;
}

function ownersOf({ owners, pool }: Task): Owners {
  return { owners: owners.map(({ id }) => id), pool };
}

/** Whether those chosen have it already; who took it from a profession stays in charge of it. */
function sameOwners(task: Task, { owners, pool }: Owners): boolean {
  if (owners.length === 0) return task.owners.length === 0 && task.pool === pool;
  return owners.length === task.owners.length && owners.every((id) => isOwner(task, id));
}

/** Whoever was on it is not any more: it waits for somebody again. */
function isTakenBack(task: Task, { owners }: Owners): boolean {
  return task.status === 'in-progress' && !task.owners.some(({ id }) => owners.includes(id));
}

function conflict({ id, revision }: Task, { t }: Context): Reopened {
  return { kind: 'reopened', given: { task: id, revision }, notice: t.task.form.conflict };
}
