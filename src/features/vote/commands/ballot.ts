import { z } from 'zod';
import { voteId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Field } from '../../../ui/form.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { lineValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { standing, voteActions, voteForms } from '../actions.ts';
import { castVote, refusalError, refusalOf } from '../cast.ts';
import { findMyVote } from '../find.ts';
import { asksInForm, choice, choicesOf, reasonLength } from '../model.ts';
import { readSheet } from '../sheet.ts';
import { subjectOf } from '../views/subject.ts';
import { inPlace, paperOf } from './in-place.ts';

const given = z.object({ vote: voteId });

/** « Objection »: why is asked first. « Voter » in a secret vote by consent: everyone fills the same form. */
export const ballotAction = defineAction({
  id: voteActions.ballot,
  roles: members,
  unrecorded: true,
  payload: given.extend({ at: standing }),
  run: async (context, { vote: id, at }) => {
    const { vote } = await findMyVote(context, id);
    const refusal = refusalOf(vote, context);
    if (refusal !== undefined) return inPlace(context, id, at, context.t.vote.notes[refusal]);
    return { kind: 'form', form: await ballotForm.open(context, { vote: id }) };
  },
});

/** An objection has a reason: without one nobody could answer it. */
export const ballotForm = defineForm({
  id: voteForms.ballot,
  roles: members,
  unrecorded: true,
  given,
  values: ({ fields }) =>
    z.object({
      choice: z.enum(choice.options, { error: fields.choice }).optional(),
      reason: lineValue(reasonLength, fields.tooLong).default(''),
    }),
  open: async (context, { vote: id }) => {
    const { t, actor } = context;
    const found = await findMyVote(context, id);
    const { vote } = found;
    if (vote.method !== 'consent') throw new UserError('form-outdated');
    const refusal = refusalOf(vote, context);
    if (refusal !== undefined) throw refusalError(refusal, vote, context);
    const words = t.vote.ballotForm;
    const reason: Field = {
      id: 'reason',
      kind: 'long-text',
      label: words.reason,
      hint: words.reasonHint,
      required: !asksInForm(vote),
      maxLength: reasonLength,
      guard: 'case',
    };
    const said: Field = {
      id: 'choice',
      kind: 'choice',
      label: words.choice,
      required: true,
      options: choicesOf.consent.map((value) => ({ value, label: t.vote.choices[value] })),
    };
    const subject = { strong: subjectOf(await readSheet(context, found, actor), t) };
    return asksInForm(vote)
      ? { title: words.title, intro: [subject, '\n', words.intro], submitLabel: words.submit, fields: [said, reason] }
      : { title: t.vote.choices.objection, intro: [subject], submitLabel: words.submit, fields: [reason] };
  },
  submit: async (context, { vote: id }, { choice: chosen, reason }) => {
    const words = context.t.vote.ballotForm;
    const found = await findMyVote(context, id);
    const said = asksInForm(found.vote) ? chosen : 'objection';
    if (said === undefined || !choicesOf.consent.includes(said)) return refuse('choice', context.t.fields.choice);
    if (said === 'objection' && reason === '') return refuse('reason', words.required);
    if (said !== 'objection' && reason !== '') return refuse('reason', words.needless);
    const refusal = await castVote(context, found, { choice: said, reason });
    if (refusal !== undefined) throw refusalError(refusal, (await findMyVote(context, id)).vote, context);
    return { kind: 'view', view: await paperOf(context, id) };
  },
});
