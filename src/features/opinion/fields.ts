import { z } from 'zod';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field } from '../../ui/form.ts';
import { dateValue } from '../meeting/values.ts';
import { type Profession, profession } from '../practitioner/profession.ts';

// The inputs of the form that asks for opinions, and how they are read.

export function askFields(
  { professions: names, opinion: { form: words } }: Catalogue,
  initial: {
    readonly professions: readonly Profession[];
    /** Only those who may read the case are offered. */
    readonly ofCase: boolean;
    /** "yyyy-MM-dd" */
    readonly lastDay: string;
  },
): readonly Field[] {
  return [
    {
      id: 'professions',
      kind: 'choices',
      label: words.professions,
      hint: initial.ofCase ? words.professionsOfCase : words.professionsHint,
      required: true,
      options: initial.professions.map((value) => ({ value, label: names[value] })),
    },
    {
      id: 'deadline',
      kind: 'date',
      label: words.deadline,
      hint: words.deadlineHint,
      required: true,
      initial: initial.lastDay,
    },
  ];
}

/** Reads what comes back. */
export function askValues(t: Catalogue) {
  return z.object({
    professions: z.array(z.enum(profession.options, { error: t.fields.choice })).default([]),
    deadline: dateValue(t),
  });
}
export type AskValues = z.infer<ReturnType<typeof askValues>>;
