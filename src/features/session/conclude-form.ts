import { z } from 'zod';
import { practitionerId } from '../../core/ids.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field } from '../../ui/form.ts';
import { isThere } from '../attendance/model.ts';
import type { CaseReview } from '../case-review/model.ts';
import { cause, type Decision, decisionLimits, decisionType, decisionTypesOf } from '../decision/model.ts';
import { personOptions } from '../meeting/fields.ts';
import type { MeetingType } from '../meeting/model.ts';
import { dateValue, lineValue, personValue } from '../meeting/values.ts';
import { isCarer } from '../practitioner/carer.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { type Profession, profession } from '../practitioner/profession.ts';
import type { Session } from './model.ts';

type FieldId = 'heard' | 'type' | 'statement' | 'reason' | 'owner' | 'reviewOn' | 'reference' | 'causes' | 'version';

/** What is asked for each HAS type: a care plan, a safety measure with its causes, a protocol with its version. */
const asked: Readonly<Record<MeetingType, readonly FieldId[]>> = {
  'complex-case': ['heard', 'type', 'statement', 'reason', 'owner', 'reviewOn', 'reference'],
  'adverse-event': ['causes', 'type', 'statement', 'reason', 'owner', 'heard', 'reviewOn', 'reference'],
  protocol: ['heard', 'type', 'statement', 'reason', 'version', 'reviewOn', 'reference'],
};

/** The professions that may have spoken: of those who came, else of those invited; the requester's too. */
export function heardOptions({ attendees, meeting, people }: Session, { requesterId, heard }: CaseReview) {
  const came = attendees.map((one) => one.profession);
  const invited = meeting.invitations.map(({ practitioner }) => practitioner.profession);
  const requester = people.find(({ id }) => id === requesterId)?.profession ?? null;
  const possible = new Set([...(came.length > 0 ? came : invited), requester, ...heard]);
  return profession.options.filter((one) => possible.has(one));
}

/** Of the professions that may have spoken, those of the carers who are there now: the usual answer. */
export function heardNow({ attendees }: Session, possible: readonly Profession[]): readonly Profession[] {
  const here = attendees.filter(isThere).map((one) => one.profession);
  return possible.filter((one) => here.includes(one) && isCarer({ profession: one }));
}

/** What a conclusion is about, and what was recorded of it before. */
interface Concluded {
  readonly review: CaseReview;
  readonly decision: Decision | undefined;
  readonly heard: readonly Profession[];
  /** Those of them who are there now. */
  readonly here: readonly Profession[];
  readonly people: readonly Practitioner[];
}

/** The inputs of a conclusion, closed lists before free text, filled with what was recorded before. */
export function concludeFields(t: Catalogue, about: Concluded): readonly Field[] {
  const { review, decision, heard, here, people } = about;
  const words = t.session.conclude;
  const fields: Readonly<Record<FieldId, Field>> = {
    heard: {
      id: 'heard',
      kind: 'choices',
      label: words.heard,
      required: false,
      options: heard.map((value) => ({ value, label: t.professions[value] })),
      initial: decision === undefined ? here : review.heard,
    },
    type: {
      id: 'type',
      kind: 'choice',
      label: words.type,
      required: true,
      options: decisionTypesOf[review.kind].map((value) => ({ value, label: t.session.decisionTypes[value] })),
      initial: decision?.type ?? decisionTypesOf[review.kind][0] ?? 'other',
    },
    causes: {
      id: 'causes',
      kind: 'choices',
      label: words.causes,
      required: true,
      options: cause.options.map((value) => ({ value, label: t.session.causes[value] })),
      initial: decision?.causes ?? [],
    },
    statement: {
      id: 'statement',
      kind: 'long-text',
      label: words.statement[review.kind],
      required: true,
      maxLength: decisionLimits.statementLength,
      guard: 'case',
      initial: decision?.statement ?? '',
    },
    reason: {
      id: 'reason',
      kind: 'text',
      label: words.reason,
      required: false,
      maxLength: decisionLimits.reasonLength,
      guard: 'case',
      initial: decision?.reason ?? '',
    },
    version: {
      id: 'version',
      kind: 'text',
      label: words.version,
      required: false,
      maxLength: decisionLimits.versionLength,
      guard: 'case',
      initial: decision?.version ?? '',
    },
    reference: {
      id: 'reference',
      kind: 'text',
      label: words.reference,
      hint: words.referenceHint,
      required: false,
      maxLength: decisionLimits.referenceLength,
      guard: 'case',
      initial: decision?.reference ?? '',
    },
    owner: {
      id: 'owner',
      kind: 'choice',
      label: review.kind === 'complex-case' ? words.informs : words.owner,
      required: false,
      options: personOptions(people),
      ...(decision?.ownerId && { initial: `person:${decision.ownerId}` }),
    },
    reviewOn: {
      id: 'reviewOn',
      kind: 'date',
      label: words.reviewOn,
      required: false,
      ...(decision?.reviewOn && { initial: decision.reviewOn }),
    },
  };
  // A list without a choice is no field: nobody has said a profession yet.
  return asked[review.kind].filter((id) => id !== 'heard' || heard.length > 0).map((id) => fields[id]);
}

export function concludeValues(t: Catalogue) {
  const { choice, tooLong, unknownPerson } = t.fields;
  return z.object({
    heard: z.array(profession, { error: choice }).default([]),
    type: z.enum(decisionType.options, { error: choice }),
    causes: z.array(cause, { error: choice }).default([]),
    statement: lineValue(decisionLimits.statementLength, tooLong)
      .refine((text) => text !== '', { error: t.session.conclude.statementMissing })
      .prefault(''),
    reason: lineValue(decisionLimits.reasonLength, tooLong).default(''),
    version: lineValue(decisionLimits.versionLength, tooLong).default(''),
    reference: lineValue(decisionLimits.referenceLength, tooLong).default(''),
    owner: personValue(unknownPerson).pipe(practitionerId).optional(),
    reviewOn: dateValue(t).optional(),
  });
}
export type ConcludeValues = z.infer<ReturnType<typeof concludeValues>>;
