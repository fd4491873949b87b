import { z } from 'zod';
import { sentence } from '../../../ui/view.ts';
import { careTeamById } from '../../care-team/store.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand, defineForm } from '../../define.ts';
import { countToFile } from '../../filing/store.ts';
import { stewards } from '../../practitioner/role.ts';
import { retentionActions, retentionForms } from '../actions.ts';
import { type Forecast, filedBefore, keptDays, nextLook } from '../model.ts';
import { planErasure } from '../plan.ts';
import { changeRetention, countWithTexts } from '../store.ts';
import { forecastView } from '../views/forecast.ts';

const { min, max } = keptDays;
const month = 30 * 86_400_000;

/** `/diapason conservation`: how long the texts of a filed case are kept. */
export const retentionCommand = defineCommand({
  id: 'retention.settings',
  roles: stewards,
  rest: 'none',
  run: async (context) => ({ kind: 'form', form: await retentionForm.open(context, {}) }),
});

/** « Choisir une autre durée ». */
export const openAction = defineAction({
  id: retentionActions.open,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => ({ kind: 'form', form: await retentionForm.open(context, {}) }),
});

/** Changes nothing: it shows what the number would do, and the button there does it. */
export const retentionForm = defineForm({
  id: retentionForms.settings,
  roles: stewards,
  given: z.object({}),
  values: ({ retention }) => {
    const error = retention.range(min, max);
    return z.object({ days: z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error }) });
  },
  open: async ({ t, careTeam }) => {
    const words = t.retention;
    return {
      title: words.title,
      intro: words.intro(careTeam.retentionDays),
      submitLabel: words.submit,
      fields: [
        {
          id: 'days',
          kind: 'number',
          label: words.days,
          hint: words.hint(min, max),
          required: true,
          min,
          max,
          initial: careTeam.retentionDays,
        },
      ],
    };
  },
  submit: async (context, _, { days }) => ({
    kind: 'view',
    view: forecastView(await forecastOf(context, days), context.careTeam.retentionDays, context),
  }),
});

async function forecastOf({ tx, careTeam, now }: Context, days: number): Promise<Forecast> {
  const look = nextLook(now, careTeam);
  const until = new Date(look.getTime() + month);
  return {
    ...{ days, until },
    tonight: await countWithTexts(tx, careTeam.id, filedBefore(look, days)),
    later: await countWithTexts(tx, careTeam.id, filedBefore(until, days)),
    unfiled: await countToFile(tx, careTeam.id),
  };
}

/** « Appliquer 60 jours »: unless somebody has changed it since it was shown. */
export const applyAction = defineAction({
  id: retentionActions.apply,
  roles: stewards,
  payload: z.object({ days: z.number().int().min(min).max(max), instead: z.number().int() }),
  run: async ({ t, tx, careTeam, now }, { days, instead }) => {
    const changed = await changeRetention(tx, careTeam.id, days, instead);
    if (changed) await planErasure(tx, careTeam, now);
    const { retentionDays } = await careTeamById(tx, careTeam.id);
    // Pressed twice, it says again what it did.
    const words = changed || retentionDays === days ? t.retention.saved : t.retention.overtaken;
    return { kind: 'update', view: sentence(words(retentionDays)) };
  },
});
