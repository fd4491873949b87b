import { z } from 'zod';
import { fold } from '../../core/fold.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { formatList } from '../../i18n/format.ts';
import type { Field } from '../../ui/form.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Context } from '../context.ts';
import { type Refused, refuse } from '../define.ts';
import { dateValue, lineValue } from '../meeting/values.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { type Rung, rung } from '../reminder/rung.ts';
import { priority, type Task, taskLimits } from './model.ts';
import { type Owners, ownerOptions, ownerValues } from './owners.ts';
import { repetition } from './repetition.ts';
import { projectNames } from './store-history.ts';

// The inputs of the forms about tasks, and how what comes back is read.

/** As many project names as a hint can hold. */
const hinted = 5;

/** How far ahead a due date may be. */
const maxDays = 2 * 366;

/** What is to be done. */
export function titleField(t: Catalogue, initial?: string): Field {
  const { title, titleHint } = t.task.form;
  const { titleLength: maxLength } = taskLimits;
  const given = initial === undefined ? {} : { initial };
  return {
    id: 'title',
    kind: 'text',
    label: title,
    hint: titleHint,
    required: true,
    maxLength,
    guard: 'case',
    ...given,
  };
}

export function titleValue(t: Catalogue) {
  return lineValue(taskLimits.titleLength, t.fields.titleTooLong).refine((text) => text !== '', {
    error: t.task.form.titleMissing,
  });
}

/** People, or one profession; `hint` says what nobody means. */
export function whoField(
  t: Catalogue,
  people: readonly Practitioner[],
  owners: Owners,
  rest: { readonly required: boolean; readonly hint?: string },
): Field {
  const here = owners.owners.filter((id) => people.some((person) => person.id === id));
  return {
    id: 'who',
    kind: 'choices',
    label: t.task.form.who,
    options: ownerOptions(people, t),
    initial: ownerValues({ ...owners, owners: here }),
    ...rest,
  };
}

export function dueField(t: Catalogue, initial: string | null): Field {
  const { due } = t.task.form;
  return { id: 'due', kind: 'date', label: due, required: false, ...(initial !== null && { initial }) };
}

export const whoValue = z.array(z.string()).default([]);

export function dueValue(t: Catalogue) {
  return dateValue(t).optional();
}

/** Refuses a due date that is past, or so far ahead that the year must be wrong. */
export function checkDue({ t, now, careTeam }: Context, due: string | undefined, field = 'due'): Refused | undefined {
  const today = localParts(now, careTeam.zone).date;
  if (due === undefined) return undefined;
  if (due < today) return refuse(field, t.task.form.duePast);
  return due > addDays(today, maxDays) ? refuse(field, t.task.form.dueFar) : undefined;
}

/** Priority and repetition. */
export function planFields(t: Catalogue, task: Pick<Task, 'priority' | 'repetition'>): readonly Field[] {
  const words = t.task.form;
  return [
    {
      id: 'priority',
      kind: 'choice',
      label: words.priority,
      required: true,
      options: priority.options.map((value) => ({ value, label: t.task.priorities[value] })),
      initial: task.priority,
    },
    {
      id: 'repetition',
      kind: 'choice',
      label: words.repetition,
      hint: words.repetitionHint,
      required: true,
      options: [
        { value: once, label: words.once },
        ...repetition.options.map((value) => ({ value, label: t.task.repetitions[value] })),
      ],
      initial: task.repetition ?? once,
    },
  ];
}

/** The value of the field "repetition" that stands for none. */
const once = 'once';

export const planValues = {
  priority: priority.catch('normal'),
  repetition: repetition.nullable().catch(null),
};

/** The rungs of the ladder; those of the structure mean: as the structure. */
export function remindersField(t: Catalogue, team: CareTeam, task: Pick<Task, 'remindsLikeTeam' | 'rungs'>): Field {
  return {
    id: 'reminders',
    kind: 'choices',
    label: t.task.form.reminders,
    hint: t.task.form.remindersHint,
    required: false,
    options: rung.options.map((value) => ({ value, label: t.reminder.rungs[value] })),
    initial: task.remindsLikeTeam ? team.taskRungs : task.rungs,
  };
}

export const remindersValue = z.array(rung).catch([]);

/** What the chosen rungs mean. */
export function remindersOf(team: CareTeam, chosen: readonly Rung[]): Pick<Task, 'remindsLikeTeam' | 'rungs'> {
  const rungs = rung.options.filter((one) => chosen.includes(one));
  const likeTeam = rung.options.every((one) => rungs.includes(one) === team.taskRungs.includes(one));
  return { remindsLikeTeam: likeTeam, rungs: likeTeam ? [] : rungs };
}

/** The project, with those that there are as a hint. */
export async function projectField(context: Context, initial: string): Promise<Field> {
  const { t, locale, actor } = context;
  const known = (await projectNames(context, actor)).slice(0, hinted);
  const { project, projectHint } = t.task.form;
  return {
    id: 'project',
    kind: 'text',
    label: project,
    ...(known.length > 0 && { hint: projectHint(formatList(known, locale)) }),
    required: false,
    maxLength: taskLimits.projectLength,
    guard: 'case',
    initial,
  };
}

export function projectValue(t: Catalogue) {
  return lineValue(taskLimits.projectLength, t.fields.tooLong).default('');
}

/** The name of a project as it was first written, whatever accents and case were typed. */
export async function projectNamed(context: Context, typed: string): Promise<string> {
  return (await projectNames(context, context.actor)).find((known) => fold(known) === fold(typed)) ?? typed;
}
