import { z } from 'zod';
import { type DecisionId, decisionId, newId, type OpinionRequestId, opinionRequestId } from '../../../core/ids.ts';
import { formatList } from '../../../i18n/format.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { decisionCard } from '../../decision/card.ts';
import { findHandled } from '../../decision/find.ts';
import type { Decision } from '../../decision/model.ts';
import { isErased } from '../../decision/steps.ts';
import { holdDecision } from '../../decision/store.ts';
import { defineAction, defineForm, type OpenedForm, type Refused, refuse } from '../../define.ts';
import { isFarAway } from '../../meeting/schedule.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { closingOn } from '../../poll/dates.ts';
import { members } from '../../practitioner/role.ts';
import { opinionActions, opinionForms } from '../actions.ts';
import { askableProfessions } from '../asked.ts';
import { usualLastDay } from '../dates.ts';
import { type AskValues, askFields, askValues } from '../fields.ts';
import { findRequest } from '../find.ts';
import { inOrder } from '../model.ts';
import { announceRequest } from '../notifications.ts';
import { createRequest, isVotedOn, requestById, requestsOn } from '../store.ts';
import { seeButton } from '../views/buttons.ts';

/** What the form carries: the id of the request to be, so that sending it twice asks once. */
const given = z.object({ decision: decisionId, request: opinionRequestId });
interface Given {
  readonly decision: DecisionId;
  readonly request: OpinionRequestId;
}

/** « Demander des avis ». */
export const askAction = defineAction({
  id: opinionActions.ask,
  roles: members,
  payload: z.object({ decision: decisionId }),
  run: async (context, { decision }) => ({
    kind: 'form',
    form: await askForm.open(context, { decision, request: newId(opinionRequestId) }),
  }),
});

/** Which professions, and until when. */
export const askForm = defineForm({
  id: opinionForms.ask,
  roles: members,
  given,
  values: askValues,
  open,
  submit,
});

async function open(context: Context, { decision: id, request }: Given): Promise<OpenedForm> {
  const { t, tx, careTeam, now } = context;
  const decision = await findHandled(context, id);
  // Sent a second time, the form answers below.
  if ((await requestById(tx, careTeam.id, request)) === undefined) await requireAskable(context, decision);
  const professions = await askableProfessions(tx, careTeam.id, decision);
  // A list to choose from may not be empty.
  if (professions.length === 0) {
    throw new UserError(decision.caseReviewId === null ? 'opinion-nobody' : 'opinion-nobody-of-case');
  }
  return {
    title: t.opinion.form.title,
    submitLabel: t.opinion.form.submit,
    fields: askFields(t, {
      professions,
      ofCase: decision.caseReviewId !== null,
      lastDay: usualLastDay(now, careTeam),
    }),
  };
}

async function submit(context: Context, { decision: id, request }: Given, form: AskValues): Promise<Reply | Refused> {
  const { t, tx, careTeam, now, actor } = context;
  const words = t.opinion.form;
  await holdDecision(tx, careTeam.id, id);
  const decision = await findHandled(context, id);
  if ((await requestById(tx, careTeam.id, request)) !== undefined) {
    return { kind: 'view', view: await decisionCard(context, decision, words.already) };
  }
  await requireAskable(context, decision);
  const professions = inOrder(form.professions);
  const wrong = await wrongProfessions(context, decision, professions);
  if (wrong !== undefined) return refuse('professions', wrong);
  const closesAt = closingOn(form.deadline, careTeam);
  if (closesAt <= now) return refuse('deadline', words.deadlinePast);
  if (isFarAway(closesAt, now)) return refuse('deadline', t.fields.dateFar);
  await createRequest(tx, careTeam.id, now, {
    id: request,
    decisionId: id,
    professions,
    closesAt,
    openedById: actor.id,
  });
  const asked = await announceRequest(tx, careTeam, now, await findRequest(context, request));
  // How it stands is told by a message of its own, edited as opinions come in: not by this answer too.
  const { fallback, blocks } = sentence(words.asked(asked));
  return {
    kind: 'view',
    view: { fallback, blocks: [...blocks, { kind: 'buttons', buttons: [seeButton(decision, context)] }] },
  };
}

/** Throws UserError unless opinions may be asked now: on what is proposed, once at a time, and not during a vote. */
async function requireAskable(context: Context, decision: Decision): Promise<void> {
  const { t, tx, careTeam } = context;
  const { id, status } = decision;
  if (isErased(decision)) throw new UserError('opinion-erased');
  if (status !== 'proposed') throw new UserError('opinion-not-proposed', t.decision.statuses[status]);
  const running = (await requestsOn(tx, careTeam.id, id)).find(({ state }) => state === 'open');
  if (running !== undefined) {
    throw new UserError('opinion-open-already', whenOf({ startsAt: running.closesAt }, context));
  }
  if (await isVotedOn(tx, careTeam.id, id)) throw new UserError('opinion-vote-open');
}

/** What is wrong with the professions: none is chosen, or nobody speaks for one of them (any more). */
async function wrongProfessions(
  { t, tx, careTeam, locale }: Context,
  decision: Decision,
  chosen: AskValues['professions'],
): Promise<string | undefined> {
  const words = t.opinion.form;
  if (chosen.length === 0) return words.none;
  const possible = await askableProfessions(tx, careTeam.id, decision);
  const names = chosen.filter((one) => !possible.includes(one)).map((one) => t.professions[one]);
  if (names.length === 0) return undefined;
  return (decision.caseReviewId === null ? words.nobodyOf : words.mayNotRead)(formatList(names, locale));
}
