import { z } from 'zod';
import { addDays, localParts } from '../../../core/local-time.ts';
import { formatShortDate } from '../../../i18n/format.ts';
import { sentence } from '../../../ui/view.ts';
import { changeContract } from '../../care-team/store.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { dateValue } from '../../meeting/values.ts';
import { stewards } from '../../practitioner/role.ts';
import { reportActions, reportForms } from '../actions.ts';
import { contractYearAt } from '../period.ts';
import { showReport } from './show.ts';

/** Before the first agreements with teams nobody has a contract: it is a year mistyped. */
const earliest = '2010-01-01';

/** « Anniversaire du contrat ». */
export const contractAction = defineAction({
  id: reportActions.contract,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => ({ kind: 'form', form: await contractForm.open(context, {}) }),
});

export const contractForm = defineForm({
  id: reportForms.contract,
  roles: stewards,
  given: z.object({}),
  values: (t) => z.object({ startsOn: dateValue(t).optional() }),
  open: async ({ t, careTeam }) => {
    const words = t.report.contract;
    return {
      title: words.title,
      intro: words.intro,
      submitLabel: words.submit,
      fields: [
        {
          id: 'startsOn',
          kind: 'date',
          label: words.startsOn,
          hint: words.hint,
          required: false,
          ...(careTeam.contractStartsOn !== null && { initial: careTeam.contractStartsOn }),
        },
      ],
    };
  },
  submit: async (context, _, { startsOn }) => {
    const { tx, careTeam, now, t, locale } = context;
    const words = t.report.contract;
    const today = localParts(now, careTeam.zone).date;
    if (startsOn !== undefined && (startsOn < earliest || startsOn > today)) return refuse('startsOn', words.range);
    await changeContract(tx, careTeam.id, startsOn ?? null);
    const year = contractYearAt(today, startsOn ?? null);
    if (year === undefined) return { kind: 'view', view: sentence(words.removed) };
    const saved = words.saved(formatShortDate(year.from, locale), formatShortDate(addDays(year.to, -1), locale));
    const report = await showReport(
      { ...context, careTeam: { ...careTeam, contractStartsOn: startsOn ?? null } },
      year,
    );
    return {
      kind: 'view',
      view: { fallback: saved, blocks: [{ kind: 'note', text: saved }, ...report.blocks] },
    };
  },
});
