import { z } from 'zod';
import { practitionerId } from '../../core/ids.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field, Option } from '../../ui/form.ts';
import { personOptions } from '../meeting/fields.ts';
import { dateValue, lineValue, personValue } from '../meeting/values.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { type Decision, type DecisionType, decisionLimits, decisionType, generalDecisionTypes } from './model.ts';

/** In what state a decision is recorded. */
const recorded = z.enum(['adopted', 'adopted-with-reservation', 'proposed']);
type Recorded = z.infer<typeof recorded>;

/** The states in which a decision may be recorded: what the team goes by is not replaced by a mere proposal. */
export function statesAfter(replaced: Pick<Decision, 'status'> | undefined): readonly Recorded[] {
  return replaced === undefined || replaced.status === 'proposed'
    ? recorded.options
    : ['adopted', 'adopted-with-reservation'];
}

/** What the fields of a decision offer, and the decision whose texts they begin with. */
interface Offered {
  /** Of a case of that kind; undefined: whatever it may be about. */
  readonly types: readonly DecisionType[] | undefined;
  /** It may be about a case. */
  readonly cases: boolean;
  readonly states: readonly Recorded[];
  readonly people: readonly Practitioner[];
  /** "yyyy-MM-dd": a review date that has passed is not offered again. */
  readonly today: string;
  readonly from: Decision | undefined;
}

/** The inputs of a decision, what it is about left out. */
export function decisionFields(t: Catalogue, offered: Offered): readonly Field[] {
  const { people, states, today, from } = offered;
  const { form: words } = t.decision;
  const types = typeOptions(t, offered);
  const reviewOn = from?.reviewOn;
  return [
    {
      id: 'statement',
      kind: 'long-text',
      label: words.statement,
      required: true,
      maxLength: decisionLimits.statementLength,
      guard: 'case',
      ...(from && { initial: from.statement }),
    },
    {
      id: 'type',
      kind: 'choice',
      label: t.session.conclude.type,
      required: true,
      options: types,
      initial: types.find(({ value }) => value === from?.type)?.value ?? types[0]?.value ?? 'other',
    },
    {
      id: 'state',
      kind: 'choice',
      label: t.decision.state,
      required: true,
      options: states.map((value) => ({ value, label: words.states[value] })),
      initial: states[0] ?? 'adopted',
    },
    {
      id: 'reason',
      kind: 'text',
      label: t.session.conclude.reason,
      required: false,
      maxLength: decisionLimits.reasonLength,
      guard: 'case',
      ...(from && { initial: from.reason }),
    },
    {
      id: 'reference',
      kind: 'text',
      label: t.session.conclude.reference,
      hint: t.session.conclude.referenceHint,
      required: false,
      maxLength: decisionLimits.referenceLength,
      guard: 'case',
      ...(from && { initial: from.reference }),
    },
    {
      id: 'owner',
      kind: 'choice',
      label: words.owner,
      required: false,
      options: personOptions(people),
      ...(people.some(({ id }) => id === from?.ownerId) && { initial: `person:${from?.ownerId}` }),
    },
    {
      id: 'reviewOn',
      kind: 'date',
      label: t.decision.reviewOn,
      required: false,
      ...(reviewOn && reviewOn > today && { initial: reviewOn }),
    },
  ];
}

/** Those of the team's life; where a case may be chosen too, those of a case stand below. */
function typeOptions(t: Catalogue, { types, cases }: Offered): readonly Option[] {
  const { groupTeam, groupCase } = t.decision.form;
  const option = (value: DecisionType, group?: string): Option => ({
    value,
    label: t.session.decisionTypes[value],
    ...(group !== undefined && { group }),
  });
  if (types !== undefined) return types.map((one) => option(one));
  if (!cases) return generalDecisionTypes.map((one) => option(one));
  const others = decisionType.options.filter((one) => !generalDecisionTypes.includes(one));
  return [...generalDecisionTypes.map((one) => option(one, groupTeam)), ...others.map((one) => option(one, groupCase))];
}

/** Reads the fields; what no field can know of itself is asked in commands/record.ts. */
export function decisionValues(t: Catalogue) {
  const { choice, tooLong, unknownPerson } = t.fields;
  const { statementLength, reasonLength, referenceLength } = decisionLimits;
  return z.object({
    statement: lineValue(statementLength, tooLong)
      .refine((text) => text !== '', { error: t.session.conclude.statementMissing })
      .prefault(''),
    type: z.enum(decisionType.options, { error: choice }),
    state: z.enum(recorded.options, { error: choice }),
    reason: lineValue(reasonLength, tooLong).default(''),
    reference: lineValue(referenceLength, tooLong).default(''),
    owner: personValue(unknownPerson).pipe(practitionerId).optional(),
    reviewOn: dateValue(t).optional(),
    link: z.string().default('none'),
  });
}
export type DecisionValues = z.infer<ReturnType<typeof decisionValues>>;
