import { z } from 'zod';
import { type FlashId, flashId, newId, practitionerId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import { newCode, parseCode } from '../../case-review/code.ts';
import type { CaseReview } from '../../case-review/model.ts';
import { casesOfCode, createCase } from '../../case-review/store.ts';
import type { Context } from '../../context.ts';
import { recordDecision } from '../../decision/store.ts';
import { defineAction, defineCommand, defineForm, type OpenedForm, type Refused, refuse } from '../../define.ts';
import { personOptions } from '../../meeting/fields.ts';
import { personValue } from '../../meeting/values.ts';
import { isCarer } from '../../practitioner/carer.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { flashActions, flashForms } from '../actions.ts';
import { maxOthers } from '../model.ts';
import { askOthers } from '../notifications.ts';
import { findFlash } from '../outcome.ts';
import { createFlash, flashById } from '../store.ts';
import { flashView } from '../views/flash.ts';
import { attributeKept, contentFields, contentValues } from './fields.ts';

/** The id of the flash consultation to be, so that sending the form twice makes one. */
const given = z.object({ flash: flashId });

/** `/concertation`: one form, filled in thirty seconds. */
export const flashCommand = defineCommand({
  id: 'flash.open',
  roles: members,
  rest: 'none',
  run: openForm,
});

export const openFlashAction = defineAction({
  id: flashActions.open,
  roles: members,
  payload: z.object({}),
  run: openForm,
});

async function openForm(context: Context): Promise<Reply> {
  return { kind: 'form', form: await flashForm.open(context, { flash: newId(flashId) }) };
}

const values = (t: Context['t']) =>
  contentValues(t).extend({
    with: z.array(personValue(t.fields.unknownPerson).pipe(practitionerId)).default([]),
    code: z.string().default(''),
  });
type Values = z.infer<ReturnType<typeof values>>;

export const flashForm = defineForm({ id: flashForms.open, roles: members, given, values, open, submit });

async function open(context: Context): Promise<OpenedForm> {
  const { t, tx, careTeam, actor } = context;
  const words = t.flash.form;
  const people = (await activePractitioners(tx, careTeam.id)).filter(mayHear).filter(({ id }) => id !== actor.id);
  // A list to choose from may not be empty.
  if (people.length === 0) throw new UserError('flash-nobody');
  return {
    title: words.title,
    intro: words.intro,
    submitLabel: words.submit,
    fields: [
      {
        id: 'with',
        kind: 'choices',
        label: words.with,
        hint: words.withHint,
        required: true,
        options: personOptions(people),
      },
      ...contentFields(t, {}),
      {
        id: 'code',
        kind: 'text',
        label: words.code,
        hint: words.codeHint,
        required: false,
        maxLength: 12,
        guard: 'case',
      },
    ],
  };
}

async function submit(context: Context, { flash: id }: { flash: FlashId }, form: Values): Promise<Reply | Refused> {
  const { tx, t, now, careTeam, actor } = context;
  const words = t.flash.form;
  const existing = await flashById(tx, careTeam.id, id);
  if (existing !== undefined) return { kind: 'view', view: flashView(existing, actor, context) };
  const others = new Set(form.with);
  if (others.has(actor.id)) return refuse('with', words.withYourself);
  if (others.size < 1 || others.size > maxOthers) return refuse('with', words.withHowMany);
  const people = await activePractitioners(tx, careTeam.id);
  if (![...others].every((one) => people.some((person) => person.id === one))) {
    return refuse('with', t.fields.unknownPerson);
  }
  if (people.some((person) => others.has(person.id) && !mayHear(person))) return refuse('with', words.withCarers);
  if (form.consent === 'opposed') return { kind: 'view', view: sentence(t.flash.opposed) };
  const before = await followed(context, form.code);
  if (before === 'unknown') return refuse('code', words.codeUnknown);
  const review = await createCase(tx, careTeam.id, now, {
    code: before?.code ?? (await newCode(tx, careTeam.id)),
    followUpOfId: before?.id ?? null,
    kind: 'complex-case',
    motive: form.motive,
    question: form.question,
    attribute: attributeKept(form),
    consent: form.consent,
    severity: null,
    subject: '',
    requesterId: actor.id,
    wantedProfessions: [],
    meetingId: null,
    minutes: careTeam.slotMinutes,
  });
  await recordDecision(tx, careTeam.id, now, {
    meetingId: null,
    caseReviewId: review.id,
    type: form.type,
    // Until everyone has confirmed it (outcome.ts).
    status: 'proposed',
    statement: form.statement,
    reason: '',
    reference: '',
    causes: [],
    version: '',
    ownerId: null,
    reviewOn: null,
    createdById: actor.id,
  });
  const closesAt = new Date(now.getTime() + careTeam.flashHours * 3_600_000);
  await createFlash(tx, careTeam.id, now, { id, review, closesAt, others: [...others] });
  const flash = await findFlash(tx, careTeam, id);
  await askOthers(tx, careTeam, now, flash);
  return { kind: 'view', view: flashView(flash, actor, context) };
}

/** Whoever has said a profession that shares nothing about patients may not; of anybody else the requester knows better. */
function mayHear(person: Practitioner): boolean {
  return person.profession === null || isCarer(person);
}

/** The actor's own earlier case that this one goes on with; undefined when no code was given. */
async function followed({ tx, careTeam, actor }: Context, typed: string): Promise<CaseReview | 'unknown' | undefined> {
  if (typed.trim() === '') return undefined;
  const code = parseCode(typed);
  if (code === undefined) return 'unknown';
  const cases = await casesOfCode(tx, careTeam.id, code);
  return cases.find((one) => one.requesterId === actor.id && one.status !== 'withdrawn') ?? 'unknown';
}
