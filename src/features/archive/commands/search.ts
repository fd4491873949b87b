import { z } from 'zod';
import { practitionerId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { Option } from '../../../ui/form.ts';
import { parseCode } from '../../case-review/code.ts';
import { motive, motives } from '../../case-review/motive.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand, defineForm, type OpenedForm, refuse } from '../../define.ts';
import { personOptions } from '../../meeting/fields.ts';
import { meetingType } from '../../meeting/model.ts';
import { dateValue, lineValue, personValue } from '../../meeting/values.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { members } from '../../practitioner/role.ts';
import { allPractitioners } from '../../practitioner/store.ts';
import { archiveActions, archiveForms } from '../actions.ts';
import { archivePage } from '../page.ts';
import { pagePayload } from '../query.ts';
import { readQuery } from '../read.ts';
import { resultsView } from '../views/results.ts';

/** `/rcp archives`: a form, or at once what the words after it say. */
export const searchCommand = defineCommand({
  id: 'archive.search',
  roles: members,
  rest: 'text',
  run: async (context, rest) => {
    if (rest === '') return { kind: 'form', form: await searchForm.open(context, {}) };
    const today = localParts(context.now, context.careTeam.zone).date;
    const query = readQuery(rest, await everMembers(context), today);
    return { kind: 'view', view: resultsView(await archivePage(context, query, 0), context) };
  },
});

export const searchAction = defineAction({
  id: archiveActions.search,
  roles: members,
  payload: z.object({}),
  run: async (context) => ({ kind: 'form', form: await searchForm.open(context, {}) }),
});

export const searchPageAction = defineAction({
  id: archiveActions.page,
  roles: members,
  payload: pagePayload,
  run: async (context, { page, ...query }) => ({
    kind: 'update',
    view: resultsView(await archivePage(context, query, page), context),
  }),
});

const codeLength = 10;

const values = (t: Catalogue) =>
  z.object({
    code: lineValue(codeLength, t.fields.tooLong).default(''),
    motive: motive.optional(),
    from: dateValue(t).optional(),
    to: dateValue(t).optional(),
    person: personValue(t.fields.unknownPerson).pipe(practitionerId).optional(),
    kind: meetingType.optional(),
  });

export const searchForm = defineForm({
  id: archiveForms.search,
  roles: members,
  given: z.object({}),
  values,
  open,
  submit: async (context, _given, { code: typed, motive: theme, person, ...rest }) => {
    const { t } = context;
    const code = typed === '' ? undefined : parseCode(typed);
    if (typed !== '' && code === undefined) return refuse('code', t.errors['case-mistyped'](typed));
    if (rest.from !== undefined && rest.to !== undefined && rest.from > rest.to) {
      return refuse('to', t.archive.form.order);
    }
    const query = { ...rest, code, motives: theme && [theme], people: person && [person] };
    return { kind: 'view', view: resultsView(await archivePage(context, query, 0), context) };
  },
});

async function open(context: Context): Promise<OpenedForm> {
  const { t } = context;
  const words = t.archive.form;
  return {
    title: words.title,
    intro: words.intro,
    submitLabel: words.submit,
    fields: [
      {
        id: 'code',
        kind: 'text',
        label: words.code,
        hint: words.codeHint,
        required: false,
        maxLength: codeLength,
        guard: 'case',
      },
      { id: 'motive', kind: 'choice', label: words.motive, required: false, options: motiveOptions(t) },
      { id: 'from', kind: 'date', label: words.from, required: false },
      { id: 'to', kind: 'date', label: words.to, required: false },
      {
        id: 'person',
        kind: 'choice',
        label: words.person,
        hint: words.personHint,
        required: false,
        options: personOptions(await everMembers(context)),
      },
      {
        id: 'kind',
        kind: 'choice',
        label: words.kind,
        required: false,
        options: meetingType.options.map((value) => ({ value, label: t.meetingTypes[value] })),
      },
    ],
  };
}

function motiveOptions(t: Catalogue): readonly Option[] {
  return meetingType.options.flatMap((kind) =>
    motives(kind).map((value) => ({ value, label: t.caseReview.motives[value], group: t.meetingTypes[kind] })),
  );
}

/** Members of today and of former days, by name: the archive speaks of both. */
async function everMembers({ tx, careTeam }: Context): Promise<readonly Practitioner[]> {
  const people = await allPractitioners(tx, careTeam.id);
  return people
    .filter(({ role }) => role !== 'guest')
    .sort((a, b) => a.displayName.localeCompare(b.displayName, careTeam.locale));
}
