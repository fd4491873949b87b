import { z } from 'zod';
import { caseReviewId, meetingId, newId, taskId } from '../../../core/ids.ts';
import { addDays, localParts } from '../../../core/local-time.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Field } from '../../../ui/form.ts';
import { decisionsOfCases } from '../../decision/store.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { dateValue, lineValue } from '../../meeting/values.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { addTask } from '../../task/give.ts';
import { taskLimits } from '../../task/model.ts';
import { type Owners, ownerOptions, readOwners } from '../../task/owners.ts';
import { tasksOfMeeting } from '../../task/store.ts';
import { sessionActions, sessionForms } from '../actions.ts';
import { findOpen, holdOpen } from '../find.ts';
import type { Session } from '../model.ts';
import { tasksAddedView } from '../views/concluded.ts';

const about = z.object({ meeting: meetingId, case: caseReviewId.optional() });
/** The ids of the tasks to be, so that sending the form twice adds them once. */
const given = about.extend({ tasks: z.tuple([taskId, taskId]) });

/** As long as a team usually gives itself. */
const usualDays = 14;

const values = (t: Catalogue) => {
  const title = lineValue(taskLimits.titleLength, t.fields.tooLong);
  const owners = z.array(z.string()).default([]);
  return z.object({
    title1: title.refine((text) => text !== '', { error: t.session.task.missing }).prefault(''),
    owner1: owners,
    due1: dateValue(t).optional(),
    title2: title.default(''),
    owner2: owners,
    due2: dateValue(t).optional(),
  });
};

/** « Ajouter une tâche »: for the current case, or for the RCP. */
export const addTaskAction = defineAction({
  id: sessionActions.addTask,
  roles: members,
  payload: about,
  run: async (context, payload) => ({
    kind: 'form',
    form: await tasksForm.open(context, { ...payload, tasks: [newId(taskId), newId(taskId)] }),
  }),
});

/** One task or two: what, who, by when; they belong to the case, to its decision and to the RCP. */
export const tasksForm = defineForm({
  id: sessionForms.tasks,
  roles: members,
  given,
  values,
  open: async (context, { meeting, case: id }) => {
    const { t, tx, careTeam, now } = context;
    const code = reviewOf(await findOpen(context, meeting), id)?.code;
    const people = await activePractitioners(tx, careTeam.id);
    const due = addDays(localParts(now, careTeam.zone).date, usualDays);
    return {
      title: t.session.task.title,
      intro: code === undefined ? t.session.task.intro : t.session.task.introCase(code),
      submitLabel: t.session.task.submit,
      fields: [...fieldsOf(1, people, due, t), ...fieldsOf(2, people, due, t)],
    };
  },
  submit: async (context, { meeting: meetingOf, case: id, tasks }, form) => {
    const { t, tx, careTeam, actor, now } = context;
    const session = await holdOpen(context, meetingOf);
    const review = reviewOf(session, id);
    const people = await activePractitioners(tx, careTeam.id);
    const wanted = [
      { id: tasks[0], title: form.title1, owner: form.owner1, due: form.due1, fields: ['owner1', 'due1'] as const },
      { id: tasks[1], title: form.title2, owner: form.owner2, due: form.due2, fields: ['owner2', 'due2'] as const },
    ].filter(({ title }) => title !== '');
    const today = localParts(now, careTeam.zone).date;
    const read: ((typeof wanted)[number] & Owners)[] = [];
    for (const task of wanted) {
      const owners = readOwners(task.fields[0], task.owner, people, t);
      if (owners.kind === 'refused') return owners;
      if (task.due !== undefined && task.due < today) return refuse(task.fields[1], t.session.task.duePast);
      read.push({ ...task, ...owners });
    }
    const [decision] = review === undefined ? [] : await decisionsOfCases(tx, careTeam.id, [review.id]);
    for (const task of read) {
      await addTask(tx, careTeam, now, {
        id: task.id,
        title: task.title,
        owners: task.owners,
        pool: task.pool,
        dueOn: task.due ?? null,
        meetingId: meetingOf,
        caseReviewId: review?.id ?? null,
        decisionId: decision?.id ?? null,
        createdById: actor.id,
      });
    }
    const added = (await tasksOfMeeting(tx, careTeam.id, meetingOf)).filter((task) => tasks.includes(task.id));
    return { kind: 'view', view: tasksAddedView(added, session, context) };
  },
});

/** The case that the tasks are for; undefined for the RCP as a whole. */
function reviewOf({ cases }: Session, id: z.infer<typeof caseReviewId> | undefined) {
  if (id === undefined) return undefined;
  const review = cases.find((one) => one.id === id);
  if (review === undefined) throw new UserError('session-case-gone');
  return review;
}

function fieldsOf(place: 1 | 2, people: readonly Practitioner[], due: string, t: Catalogue): readonly Field[] {
  const words = t.session.task;
  const first = place === 1;
  return [
    {
      id: `title${place}`,
      kind: 'text',
      label: first ? words.what : words.whatMore,
      ...(first && { hint: words.whatHint }),
      required: first,
      maxLength: taskLimits.titleLength,
      guard: 'case',
    },
    { id: `owner${place}`, kind: 'choices', label: words.owner, required: false, options: ownerOptions(people, t) },
    { id: `due${place}`, kind: 'date', label: words.due, required: false, ...(first && { initial: due }) },
  ];
}
