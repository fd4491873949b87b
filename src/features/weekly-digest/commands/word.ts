import { z } from 'zod';
import { weeklyDigestId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { lineValue } from '../../meeting/values.ts';
import { stewards } from '../../practitioner/role.ts';
import { weeklyDigestActions, weeklyDigestForms } from '../actions.ts';
import { digestLimits, type WeeklyDigest } from '../model.ts';
import { followDigest } from '../notifications.ts';
import { changeDigest, digestById } from '../store.ts';
import { inPlace } from './control.ts';

const given = z.object({ digest: weeklyDigestId });

/** « Ajouter un mot ». */
export const wordAction = defineAction({
  id: weeklyDigestActions.word,
  roles: stewards,
  payload: given,
  run: async (context, { digest }) => {
    const found = await digestById(context.tx, context.careTeam.id, digest);
    if (found === undefined || found.state === 'published') return inPlace(context, digest);
    return { kind: 'form', form: await wordForm.open(context, { digest }) };
  },
});

export const wordForm = defineForm({
  id: weeklyDigestForms.word,
  roles: stewards,
  given,
  values: (t) => z.object({ word: lineValue(digestLimits.wordLength, t.fields.tooLong).default('') }),
  open: async (context, { digest }) => {
    const { word: words } = context.t.weeklyDigest.forms;
    const { word } = await found(context, digest);
    return {
      title: words.title,
      submitLabel: words.submit,
      fields: [
        {
          id: 'word',
          kind: 'long-text',
          label: words.label,
          hint: words.hint,
          required: false,
          maxLength: digestLimits.wordLength,
          guard: 'free',
          initial: word,
        },
      ],
    };
  },
  submit: async (context, { digest: id }, { word }) => {
    const { tx, careTeam, now, actor } = context;
    const digest = await found(context, id);
    const change = { word, wordById: word === '' ? null : actor.id };
    if (digest.state === 'published' || !(await changeDigest(tx, careTeam.id, digest, change))) {
      return refuse('word', context.t.weeklyDigest.forms.word.tooLate);
    }
    await followDigest(tx, careTeam, now, digest);
    return inPlace(context, id);
  },
});

async function found({ tx, careTeam }: Context, id: WeeklyDigest['id']): Promise<WeeklyDigest> {
  const digest = await digestById(tx, careTeam.id, id);
  if (digest === undefined) throw new UserError('form-outdated');
  return digest;
}
