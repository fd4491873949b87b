import { z } from 'zod';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field } from '../../ui/form.ts';
import { sentence } from '../../ui/view.ts';
import { defineCommand, defineForm } from '../define.ts';
import { stewards } from '../practitioner/role.ts';
import { rung } from '../reminder/rung.ts';
import type { CareTeam } from './model.ts';
import { changeRules } from './store.ts';

/** What a structure may choose of how its RCPs are held and its tasks shared, each between two bounds. */
const bounds = {
  quorumPeople: [1, 50],
  quorumProfessions: [1, 20],
  slotMinutes: [5, 60],
  approvalDays: [1, 60],
  flashHours: [1, 240],
  overloadPercent: [10, 100],
} as const;
const names = ['quorumPeople', 'quorumProfessions', 'slotMinutes', 'approvalDays', 'flashHours'] as const;

const numberOf = ({ rules }: Catalogue, name: keyof typeof bounds) => {
  const [min, max] = bounds[name];
  const error = rules.range(min, max);
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};

function numberField(id: keyof typeof bounds, { rules }: Catalogue, careTeam: CareTeam): Field {
  const [min, max] = bounds[id];
  return { id, kind: 'number', label: rules[id], required: true, min, max, initial: careTeam[id] };
}

/** `/diapason regles`: quorum, length of a case, time to approve and to confirm, reminders of tasks. */
export const rulesCommand = defineCommand({
  id: 'rules',
  roles: stewards,
  rest: 'none',
  run: async (context) => ({ kind: 'form', form: await rulesForm.open(context, {}) }),
});

export const rulesForm = defineForm({
  id: 'care-team.rules',
  roles: stewards,
  given: z.object({}),
  values: (t) =>
    z.object({
      quorumPeople: numberOf(t, 'quorumPeople'),
      quorumProfessions: numberOf(t, 'quorumProfessions'),
      slotMinutes: numberOf(t, 'slotMinutes'),
      approvalDays: numberOf(t, 'approvalDays'),
      flashHours: numberOf(t, 'flashHours'),
      taskRungs: z.array(rung, { error: t.fields.choice }).default([]),
      overloadPercent: numberOf(t, 'overloadPercent'),
    }),
  open: async ({ t, careTeam }) => ({
    title: t.rules.title,
    submitLabel: t.rules.submit,
    fields: [
      ...names.map((name) => numberField(name, t, careTeam)),
      {
        id: 'taskRungs',
        kind: 'choices' as const,
        label: t.rules.taskRungs,
        hint: t.rules.taskRungsHint,
        required: false,
        options: rung.options.map((value) => ({ value, label: t.reminder.rungs[value] })),
        initial: careTeam.taskRungs,
      },
      { ...numberField('overloadPercent', t, careTeam), hint: t.rules.overloadPercentHint },
    ],
  }),
  submit: async ({ t, tx, careTeam }, _, rules) => {
    await changeRules(tx, careTeam.id, rules);
    return { kind: 'view', view: sentence(t.rules.saved) };
  },
});
