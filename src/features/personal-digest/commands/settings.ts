import { z } from 'zod';
import { formatTimeOfDay, formatWeekday } from '../../../i18n/format.ts';
import { choice } from '../../../ui/form.ts';
import { sentence } from '../../../ui/view.ts';
import { weekdayField, weekdayValue } from '../../care-team/weekday.ts';
import { defineAction, defineCommand, defineForm } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { reminderTimes } from '../../reminder/hours.ts';
import { personalDigestActions, personalDigestForms } from '../actions.ts';
import { chooseHabits, habitsOf, lookBy } from '../store.ts';

/** `/point perso reglages`: on which day and when, or not at all. */
export const settingsCommand = defineCommand({
  id: 'personal-digest.settings',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'form', form: await settingsForm.open(context, {}) }),
});

export const settingsAction = defineAction({
  id: personalDigestActions.settings,
  roles: members,
  payload: z.object({}),
  run: async (context) => ({ kind: 'form', form: await settingsForm.open(context, {}) }),
});

export const settingsForm = defineForm({
  id: personalDigestForms.settings,
  roles: members,
  given: z.object({}),
  values: ({ fields }) => {
    const error = fields.choice;
    return z.object({
      on: z.enum(['yes', 'no'], { error }),
      weekday: weekdayValue(error),
      time: z.enum(reminderTimes, { error }),
    });
  },
  open: async ({ t, tx, careTeam, actor, locale }) => {
    const { settings: words } = t.personalDigest;
    const { digestOn, digestWeekday, digestTime } = await habitsOf(tx, careTeam.id, actor.id);
    const times = Object.fromEntries(reminderTimes.map((time) => [time, formatTimeOfDay(time, locale)]));
    return {
      title: words.title,
      intro: careTeam.personalDigests ? words.intro : words.teamOff,
      submitLabel: words.submit,
      fields: [
        choice('on', words.on, words.onOff, digestOn ? 'yes' : 'no'),
        weekdayField('weekday', words.weekday, digestWeekday, locale),
        choice('time', words.time, times, digestTime),
      ],
    };
  },
  submit: async ({ t, tx, careTeam, actor, now, locale }, _, { on, weekday, time }) => {
    const habits = { digestOn: on === 'yes', digestWeekday: weekday, digestTime: time };
    await chooseHabits(tx, careTeam.id, now, actor.id, habits);
    if (careTeam.personalDigests) await lookBy(tx, careTeam.id, now);
    const { saved, savedOff } = t.personalDigest.settings;
    const day = formatWeekday(habits.digestWeekday, locale);
    return { kind: 'view', view: sentence(habits.digestOn ? saved(day, formatTimeOfDay(time, locale)) : savedOff) };
  },
});
