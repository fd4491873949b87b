import { z } from 'zod';
import { caseReviewId, meetingId, newId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineForm, type OpenedForm, type Refused, type Reopened } from '../../define.ts';
import { settleReview } from '../../filing/notifications.ts';
import { meetingType } from '../../meeting/model.ts';
import { members } from '../../practitioner/role.ts';
import { caseForms } from '../actions.ts';
import { newCode } from '../code.ts';
import { type CaseValues, caseFields, caseValues, contentOf } from '../fields.ts';
import { findCase, findOwnCase } from '../find.ts';
import { chosenMeeting, meetingField } from '../meeting-choice.ts';
import type { CaseReview } from '../model.ts';
import { professionsThere } from '../professions-there.ts';
import { putOnAgenda } from '../put-on-agenda.ts';
import { caseSheet } from '../sheet.ts';
import { isOpen, isSettled } from '../status.ts';
import { caseById, casesOfCode, changeCase, createCase } from '../store.ts';
import { caseView } from '../views/case.ts';
import { proposedView } from '../views/proposed.ts';
import { recordObjection } from '../withdraw.ts';

/** What the form carries: the id of the case to be, so that sending it twice proposes it once. */
const given = z.object({
  case: caseReviewId,
  kind: meetingType,
  meeting: meetingId.optional(),
  followUpOf: caseReviewId.optional(),
});
type Given = z.infer<typeof given>;

export const proposeForm = defineForm({
  id: caseForms.propose,
  roles: members,
  given,
  values: caseValues,
  open,
  submit: propose,
});

/** The form for a case that does not exist yet. */
export function newProposal(rest: Omit<Given, 'case'>): Given {
  return { ...rest, case: newId(caseReviewId) };
}

async function open(context: Context, { kind, meeting, followUpOf }: Given): Promise<OpenedForm> {
  const { form } = context.t.caseReview;
  const original = followUpOf && (await findOwnCase(context, followUpOf));
  const { question: _, ...known } = original ?? { question: '' };
  return {
    title: original ? form.followUpTitle : form.titles[kind],
    intro: original ? form.followUpIntro(original.code) : form.intros[kind],
    submitLabel: form.submit,
    fields: [
      ...caseFields(context.t, kind, await professionsThere(context), known),
      await meetingField(context, { meeting }),
    ],
  };
}

/** Writes the case of a form and puts it on the agenda that was chosen, or says under which field something is wrong. */
async function propose(context: Context, proposal: Given, form: CaseValues): Promise<Reply | Refused | Reopened> {
  const { tx, careTeam, now, actor, t } = context;
  const words = t.caseReview.proposed;
  const existing = await caseById(tx, careTeam.id, proposal.case);
  if (existing !== undefined) return answer(context, existing, words.already);
  const original = proposal.followUpOf && (await findOwnCase(context, proposal.followUpOf));
  if (form.consent === 'opposed') return opposed(context, original);
  const read = contentOf(proposal.kind, form, t);
  if (read.kind === 'refused') return read;
  const choice = await chosenMeeting(context, form.meeting);
  if (choice.kind === 'refused') return choice;
  if (original !== undefined) {
    const other = await otherAnswer(context, original);
    if (other !== undefined) return other;
    // A date at which it was to come back is settled by its follow-up. Whoever follows it up too, or notes an objection,
    // at the same instant waits and finds what was done here.
    const change = original.status === 'to-review' ? ({ status: 'closed' } as const) : {};
    if (!(await changeCase(tx, careTeam.id, now, original, change))) {
      return { kind: 'reopened', given: proposal, notice: t.caseReview.edit.conflict };
    }
    await settleReview(tx, careTeam, now, original);
  }
  const review = await createCase(tx, careTeam.id, now, {
    ...read.content,
    id: proposal.case,
    code: original?.code ?? (await newCode(tx, careTeam.id)),
    followUpOfId: original?.id ?? null,
    kind: proposal.kind,
    requesterId: actor.id,
    meetingId: null,
    minutes: careTeam.slotMinutes,
  });
  if (choice.meeting !== undefined) await putOnAgenda(tx, careTeam, now, review, choice.meeting, actor.id);
  return answer(context, await findCase(context, review.id));
}

/**
 * Why a case is not followed up, shown with what there is instead: it was withdrawn while the form stood open, or a
 * follow-up waits already. Undefined when it may be.
 */
export async function otherAnswer(context: Context, original: CaseReview): Promise<Reply | undefined> {
  const waits = (await casesOfCode(context.tx, context.careTeam.id, original.code)).find(isOpen);
  if (waits === undefined && isSettled(original)) return undefined;
  const notes = waits === undefined ? [] : [context.t.caseReview.proposed.followUpExists];
  return { kind: 'view', view: caseView(await caseSheet(context, waits ?? original), context, { notes }) };
}

/** Nothing at all is kept of a patient who objects (L1110-4 IV CSP), nor of what was discussed before. */
async function opposed(context: Context, original: CaseReview | undefined): Promise<Reply> {
  const { caseReview: words } = context.t;
  if (original === undefined) return { kind: 'view', view: sentence(words.proposed.opposed) };
  await recordObjection(context, original.code);
  return { kind: 'view', view: sentence(words.object.done(original.code)) };
}

async function answer(context: Context, review: CaseReview, note?: string): Promise<Reply> {
  if (review.requesterId !== context.actor.id) throw new UserError('form-outdated');
  return { kind: 'view', view: proposedView(await caseSheet(context, review), context, note) };
}
