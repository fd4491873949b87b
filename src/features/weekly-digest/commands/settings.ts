import { z } from 'zod';
import { formatDateTime } from '../../../i18n/format.ts';
import { choice } from '../../../ui/form.ts';
import { sentence } from '../../../ui/view.ts';
import { workspaceChannels } from '../../care-team/model.ts';
import { careTeamById, changeDigestHabits, workspacesOf } from '../../care-team/store.ts';
import { weekdayField, weekdayValue } from '../../care-team/weekday.ts';
import { defineAction, defineCommand, defineForm } from '../../define.ts';
import { timeValue } from '../../meeting/values.ts';
import { lookAtPersonalDigests } from '../../personal-digest/look.ts';
import { stewards } from '../../practitioner/role.ts';
import { settleStep } from '../../setup/follow.ts';
import { weeklyDigestActions, weeklyDigestForms } from '../actions.ts';
import { lookAtDigest } from '../look.ts';
import { slotsAround } from '../slot.ts';

/** People read it by day. */
const [earliest, latest] = ['07:00', '19:30'];

/** `/point reglages`: whether, on which day and when, and what it says of a quiet week and of who is late. */
export const settingsCommand = defineCommand({
  id: 'weekly-digest.settings',
  roles: stewards,
  rest: 'none',
  run: async (context) => ({ kind: 'form', form: await settingsForm.open(context, {}) }),
});

export const settingsAction = defineAction({
  id: weeklyDigestActions.settings,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => ({ kind: 'form', form: await settingsForm.open(context, {}) }),
});

export const settingsForm = defineForm({
  id: weeklyDigestForms.settings,
  roles: stewards,
  given: z.object({}),
  values: (t) => {
    const error = t.fields.choice;
    const hours = t.weeklyDigest.settings.hours;
    return z.object({
      on: z.enum(['yes', 'no'], { error }),
      weekday: weekdayValue(error),
      time: timeValue(t).refine((time) => time >= earliest && time <= latest, { error: hours }),
      empty: z.enum(['say', 'silent'], { error }),
      names: z.enum(['yes', 'no'], { error }),
      personal: z.enum(['yes', 'no'], { error }),
    });
  },
  open: async ({ t, careTeam, locale }) => {
    const { settings: words } = t.weeklyDigest;
    return {
      title: words.title,
      submitLabel: words.submit,
      fields: [
        choice('on', words.on, words.onOff, careTeam.digestOn ? 'yes' : 'no'),
        weekdayField('weekday', words.weekday, careTeam.digestWeekday, locale),
        {
          id: 'time',
          kind: 'time',
          label: words.time,
          hint: words.hours,
          required: true,
          initial: careTeam.digestTime,
        },
        choice('empty', words.empty, words.emptyRules, careTeam.digestWhenEmpty ? 'say' : 'silent'),
        choice('names', words.names, words.namesRules, careTeam.digestNames ? 'yes' : 'no'),
        choice('personal', words.personal, words.onOff, careTeam.personalDigests ? 'yes' : 'no'),
      ],
    };
  },
  submit: async (context, _, { on, weekday, time, empty, names, personal }) => {
    const { t, tx, careTeam, now, locale, zone } = context;
    await changeDigestHabits(tx, careTeam.id, now, {
      digestOn: on === 'yes',
      digestWeekday: weekday,
      digestTime: time,
      digestWhenEmpty: empty === 'say',
      digestNames: names === 'yes',
      personalDigests: personal === 'yes',
    });
    const team = await careTeamById(tx, careTeam.id);
    await lookAtDigest(tx, team, now);
    await lookAtPersonalDigests(tx, team, now);
    await settleStep(tx, careTeam.id, now, 'digest');
    const { settings: words } = t.weeklyDigest;
    if (!team.digestOn) return { kind: 'view', view: sentence(words.savedOff) };
    const next = words.saved(formatDateTime(slotsAround(now, team).next.at, zone, locale));
    const channels = workspaceChannels(await workspacesOf(tx, careTeam.id));
    return { kind: 'view', view: sentence(channels.length === 0 ? `${next} ${words.noChannel}` : next) };
  },
});
