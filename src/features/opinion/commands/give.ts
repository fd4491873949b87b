import { z } from 'zod';
import { opinionRequestId } from '../../../core/ids.ts';
import type { Reply } from '../../../ui/reply.ts';
import { nameOf } from '../../decision/views/facts.ts';
import { defineAction, defineForm } from '../../define.ts';
import { lineValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { opinionActions, opinionForms, standing } from '../actions.ts';
import { findRequest } from '../find.ts';
import { giveOpinion, refusalError, refusalOf, speaking } from '../give.ts';
import { reasonedStance, stance, textLength } from '../model.ts';
import { inPlace, paperOf } from './in-place.ts';

const given = z.object({ request: opinionRequestId, stance: reasonedStance, at: standing });

/** « Favorable », « Sans avis »: one tap says it. « Réservé », « Défavorable »: why is asked first. */
export const giveAction = defineAction({
  id: opinionActions.give,
  roles: members,
  payload: given.extend({ stance }),
  run: async (context, { request: id, stance: said, at }): Promise<Reply> => {
    const { notes } = context.t.opinion;
    const found = await findRequest(context, id);
    const refusal = refusalOf(found.request, context);
    if (refusal !== undefined) return { kind: 'update', view: await inPlace(context, id, at, notes[refusal]) };
    const reasoned = reasonedStance.safeParse(said);
    if (reasoned.success) {
      return { kind: 'form', form: await giveForm.open(context, { request: id, stance: reasoned.data, at }) };
    }
    const outcome = await giveOpinion(context, found, { stance: said, text: '' });
    // The outbox edits the paper anyway, that of whoever answered elsewhere too.
    if (outcome === 'given' && at === 'paper') return { kind: 'refreshed', view: await paperOf(context, id) };
    // A double click has nothing to say but what is true.
    const note = outcome === 'same' ? '' : notes[outcome];
    return { kind: 'update', view: await inPlace(context, id, at, note) };
  },
});

/** Why the actor has a reservation, or is against it. */
export const giveForm = defineForm({
  id: opinionForms.give,
  roles: members,
  given,
  values: ({ fields, opinion }) =>
    z.object({
      text: lineValue(textLength, fields.tooLong)
        .refine((text) => text !== '', { error: opinion.give.required })
        .prefault(''),
    }),
  open: async (context, { request: id, stance: said }) => {
    const found = await findRequest(context, id);
    const refusal = refusalOf(found.request, context);
    if (refusal !== undefined) throw refusalError(refusal, found.request, context);
    const { own, decision, mayRead } = await speaking(context, found);
    const words = context.t.opinion.give;
    return {
      title: words.titles[said],
      intro: nameOf(decision, mayRead, context),
      submitLabel: words.submit,
      fields: [
        {
          id: 'text',
          kind: 'long-text',
          label: words.text,
          hint: words.hint,
          required: true,
          maxLength: textLength,
          guard: 'case',
          ...(own !== undefined && own.text !== '' && { initial: own.text }),
        },
      ],
    };
  },
  submit: async (context, { request: id, stance: said, at }, { text }) => {
    const outcome = await giveOpinion(context, await findRequest(context, id), { stance: said, text });
    if (outcome === 'late' || outcome === 'withdrawn') {
      throw refusalError(outcome, (await findRequest(context, id)).request, context);
    }
    const note = at === 'paper' ? '' : context.t.opinion.notes.given;
    return { kind: 'view', view: await inPlace(context, id, at, note) };
  },
});
