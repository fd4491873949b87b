import { z } from 'zod';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field, Option } from '../../ui/form.ts';
import { dateValue } from '../meeting/values.ts';
import { method } from './model.ts';

// The inputs of the form that opens a vote, and how they are read.

export function voteFields(
  { vote: { form: words } }: Catalogue,
  initial: {
    readonly electors: readonly Option[];
    readonly chosen: readonly string[];
    /** Only those who may read the case are offered. */
    readonly ofCase: boolean;
    /** How many electors there can be. */
    readonly most: number;
    /** "yyyy-MM-dd" */
    readonly lastDay: string;
  },
): readonly Field[] {
  return [
    {
      id: 'method',
      kind: 'choice',
      label: words.method,
      required: true,
      options: method.options.map((value) => ({ value, label: words.methods[value] })),
      initial: 'majority',
    },
    {
      id: 'secret',
      kind: 'choice',
      label: words.secret,
      hint: words.secretHint,
      required: true,
      options: [
        { value: 'no', label: words.no },
        { value: 'yes', label: words.yes },
      ],
      initial: 'no',
    },
    {
      id: 'count',
      kind: 'choice',
      label: words.count,
      hint: words.countHint,
      required: true,
      options: [
        { value: 'hidden', label: words.counts.hidden },
        { value: 'shown', label: words.counts.shown },
      ],
      initial: 'hidden',
    },
    {
      id: 'electors',
      kind: 'choices',
      label: words.electors,
      hint: initial.ofCase ? words.electorsCaseHint : words.electorsHint,
      required: true,
      options: initial.electors,
      initial: initial.chosen,
    },
    {
      id: 'quorum',
      kind: 'number',
      label: words.quorum,
      hint: words.quorumHint,
      required: false,
      min: 1,
      max: initial.most,
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
export function voteValues(t: Catalogue) {
  const { fields } = t;
  return z.object({
    method: z.enum(method.options, { error: fields.choice }),
    secret: z.enum(['yes', 'no'], { error: fields.choice }),
    count: z.enum(['hidden', 'shown'], { error: fields.choice }),
    electors: z.array(z.string()).default([]),
    quorum: z.coerce.number().optional().catch(Number.NaN),
    deadline: dateValue(t),
  });
}
export type VoteValues = z.infer<ReturnType<typeof voteValues>>;
