import { z } from 'zod';
import { type DecisionId, decisionId, newId, voteId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { Context } from '../../context.ts';
import { decisionCard } from '../../decision/card.ts';
import { findDecision, findHandled } from '../../decision/find.ts';
import { followDecision } from '../../decision/follow.ts';
import type { Decision } from '../../decision/model.ts';
import { isErased } from '../../decision/steps.ts';
import { holdDecision } from '../../decision/store.ts';
import { defineAction, defineForm, type OpenedForm, type Refused, refuse } from '../../define.ts';
import { isFarAway } from '../../meeting/schedule.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { closingOn } from '../../poll/dates.ts';
import { members } from '../../practitioner/role.ts';
import { voteActions, voteForms } from '../actions.ts';
import { usualLastDay } from '../dates.ts';
import { chosenElectors, electorOptions, electorsAtFirst, possibleElectors } from '../electors.ts';
import { type VoteValues, voteFields, voteValues } from '../fields.ts';
import { fewestSecret, usualQuorum } from '../model.ts';
import { announceVote } from '../notifications.ts';
import { asksOpinions, createVote, voteById, votesOn } from '../store.ts';

/** What the form carries: the id of the vote to be, so that sending it twice opens one. */
const given = z.object({ decision: decisionId, vote: voteId });
type Given = z.infer<typeof given>;

/** « Mettre au vote ». */
export const openAction = defineAction({
  id: voteActions.open,
  roles: members,
  payload: z.object({ decision: decisionId }),
  run: async (context, { decision }) => ({
    kind: 'form',
    form: await openForm.open(context, { decision, vote: newId(voteId) }),
  }),
});

export const openForm = defineForm({
  id: voteForms.open,
  roles: members,
  given,
  values: voteValues,
  open,
  submit,
});

async function open(context: Context, { decision: id, vote }: Given): Promise<OpenedForm> {
  const { t, tx, careTeam, now } = context;
  const decision = await findHandled(context, id);
  // Sent a second time, the form answers below.
  if ((await voteById(tx, careTeam.id, vote)) === undefined) await requireVotable(context, decision);
  const people = await possibleElectors(context, decision);
  // A list to choose from may not be empty.
  if (people.length === 0) throw new UserError('vote-nobody');
  return {
    title: t.vote.form.title,
    submitLabel: t.vote.form.submit,
    fields: voteFields(t, {
      electors: electorOptions(people, decision, context),
      chosen: electorsAtFirst(people, decision),
      ofCase: decision.caseReviewId !== null,
      most: people.length,
      lastDay: usualLastDay(now, careTeam),
    }),
  };
}

async function submit(context: Context, { decision: id, vote }: Given, form: VoteValues): Promise<Reply | Refused> {
  const { t, tx, careTeam, now, actor } = context;
  const words = t.vote.form;
  await holdDecision(tx, careTeam.id, id);
  const decision = await findHandled(context, id);
  if ((await voteById(tx, careTeam.id, vote)) !== undefined) return shown(context, id, words.already);
  await requireVotable(context, decision);
  const chosen = await chosenElectors(context, decision, form.electors);
  if (chosen.kind === 'refused') return chosen;
  const { electors } = chosen;
  const secret = form.secret === 'yes';
  if (secret && electors.length < fewestSecret) return refuse('secret', words.secretFew(electors.length));
  const quorum = form.quorum ?? usualQuorum(electors.length);
  const possible = Number.isInteger(quorum) && quorum >= 1 && quorum <= electors.length;
  if (!possible) return refuse('quorum', words.quorumRange(electors.length));
  const closesAt = closingOn(form.deadline, careTeam);
  if (closesAt <= now) return refuse('deadline', words.deadlinePast);
  if (isFarAway(closesAt, now)) return refuse('deadline', t.fields.dateFar);
  await createVote(tx, careTeam.id, now, {
    id: vote,
    decisionId: id,
    method: form.method,
    secret,
    hidden: secret || form.count === 'hidden',
    quorum,
    closesAt,
    openedById: actor.id,
    electors,
  });
  const opened = await voteById(tx, careTeam.id, vote);
  if (opened !== undefined) await announceVote(tx, careTeam, now, opened);
  await followDecision(tx, careTeam, now, id);
  return shown(context, id, words.opened(electors.length));
}

/** Throws UserError unless a vote may be opened now: on what is proposed, one at a time, and not while opinions come in. */
async function requireVotable(context: Context, decision: Decision): Promise<void> {
  const { t, tx, careTeam } = context;
  const { id, status } = decision;
  if (isErased(decision)) throw new UserError('decision-gone');
  if (status !== 'proposed') throw new UserError('vote-not-proposed', t.decision.statuses[status]);
  const running = (await votesOn(tx, careTeam.id, id)).find(({ state }) => state === 'open');
  if (running !== undefined) {
    throw new UserError('vote-open-already', whenOf({ startsAt: running.closesAt }, context));
  }
  if (await asksOpinions(tx, careTeam.id, id)) throw new UserError('vote-opinions-open');
}

async function shown(context: Context, id: DecisionId, note: string): Promise<Reply> {
  return { kind: 'view', view: await decisionCard(context, await findDecision(context, id), note) };
}
