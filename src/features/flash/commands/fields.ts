import { z } from 'zod';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { Field } from '../../../ui/form.ts';
import { attribute, type CaseReview, caseLimits, consent } from '../../case-review/model.ts';
import { motive, motives } from '../../case-review/motive.ts';
import { type Decision, decisionLimits, decisionType, decisionTypesOf } from '../../decision/model.ts';
import { lineValue } from '../../meeting/values.ts';

/** What was asked and decided: what the opening form and a correction share. */
export function contentFields(
  t: Catalogue,
  initial: Partial<
    Pick<CaseReview, 'motive' | 'attribute' | 'consent' | 'question'> & Pick<Decision, 'type' | 'statement'>
  >,
): readonly Field[] {
  const words = t.flash.form;
  return [
    {
      id: 'motive',
      kind: 'choice',
      label: t.flash.motive,
      required: true,
      options: motives('complex-case').map((value) => ({ value, label: t.caseReview.motives[value] })),
      ...(initial.motive && { initial: initial.motive }),
    },
    {
      id: 'attribute',
      kind: 'choice',
      label: words.attribute,
      required: true,
      options: attribute.options.map((value) => ({ value, label: t.caseReview.attributes[value] })),
      initial: initial.attribute ?? 'none',
    },
    {
      id: 'consent',
      kind: 'choice',
      label: t.flash.consent,
      required: true,
      options: consent.options.map((value) => ({ value, label: t.caseReview.consents[value] })),
      initial: initial.consent ?? 'informed',
    },
    {
      id: 'question',
      kind: 'text',
      label: t.flash.question,
      hint: words.questionHint,
      required: true,
      maxLength: caseLimits.questionLength,
      guard: 'case',
      ...(initial.question && { initial: initial.question }),
    },
    {
      id: 'type',
      kind: 'choice',
      label: words.type,
      required: true,
      options: decisionTypesOf['complex-case'].map((value) => ({ value, label: t.session.decisionTypes[value] })),
      initial: initial.type ?? 'treatment',
    },
    {
      id: 'statement',
      kind: 'long-text',
      label: words.statement,
      required: true,
      maxLength: decisionLimits.statementLength,
      guard: 'case',
      ...(initial.statement && { initial: initial.statement }),
    },
  ];
}

/** Reads what comes back. */
export function contentValues({ fields }: Catalogue) {
  const said = (max: number) =>
    lineValue(max, fields.tooLong)
      .refine((text) => text !== '', { error: fields.required })
      .prefault('');
  return z.object({
    motive: z.enum(motive.options, { error: fields.choice }),
    attribute: z.enum(attribute.options, { error: fields.choice }),
    consent: z.enum(consent.options, { error: fields.choice }),
    question: said(caseLimits.questionLength),
    type: z.enum(decisionType.options, { error: fields.choice }),
    statement: said(decisionLimits.statementLength),
  });
}

/** Without agreement nothing may tie it to a patient: no attribute is kept. */
export function attributeKept({
  attribute: given,
  consent: agreed,
}: Pick<CaseReview, 'attribute' | 'consent'>): CaseReview['attribute'] {
  return agreed === 'not-asked' ? 'none' : given;
}
