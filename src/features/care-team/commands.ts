import { z } from 'zod';
import { holidayRegion } from '../../core/calendar.ts';
import { isZone } from '../../core/local-time.ts';
import { locale } from '../../core/locale.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { sentence, type View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { defineAction, defineCommand, defineForm } from '../define.ts';
import { durationField } from '../meeting/fields.ts';
import { replanReminders } from '../meeting/replan.ts';
import { durationValue, lineValue, timeValue } from '../meeting/values.ts';
import { stewards } from '../practitioner/role.ts';
import { planSweep } from '../reminder/plan.ts';
import { settleStep } from '../setup/follow.ts';
import { lookAtDigest } from '../weekly-digest/look.ts';
import { careTeamActions } from './actions.ts';
import { type ChannelChoice, channelChoice, channelField } from './channel-field.ts';
import type { Workspace } from './model.ts';
import { reminderOccasion } from './reminder-occasion.ts';
import { careTeamById, changeSettings, chooseChannel, forgetChannel, workspacesOf } from './store.ts';
import { zoneOptions } from './zones.ts';

/** The channel in which the command was typed, carried by the form: its submission may come from elsewhere. */
const given = z.object({
  here: z.object({ externalId: z.string(), name: z.string().optional(), reference: z.json().optional() }).optional(),
});
type Given = z.infer<typeof given>;

/** `/diapason reglages`: the structure's channel, zone, holidays, language, usual time and reminders. */
export const settingsCommand = defineCommand({
  id: 'settings',
  roles: stewards,
  rest: 'none',
  run: async (context) => {
    const { place } = context;
    const here = place.kind === 'channel' ? { here: place } : {};
    return { kind: 'form', form: await settingsForm.open(context, here) };
  },
});

/** « Réglages ». */
export const settingsAction = defineAction({
  id: careTeamActions.settings,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => ({ kind: 'form', form: await settingsForm.open(context, {}) }),
});

/** Of the name of a structure. */
const nameLength = 120;

const values = (t: Catalogue) =>
  z.object({
    name: lineValue(nameLength, t.fields.tooLong)
      .refine((name) => name !== '', { error: t.fields.required })
      .prefault(''),
    channel: channelChoice.default('keep'),
    zone: z.string({ error: t.fields.zone }).refine(isZone, { error: t.fields.zone }),
    region: z.enum(holidayRegion.options, { error: t.fields.choice }),
    language: z.enum(locale.options, { error: t.fields.choice }),
    time: timeValue(t),
    duration: durationValue(t),
    reminders: z.array(reminderOccasion).default([]),
  });

export const settingsForm = defineForm({
  id: 'care-team.settings',
  roles: stewards,
  given,
  values,
  open: async (context, { here }) => {
    const { t, careTeam } = context;
    const words = t.settings;
    return {
      title: words.title,
      submitLabel: words.submit,
      fields: [
        {
          id: 'name',
          kind: 'text',
          label: words.name,
          required: true,
          maxLength: nameLength,
          guard: 'directory',
          initial: careTeam.name,
        },
        channelField(await ownWorkspace(context), here, t),
        {
          id: 'zone',
          kind: 'choice',
          label: words.zone,
          required: true,
          options: zoneOptions(t, [careTeam.zone]),
          initial: careTeam.zone,
        },
        {
          id: 'region',
          kind: 'choice',
          label: words.region,
          required: true,
          options: holidayRegion.options.map((value) => ({ value, label: t.holidayRegions[value] })),
          initial: careTeam.holidayRegion,
        },
        {
          id: 'language',
          kind: 'choice',
          label: words.language,
          required: true,
          options: locale.options.map((value) => ({ value, label: t.languages[value] })),
          initial: careTeam.locale,
        },
        { id: 'time', kind: 'time', label: words.time, required: true, initial: careTeam.defaultStartTime },
        durationField(words.duration, careTeam.defaultDurationMinutes),
        {
          id: 'reminders',
          kind: 'choices',
          label: words.reminders,
          required: false,
          options: reminderOccasion.options.map((value) => ({ value, label: t.occasions[value] })),
          initial: careTeam.reminderOccasions,
        },
      ],
    };
  },
  submit: async (context, { here }, typed) => {
    const { tx, careTeam, now } = context;
    await applyChannel(context, typed.channel, here);
    await changeSettings(tx, careTeam.id, {
      name: typed.name,
      zone: typed.zone,
      locale: typed.language,
      holidayRegion: typed.region,
      defaultStartTime: typed.time,
      defaultDurationMinutes: typed.duration,
      reminderOccasions: typed.reminders,
    });
    const team = await careTeamById(tx, careTeam.id);
    await replanReminders(tx, team, now);
    await planSweep(tx, team, now);
    await lookAtDigest(tx, team, now);
    await settleStep(tx, careTeam.id, now, 'structure');
    return { kind: 'view', view: savedView(context) };
  },
});

async function applyChannel(context: Context, choice: ChannelChoice, here: Given['here']): Promise<void> {
  const { tx, careTeam, workspaceId } = context;
  if (choice === 'none') await forgetChannel(tx, careTeam.id, workspaceId);
  if (choice !== 'here' || here === undefined) return;
  await chooseChannel(tx, careTeam.id, context.now, workspaceId, here);
}

async function ownWorkspace({ tx, careTeam, workspaceId }: Context): Promise<Workspace | undefined> {
  return (await workspacesOf(tx, careTeam.id)).find((workspace) => workspace.id === workspaceId);
}

function savedView({ t }: Context): View {
  return sentence(`${t.settings.savedFallback} ${t.settings.savedNote}`);
}
