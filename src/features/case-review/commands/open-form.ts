import { z } from 'zod';
import { cleanLine } from '../../../core/clean-line.ts';
import { caseReviewId, meetingId } from '../../../core/ids.ts';
import { filledIn } from '../../../ui/form.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand, defineMessageAction } from '../../define.ts';
import { type MeetingType, meetingType } from '../../meeting/model.ts';
import { members } from '../../practitioner/role.ts';
import { caseActions } from '../actions.ts';
import { findByCode, findCase } from '../find.ts';
import { type CaseReview, caseLimits } from '../model.ts';
import { caseSheet } from '../sheet.ts';
import { caseView } from '../views/case.ts';
import { newProposal, otherAnswer, proposeForm } from './propose.ts';

/** `/rcp dossier` opens the form; followed by a code, it shows that case, or opens its follow-up for its requester. */
export const proposeCommand = defineCommand({
  id: 'case.propose',
  roles: members,
  rest: 'text',
  run: async (context, rest) => {
    if (rest === '') return openForm(context, 'complex-case');
    const review = await findByCode(context, rest);
    return (
      (await followUpForm(context, review)) ?? {
        kind: 'view',
        view: caseView(await caseSheet(context, review), context),
      }
    );
  },
});

/** `/rcp evenement`. */
export const proposeEventCommand = defineCommand({
  id: 'case.propose-event',
  roles: members,
  rest: 'none',
  run: (context) => openForm(context, 'adverse-event'),
});

/** `/rcp protocole`. */
export const proposeProtocolCommand = defineCommand({
  id: 'case.propose-protocol',
  roles: members,
  rest: 'none',
  run: (context) => openForm(context, 'protocol'),
});

/** « Proposer un dossier », below a list or an RCP. */
export const proposeAction = defineAction({
  id: caseActions.propose,
  roles: members,
  payload: z.object({ kind: meetingType.default('complex-case'), meeting: meetingId.optional() }),
  run: async (context, { kind, meeting }) => {
    const form = await proposeForm.open(context, newProposal({ kind, meeting }));
    return { kind: 'form', form };
  },
});

/** « Proposer une suite » of a case that an RCP has settled. */
export const followUpAction = defineAction({
  id: caseActions.followUp,
  roles: members,
  payload: z.object({ case: caseReviewId }),
  run: async (context, { case: id }) => {
    const review = await findCase(context, id);
    return (
      (await followUpForm(context, review)) ?? {
        kind: 'update',
        view: caseView(await caseSheet(context, review), context),
      }
    );
  },
});

/** « Proposer un dossier » in the menu of a message: its text becomes the question, unless the guard objects. */
export const proposeMessage = defineMessageAction({
  id: 'case-propose',
  roles: members,
  run: async (context, { text, objection }) => {
    const form = await proposeForm.open(context, newProposal({ kind: 'complex-case' }));
    if (objection !== undefined) return { kind: 'form', form: { ...form, intro: objection } };
    const question = [...cleanLine(text)].slice(0, caseLimits.questionLength).join('').trim();
    return { kind: 'form', form: filledIn(form, { question }) };
  },
});

async function openForm(context: Context, kind: MeetingType): Promise<Reply> {
  return { kind: 'form', form: await proposeForm.open(context, newProposal({ kind })) };
}

/** The form for the follow-up of a case, or the one that waits already; undefined when the actor may not. */
async function followUpForm(context: Context, review: CaseReview): Promise<Reply | undefined> {
  const { rights } = await caseSheet(context, review);
  if (!rights.followUp) return undefined;
  const other = await otherAnswer(context, review);
  if (other !== undefined) return other;
  const proposal = newProposal({ kind: review.kind, followUpOf: review.id });
  return { kind: 'form', form: await proposeForm.open(context, proposal) };
}
