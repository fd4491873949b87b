import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { caseReviewId } from '../../../core/ids.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, type OpenedForm, type Refused, type Reopened, refuse } from '../../define.ts';
import { meetingById } from '../../meeting/store.ts';
import { members } from '../../practitioner/role.ts';
import { caseActions, caseForms } from '../actions.ts';
import { type CaseContent, type CaseValues, caseFields, caseValues, contentOf } from '../fields.ts';
import { findCase, findOwnCase } from '../find.ts';
import { chosenMeeting, type MeetingChoice, meetingField } from '../meeting-choice.ts';
import type { CaseReview } from '../model.ts';
import { stopAsking } from '../notifications.ts';
import { professionsThere } from '../professions-there.ts';
import { agendaChanged, putOnAgenda } from '../put-on-agenda.ts';
import { caseSheet } from '../sheet.ts';
import { changeCase } from '../store.ts';
import { caseView } from '../views/case.ts';
import { recordObjection } from '../withdraw.ts';

const given = z.object({ case: caseReviewId, revision: z.number().int() });
type Given = z.infer<typeof given>;

/** « Modifier », « Compléter ». */
export const editAction = defineAction({
  id: caseActions.edit,
  roles: members,
  payload: given.pick({ case: true }),
  run: async (context, { case: id }) => {
    const review = await findOwnCase(context, id);
    const sheet = await caseSheet(context, review);
    if (!sheet.rights.edit) return { kind: 'update', view: caseView(sheet, context) };
    return { kind: 'form', form: await editForm.open(context, { case: id, revision: review.revision }) };
  },
});

/** What is asked, what the patient said and for which RCP; an objection of the patient withdraws the case. */
export const editForm = defineForm({
  id: caseForms.edit,
  roles: members,
  given,
  values: caseValues,
  open,
  submit: edit,
});

async function open(context: Context, { case: id }: Given): Promise<OpenedForm> {
  const { t } = context;
  const words = t.caseReview.edit;
  const review = await findOwnCase(context, id);
  return {
    title: review.status === 'incomplete' ? words.completeTitle : words.title,
    intro: words.intro(review.code),
    submitLabel: words.submit,
    fields: [
      ...caseFields(t, review.kind, await professionsThere(context), review),
      await meetingField(context, { review }),
    ],
  };
}

async function edit(
  context: Context,
  { case: id, revision }: Given,
  form: CaseValues,
): Promise<Reply | Refused | Reopened> {
  const { tx, careTeam, now, t } = context;
  const before = await findOwnCase(context, id);
  const { rights, meeting: current } = await caseSheet(context, before);
  if (!rights.edit) return show(context, before);
  if (before.kind === 'complex-case' && form.consent === 'opposed') {
    await recordObjection(context, before.code);
    return { kind: 'view', view: sentence(t.caseReview.object.done(before.code)) };
  }
  const read = contentOf(before.kind, form, t);
  if (read.kind === 'refused') return read;
  const choice = await chosenMeeting(context, form.meeting, before);
  if (choice.kind === 'refused') return choice;
  if (!choice.stays && current?.currentCaseId === id) {
    return refuse('meeting', t.caseReview.edit.underDiscussion(current.title));
  }
  if (revision !== before.revision) {
    // A second copy of what went through says what is true.
    if (choice.stays && says(before, read.content)) return show(context, before, noted(before, t));
    return reopened(before, t);
  }
  const waits = before.status === 'incomplete' || (choice.meeting === undefined && !choice.stays);
  const standing = waits ? ({ status: 'proposed', meetingId: null } as const) : {};
  if (!(await changeCase(tx, careTeam.id, now, before, { ...read.content, ...standing }))) {
    return reopened(await findCase(context, id), t);
  }
  await follow(context, before, choice);
  const after = await findCase(context, id);
  return show(context, after, noted(after, t));
}

/** The agenda that it enters, the one that it leaves or stands on, and the question for more that it answers. */
async function follow(context: Context, before: CaseReview, { stays, meeting }: MeetingChoice): Promise<void> {
  const { tx, careTeam, now, actor } = context;
  if (before.status === 'incomplete') await stopAsking(tx, careTeam, now, before);
  if (meeting !== undefined && !stays) {
    const changed = await findCase(context, before.id);
    const placed = await putOnAgenda(tx, careTeam, now, changed, meeting, actor.id);
    if (!placed) throw new Error('a case changed in this transaction was changed by somebody else');
  }
  if (before.status !== 'on-agenda' || before.meetingId === null) return;
  const old = await meetingById(tx, careTeam.id, before.meetingId);
  if (old !== undefined) await agendaChanged(tx, careTeam, now, old, actor.id);
}

/** Whether a case says exactly this already. */
function says(review: CaseReview, content: CaseContent): boolean {
  const { motive, question, attribute, consent, severity, subject, wantedProfessions } = review;
  const said = { motive, question, attribute, consent, severity, subject, wantedProfessions };
  return isDeepStrictEqual(said, { ...content });
}

/** What was noted, and what follows from it. */
function noted({ kind, consent }: CaseReview, { caseReview: words }: Catalogue): readonly string[] {
  return kind === 'complex-case' ? [words.changed, words.consentEffects[consent]] : [words.changed];
}

async function show(context: Context, review: CaseReview, notes: readonly string[] = []): Promise<Reply> {
  return { kind: 'view', view: caseView(await caseSheet(context, review), context, { notes }) };
}

function reopened({ id, revision }: CaseReview, { caseReview: words }: Catalogue): Reopened {
  return { kind: 'reopened', given: { case: id, revision }, notice: words.edit.conflict };
}
