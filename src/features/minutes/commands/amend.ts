import { z } from 'zod';
import { amendmentId, meetingId, newId } from '../../../core/ids.ts';
import { defineAction, defineForm } from '../../define.ts';
import { lineValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { minutesActions, minutesForms } from '../actions.ts';
import { findAmendable } from '../find.ts';
import { minutesLimits } from '../model.ts';
import { announceAmendment } from '../notifications.ts';
import { addAmendment } from '../store.ts';
import { showMinutes } from './show.ts';

/** « Ajouter une rectification ». */
export const amendAction = defineAction({
  id: minutesActions.amend,
  roles: members,
  payload: z.object({ meeting: meetingId }),
  run: async (context, { meeting }) => ({
    kind: 'form',
    form: await amendForm.open(context, { meeting, amendment: newId(amendmentId) }),
  }),
});

/** Adds below approved minutes; it carries the id of the amendment to be, so that sending it twice adds it once. */
export const amendForm = defineForm({
  id: minutesForms.amend,
  roles: members,
  given: z.object({ meeting: meetingId, amendment: amendmentId }),
  values: ({ fields, minutes }) =>
    z.object({
      text: lineValue(minutesLimits.amendmentLength, fields.tooLong)
        .refine((text) => text !== '', { error: minutes.amend.required })
        .prefault(''),
    }),
  open: async (context, { meeting }) => {
    await findAmendable(context, meeting);
    const words = context.t.minutes.amend;
    return {
      title: words.title,
      intro: words.intro,
      submitLabel: words.submit,
      fields: [
        {
          id: 'text',
          kind: 'long-text',
          label: words.text,
          hint: words.hint,
          required: true,
          maxLength: minutesLimits.amendmentLength,
          guard: 'case',
        },
      ],
    };
  },
  submit: async (context, { meeting, amendment: id }, { text }) => {
    const { tx, careTeam, now, actor } = context;
    const rows = await findAmendable(context, meeting);
    if (rows.minutes?.amendments.every((one) => one.id !== id)) {
      const amendment = { id, kind: 'correction', text, authorId: actor.id, at: now } as const;
      await addAmendment(tx, careTeam.id, meeting, amendment);
      await announceAmendment(tx, careTeam, now, rows, amendment);
    }
    return { kind: 'view', view: await showMinutes(context, meeting) };
  },
});
