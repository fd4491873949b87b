import { z } from 'zod';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field } from '../../ui/form.ts';
import { type Refused, refuse } from '../define.ts';
import type { MeetingType } from '../meeting/model.ts';
import { lineValue } from '../meeting/values.ts';
import { type Profession, profession } from '../practitioner/profession.ts';
import { attribute, type CaseReview, caseLimits, consent, severity } from './model.ts';
import { motive, motives } from './motive.ts';

// The inputs that the forms about cases share, and what comes back. Each kind of case asks for its own.

/** What a case says, whatever its kind. */
export type CaseContent = Pick<
  CaseReview,
  'motive' | 'question' | 'attribute' | 'consent' | 'severity' | 'subject' | 'wantedProfessions'
>;

/** The inputs of one kind of case, closed lists first; `initial` of a case that exists or is followed up. */
export function caseFields(
  t: Catalogue,
  kind: MeetingType,
  team: readonly Profession[],
  initial: Partial<CaseContent>,
): readonly Field[] {
  const { caseReview: words } = t;
  const { form } = words;
  const choice = <T extends string>(
    id: string,
    label: string,
    values: readonly T[],
    labels: Readonly<Record<T, string>>,
    chosen: T | null | undefined,
    hint?: string,
  ): Field => ({
    id,
    kind: 'choice',
    label,
    required: true,
    options: values.map((value) => ({ value, label: labels[value] })),
    ...(chosen && { initial: chosen }),
    ...(hint !== undefined && { hint }),
  });
  const question: Field = {
    id: 'question',
    kind: 'text',
    label: form.questions[kind],
    hint: form.questionHint,
    required: true,
    maxLength: caseLimits.questionLength,
    guard: 'case',
    ...(initial.question !== undefined && { initial: initial.question }),
  };
  const shared = [choice('motive', form.motive, motives(kind), words.motives, initial.motive)];
  const professions = professionsField(t, team, initial.wantedProfessions);
  switch (kind) {
    case 'complex-case':
      return [
        ...shared,
        question,
        choice('attribute', form.attribute, attribute.options, words.attributes, initial.attribute ?? 'none'),
        choice('consent', form.consent, consent.options, words.consents, initial.consent, form.consentHint),
        professions,
      ];
    case 'adverse-event':
      return [
        ...shared,
        choice('severity', form.severity, severity.options, words.severities, initial.severity),
        question,
        professions,
      ];
    case 'protocol':
      return [
        ...shared,
        {
          id: 'subject',
          kind: 'text',
          label: form.subject,
          hint: form.subjectHint,
          required: true,
          maxLength: caseLimits.subjectLength,
          guard: 'case',
          ...(initial.subject !== undefined && { initial: initial.subject }),
        },
        question,
        professions,
      ];
    default:
      return kind satisfies never;
  }
}

/** Those of the team first, which most requests are for. */
function professionsField(
  t: Catalogue,
  team: readonly Profession[],
  initial: readonly Profession[] | undefined,
): Field {
  const { form } = t.caseReview;
  const option = (group: string) => (one: Profession) => ({ value: one, label: t.professions[one], group });
  return {
    id: 'professions',
    kind: 'choices',
    label: form.professions,
    required: false,
    options: [
      ...profession.options.filter((one) => team.includes(one)).map(option(form.inTeam)),
      ...profession.options.filter((one) => !team.includes(one)).map(option(form.others)),
    ],
    ...(initial !== undefined && { initial }),
  };
}

/** Reads what was typed; what only one kind asks for is optional here and asked for by `contentOf`. */
export function caseValues(t: Catalogue) {
  const error = t.fields.choice;
  return z.object({
    motive: z.enum(motive.options, { error }),
    question: lineValue(caseLimits.questionLength, t.fields.tooLong)
      .refine((text) => text !== '', { error: t.caseReview.form.questionMissing })
      .prefault(''),
    attribute: z.enum(attribute.options, { error }).default('none'),
    consent: z.enum(consent.options, { error }).optional(),
    severity: z.enum(severity.options, { error }).optional(),
    subject: lineValue(caseLimits.subjectLength, t.fields.tooLong).default(''),
    professions: z.array(z.enum(profession.options, { error })).default([]),
    meeting: z.string({ error }),
  });
}
export type CaseValues = z.infer<ReturnType<typeof caseValues>>;

/** What a form of one kind says, or the sentence under the field that this kind cannot do without. */
export function contentOf(
  kind: MeetingType,
  form: CaseValues,
  t: Catalogue,
): { readonly kind: 'ok'; readonly content: CaseContent } | Refused {
  if (!motives(kind).includes(form.motive)) return refuse('motive', t.fields.choice);
  const { motive: why, question, professions: wantedProfessions } = form;
  // Nobody is asked about a patient where none is talked of.
  const anonymous = { attribute: 'none', consent: 'not-asked', severity: null, subject: '' } as const;
  const shared = { ...anonymous, motive: why, question, wantedProfessions };
  switch (kind) {
    case 'complex-case': {
      const { consent: given, attribute: precise } = form;
      if (given === undefined) return refuse('consent', t.fields.choice);
      // Not asked: "ne parler qu'en patient anonyme" (acoorde.fr).
      return {
        kind: 'ok',
        content: { ...shared, consent: given, attribute: given === 'not-asked' ? 'none' : precise },
      };
    }
    case 'adverse-event':
      if (form.severity === undefined) return refuse('severity', t.fields.choice);
      return { kind: 'ok', content: { ...shared, severity: form.severity } };
    case 'protocol':
      if (form.subject === '') return refuse('subject', t.caseReview.form.subjectMissing);
      return { kind: 'ok', content: { ...shared, subject: form.subject } };
    default:
      return kind satisfies never;
  }
}
