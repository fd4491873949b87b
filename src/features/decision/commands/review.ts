import { z } from 'zod';
import { decisionId } from '../../../core/ids.ts';
import { addDays, localParts } from '../../../core/local-time.ts';
import type { Field } from '../../../ui/form.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm } from '../../define.ts';
import { dateValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { decisionActions, decisionForms } from '../actions.ts';
import { decisionCard } from '../card.ts';
import { findDecision, findHandled } from '../find.ts';
import { followDecision } from '../follow.ts';
import type { Decision } from '../model.ts';
import { wrongReviewDate } from '../review-date.ts';
import { decisionSheet } from '../sheet.ts';
import { changeDecision } from '../store.ts';
import { nameOf } from '../views/facts.ts';

/** The decision, as the person who answers sees it. */
const given = z.object({ decision: decisionId, revision: z.number().int() });
type Given = z.infer<typeof given>;

/** A year for what stands, a month for what waits: what people mean when they do not say when. */
const usualDays = { keep: 365, later: 30 } as const;

/** « Toujours valable ». */
export const keepAction = defineAction({
  id: decisionActions.keep,
  roles: members,
  payload: given,
  run: async (context, asked) =>
    (await overtaken(context, asked, 'keep')) ?? { kind: 'form', form: await keepForm.open(context, asked) },
});

/** « Plus tard ». */
export const laterAction = defineAction({
  id: decisionActions.later,
  roles: members,
  payload: given,
  run: async (context, asked) =>
    (await overtaken(context, asked, 'later')) ?? { kind: 'form', form: await laterForm.open(context, asked) },
});

export const keepForm = defineForm({
  id: decisionForms.keep,
  roles: members,
  given,
  values: (t) =>
    z.object({
      state: z.enum(['adopted', 'applied'], { error: t.fields.choice }),
      reviewOn: dateValue(t).optional(),
    }),
  open: async (context, { decision: id }) => {
    const { t } = context;
    const { statuses, keep: words } = t.decision;
    return {
      title: words.title,
      intro: await named(context, await findHandled(context, id)),
      submitLabel: words.submit,
      fields: [
        {
          id: 'state',
          kind: 'choice',
          label: t.decision.state,
          required: true,
          options: (['adopted', 'applied'] as const).map((value) => ({ value, label: statuses[value] })),
          initial: 'adopted',
        },
        dateField(context, words.date, usualDays.keep, false),
      ],
    };
  },
  submit: async (context, asked, { state, reviewOn = null }) => {
    const stale = await overtaken(context, asked, 'keep');
    if (stale !== undefined) return stale;
    const wrong = wrongReviewDate(context, reviewOn ?? undefined);
    return wrong ?? changed(context, asked, { status: state, reviewOn }, context.t.decision.keep.done);
  },
});

export const laterForm = defineForm({
  id: decisionForms.later,
  roles: members,
  given,
  values: (t) => z.object({ reviewOn: dateValue(t) }),
  open: async (context, { decision: id }) => {
    const words = context.t.decision.later;
    return {
      title: words.title,
      intro: await named(context, await findHandled(context, id)),
      submitLabel: words.submit,
      fields: [dateField(context, words.date, usualDays.later, true)],
    };
  },
  submit: async (context, asked, { reviewOn }) => {
    const stale = await overtaken(context, asked, 'later');
    if (stale !== undefined) return stale;
    const wrong = wrongReviewDate(context, reviewOn);
    return wrong ?? changed(context, asked, { reviewOn }, context.t.decision.later.done);
  },
});

function dateField({ now, careTeam }: Context, label: string, days: number, required: boolean): Field {
  const initial = addDays(localParts(now, careTeam.zone).date, days);
  return { id: 'reviewOn', kind: 'date', label, required, initial };
}

async function named(context: Context, decision: Decision): Promise<string> {
  const { readable } = await decisionSheet(context, decision);
  return nameOf(decision, readable, context);
}

/** What is true now, when somebody else has answered meanwhile; undefined while the question stands. */
async function overtaken(
  context: Context,
  { decision: id, revision }: Given,
  step: 'keep' | 'later',
): Promise<Reply | undefined> {
  const { decision, steps } = await decisionSheet(context, await findHandled(context, id));
  if (decision.revision === revision && steps.includes(step)) return undefined;
  const { nothingChanged, statuses } = context.t.decision;
  return { kind: 'view', view: await decisionCard(context, decision, nothingChanged(statuses[decision.status])) };
}

async function changed(
  context: Context,
  asked: Given,
  change: Parameters<typeof changeDecision>[4],
  done: string,
): Promise<Reply> {
  const { tx, careTeam, now, t } = context;
  const seen = await findHandled(context, asked.decision);
  const counts = await changeDecision(tx, careTeam.id, now, { ...seen, revision: asked.revision }, change);
  if (counts) await followDecision(tx, careTeam, now, seen.id);
  const decision = await findDecision(context, seen.id);
  const { nothingChanged, statuses } = t.decision;
  const note = counts ? done : nothingChanged(statuses[decision.status]);
  return { kind: 'view', view: await decisionCard(context, decision, note) };
}
