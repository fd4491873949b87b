import { z } from 'zod';
import { meetingId, practitionerId } from '../../../core/ids.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { filledIn } from '../../../ui/form.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, type OpenedForm, refuse } from '../../define.ts';
import { personOptions } from '../../meeting/fields.ts';
import { dateValue, lineValue, personValue } from '../../meeting/values.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { objectionView } from '../../objection.ts';
import { members } from '../../practitioner/role.ts';
import { allPractitioners } from '../../practitioner/store.ts';
import { decisionActions, decisionForms } from '../actions.ts';
import { decisionType } from '../model.ts';
import { codesOf, type DecisionQuery, pagePayload, queryCodes, wordsLength } from '../query.ts';
import { registerPage } from '../register.ts';
import { searchWords } from '../search-text.ts';
import { decisionStatus } from '../status.ts';
import { meetingsToLink } from '../store-around.ts';
import { registerView } from '../views/register.ts';

/** As many RCPs as a list shows without searching. */
const offered = 50;

/** « Filtrer »: the form, filled with what was looked for. */
export const filterAction = defineAction({
  id: decisionActions.filter,
  roles: members,
  payload: pagePayload,
  run: async (context, { page: _, words, ...codes }) => {
    const objected = await objectionView(context, words ?? '');
    if (objected !== undefined) return { kind: 'view', view: objected };
    const form = await filterForm.open(context, codes);
    return { kind: 'form', form: filledIn(form, words === undefined ? {} : { words }) };
  },
});

const values = (t: Catalogue) =>
  z.object({
    words: lineValue(wordsLength, t.fields.tooLong).default(''),
    status: decisionStatus.optional(),
    type: decisionType.optional(),
    owner: personValue(t.fields.unknownPerson).pipe(practitionerId).optional(),
    meeting: meetingId.optional(),
    from: dateValue(t).optional(),
    to: dateValue(t).optional(),
  });

export const filterForm = defineForm({
  id: decisionForms.filter,
  roles: members,
  given: queryCodes,
  values,
  open,
  submit: async (context, _given, { words, ...codes }) => {
    const { t } = context;
    if (codes.from !== undefined && codes.to !== undefined && codes.from > codes.to) {
      return refuse('to', t.archive.form.order);
    }
    const query = { ...codes, ...(searchWords(words).length > 0 && { words }) };
    return { kind: 'view', view: registerView(await registerPage(context, query, 0), context) };
  },
});

async function open(context: Context, query: DecisionQuery): Promise<OpenedForm> {
  const { t, tx, careTeam } = context;
  const words = t.decision.register;
  const everybody = (await allPractitioners(tx, careTeam.id)).filter(({ role }) => role !== 'guest');
  const people = everybody.toSorted((a, b) => a.displayName.localeCompare(b.displayName, careTeam.locale));
  const meetings = await meetingsToLink(tx, careTeam.id, { take: offered, deciding: true });
  const initial = (key: keyof DecisionQuery, prefix = '') => {
    const value = codesOf(query)[key];
    return value === undefined ? {} : { initial: `${prefix}${value}` };
  };
  return {
    title: words.filterTitle,
    intro: words.filterIntro,
    submitLabel: words.filterSubmit,
    fields: [
      { id: 'words', kind: 'text', label: words.words, required: false, maxLength: wordsLength, guard: 'case' },
      {
        id: 'status',
        kind: 'choice',
        label: t.decision.state,
        required: false,
        options: decisionStatus.options.map((value) => ({ value, label: t.decision.statuses[value] })),
        ...initial('status'),
      },
      {
        id: 'type',
        kind: 'choice',
        label: t.decision.type,
        required: false,
        options: decisionType.options.map((value) => ({ value, label: t.session.decisionTypes[value] })),
        ...initial('type'),
      },
      {
        id: 'owner',
        kind: 'choice',
        label: t.decision.owner,
        required: false,
        options: personOptions(people),
        ...initial('owner', 'person:'),
      },
      // A list to choose from may not be empty.
      ...(meetings.length === 0
        ? []
        : [
            {
              id: 'meeting',
              kind: 'choice' as const,
              label: t.decision.meeting,
              required: false,
              options: meetings.map((meeting) => ({
                value: meeting.id,
                label: t.decision.meetingNamed(whenOf(meeting, context), meeting.title),
              })),
              ...initial('meeting'),
            },
          ]),
      { id: 'from', kind: 'date', label: t.archive.form.from, required: false, ...initial('from') },
      { id: 'to', kind: 'date', label: t.archive.form.to, required: false, ...initial('to') },
    ],
  };
}
