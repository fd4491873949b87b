import { z } from 'zod';
import { formatTimeOfDay } from '../../../i18n/format.ts';
import { sentence } from '../../../ui/view.ts';
import { defineCommand, defineForm } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { reminderForms } from '../actions.ts';
import { reminderHours, reminderTimes } from '../hours.ts';
import { planSweep } from '../plan.ts';
import { setReminderPreference } from '../store.ts';

/** `/tache rappels`: at what time one is reminded of one's tasks, or not at all. */
export const preferencesCommand = defineCommand({
  id: 'reminder.preferences',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'form', form: await preferencesForm.open(context, {}) }),
});

export const preferencesForm = defineForm({
  id: reminderForms.preferences,
  roles: members,
  given: z.object({}),
  values: ({ fields }) =>
    z.object({
      wanted: z.enum(['yes', 'no'], { error: fields.choice }),
      time: z.enum(reminderTimes, { error: fields.choice }),
    }),
  open: async ({ t, actor, careTeam, locale }) => {
    const words = t.reminder.preferences;
    return {
      title: words.title,
      intro: words.intro,
      submitLabel: words.submit,
      fields: [
        {
          id: 'wanted',
          kind: 'choice',
          label: words.wanted,
          required: true,
          options: [
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ],
          initial: actor.taskReminders ? 'yes' : 'no',
        },
        {
          id: 'time',
          kind: 'choice',
          label: words.time,
          required: true,
          options: reminderTimes.map((value) => ({ value, label: formatTimeOfDay(value, locale) })),
          initial: reminderHours(actor, careTeam).time,
        },
      ],
    };
  },
  submit: async ({ t, tx, careTeam, actor, now, locale }, _, { wanted, time }) => {
    await setReminderPreference(tx, careTeam.id, actor.id, { taskReminders: wanted === 'yes', reminderTime: time });
    await planSweep(tx, careTeam, now);
    const { savedOn, savedOff } = t.reminder.preferences;
    return { kind: 'view', view: sentence(wanted === 'yes' ? savedOn(formatTimeOfDay(time, locale)) : savedOff) };
  },
});
