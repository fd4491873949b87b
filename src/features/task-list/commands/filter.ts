import { z } from 'zod';
import { newId, type PractitionerId } from '../../../core/ids.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { formatDay } from '../../../i18n/format.ts';
import { enqueue } from '../../../store/outbox.ts';
import type { Field, Option } from '../../../ui/form.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, type OpenedForm, type Refused, refuse } from '../../define.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { profession } from '../../practitioner/profession.ts';
import { members } from '../../practitioner/role.ts';
import { allPractitioners } from '../../practitioner/store.ts';
import { taskActions, taskForms } from '../../task/actions.ts';
import { priority } from '../../task/model.ts';
import { taskReader } from '../../task/readable.ts';
import { taskStatus } from '../../task/status.ts';
import { taskListKinds } from '../actions.ts';
import { projectKey } from '../model.ts';
import { taskPage } from '../page.ts';
import { decode, encode, type ListState, readWhose, shortened, whoseCode } from '../state.ts';
import { casesWithTasks, meetingsWithTasks, projectsOf } from '../store.ts';
import { sizeOf } from '../views/said.ts';
import { listPayload } from './list.ts';

/** « Filtrer ». */
export const filterAction = defineAction({
  id: taskActions.filter,
  roles: members,
  payload: listPayload,
  run: async (context, { code }) => ({
    kind: 'form',
    form: await filterForm.open(context, { code, request: newId(z.uuid()) }),
  }),
});

/** The list that is filtered, and which asking this is: sent twice, it is answered once. */
const given = listPayload.extend({ request: z.string().min(1).max(40) });

/** Every open task, whatever its state. */
const anyOpen = 'open';

const values = ({ fields }: Catalogue) =>
  z.object({
    whose: z.string({ error: fields.choice }),
    status: z.enum([anyOpen, ...taskStatus.options], { error: fields.choice }).default(anyOpen),
    late: z.array(z.string()).default([]),
    priority: priority.optional(),
    project: z.string().optional(),
    code: z.string().optional(),
    meeting: z.string().optional(),
  });

export const filterForm = defineForm({ id: taskForms.filter, roles: members, given, values, open, submit: filter });

async function open(context: Context, { code }: z.infer<typeof given>): Promise<OpenedForm> {
  const { t, tx, careTeam, locale } = context;
  const words = t.taskList.form;
  const state = decode(code);
  const meetings = await meetingsWithTasks(tx, careTeam.id);
  const choice = (id: keyof ListState & string, label: string, options: readonly Option[]): readonly Field[] => {
    const initial = options.find(({ value }) => value === state[id])?.value;
    const field: Field = { id, kind: 'choice', label, required: false, options };
    return options.length === 0 ? [] : [initial === undefined ? field : { ...field, initial }];
  };
  return {
    title: words.title,
    submitLabel: words.submit,
    fields: [
      {
        id: 'whose',
        kind: 'choice',
        label: words.whose,
        required: true,
        options: whoseOptions(await allPractitioners(tx, careTeam.id), t),
        initial: whoseCode(state.whose),
      },
      {
        id: 'status',
        kind: 'choice',
        label: words.status,
        required: true,
        options: [{ value: anyOpen, label: words.open }, ...taskStatus.options.map((value) => statusOption(value, t))],
        initial: state.status ?? anyOpen,
      },
      {
        id: 'late',
        kind: 'choices',
        label: words.late,
        required: false,
        options: [{ value: 'yes', label: words.lateOnly }],
        initial: state.late ? ['yes'] : [],
      },
      ...choice(
        'priority',
        words.priority,
        priority.options.map((value) => ({ value, label: t.task.priorities[value] })),
      ),
      ...choice(
        'project',
        words.project,
        (await projectsOf(tx, careTeam.id, await taskReader(context, context.actor))).map((label) => ({
          value: projectKey(label),
          label,
        })),
      ),
      ...choice(
        'code',
        words.code,
        (await casesWithTasks(tx, careTeam.id)).map((one) => ({ value: one, label: one })),
      ),
      ...choice(
        'meeting',
        words.meeting,
        meetings.map(({ id, title, startsAt }) => ({
          value: shortened(id),
          label: words.meetingOption(formatDay(startsAt, careTeam.zone, locale), title),
        })),
      ),
    ],
  };
}

function statusOption(value: z.infer<typeof taskStatus>, t: Catalogue): Option {
  const label = t.taskList.filters.statuses[value];
  return { value, label: label.charAt(0).toUpperCase() + label.slice(1) };
}

/** The lists, the people by name (whoever left may still have tasks), the professions that tasks may wait for. */
function whoseOptions(everyone: readonly Practitioner[], t: Catalogue): readonly Option[] {
  const { titles, form } = t.taskList;
  const people = everyone
    .filter(({ role }) => role !== 'guest')
    .sort((one, other) => one.displayName.localeCompare(other.displayName));
  const present = profession.options.filter((one) => people.some((person) => person.profession === one));
  return [
    ...(['mine', 'team', 'nobody', 'pools'] as const).map((value) => ({
      value,
      label: titles[value],
      group: form.lists,
    })),
    ...people.map(({ id, displayName }) => ({
      value: whoseCode({ kind: 'person', id: shortened(id) }),
      label: displayName,
      group: t.meeting.form.groupPeople,
    })),
    ...present.map((one) => ({
      value: whoseCode({ kind: 'profession', profession: one }),
      label: t.professions[one],
      group: form.waiting,
    })),
  ];
}

/**
 * The filtered list goes to the private conversation: what answers a form has no buttons on Slack, and a list is there to
 * be worked through.
 */
async function filter(
  context: Context,
  { request }: z.infer<typeof given>,
  { whose: chosen, status, late, ...filters }: z.infer<ReturnType<typeof values>>,
): Promise<Reply | Refused> {
  const { t, tx, careTeam, actor, now } = context;
  const whose = readWhose(chosen);
  if (whose === undefined) return refuse('whose', t.fields.choice);
  const chosenStatus = status === anyOpen ? undefined : status;
  const wanted = { ...filters, whose, status: chosenStatus, late: late.length > 0 || undefined, page: 0 };
  // Whatever no form of ours offered falls away.
  const page = await taskPage(context, decode(encode(wanted)));
  const size = sizeOf(page, context);
  if (page.total === 0) return refuse('whose', size);
  await enqueue(tx, careTeam.id, now, [message(encode(page.state), request, actor.id, now)]);
  return { kind: 'view', view: sentence(t.taskList.form.sent(size)) };
}

function message(code: string, request: string, to: PractitionerId, now: Date) {
  return {
    kind: taskListKinds.page,
    subjectId: code,
    dedupeKey: `${taskListKinds.page}:${request}:${code}`,
    dueAt: now,
    audience: 'person' as const,
    practitionerId: to,
  };
}
