import { z } from 'zod';
import { localParts } from '../../../core/local-time.ts';
import type { Option } from '../../../ui/form.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm } from '../../define.ts';
import { stewards } from '../../practitioner/role.ts';
import { reportActions, reportForms } from '../actions.ts';
import { findPeriod } from '../find.ts';
import { codeOf, contractYearAt, monthAt, type Period, previous, yearAt } from '../period.ts';
import { periodName } from '../said.ts';
import { showReport } from './show.ts';

/** How far back the list goes; what is older is typed after the command. */
const choices = { month: 24, year: 5, contract: 5 } as const satisfies Readonly<Record<Period['kind'], number>>;

/** « Autre période ». */
export const otherAction = defineAction({
  id: reportActions.other,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => ({ kind: 'form', form: await otherForm.open(context, {}) }),
});

export const otherForm = defineForm({
  id: reportForms.other,
  roles: stewards,
  given: z.object({}),
  values: ({ fields }) => z.object({ period: z.string({ error: fields.choice }) }),
  open: async (context) => {
    const words = context.t.report.other;
    return {
      title: words.title,
      submitLabel: words.submit,
      fields: [
        {
          id: 'period',
          kind: 'choice',
          label: words.period,
          hint: words.hint,
          required: true,
          options: periodOptions(context),
        },
      ],
    };
  },
  submit: async (context, _, { period }) => ({
    kind: 'view',
    view: await showReport(context, findPeriod(context, period)),
  }),
});

function periodOptions(context: Context): readonly Option[] {
  const { careTeam, now, t } = context;
  const today = localParts(now, careTeam.zone).date;
  const { contractStartsOn } = careTeam;
  return [monthAt(today), yearAt(today), contractYearAt(today, contractStartsOn)].flatMap((latest) =>
    backFrom(latest, contractStartsOn).map((period) => ({
      value: codeOf(period),
      label: periodName(period, context),
      group: t.report.other.groups[period.kind],
    })),
  );
}

function backFrom(latest: Period | undefined, contractStartsOn: string | null): readonly Period[] {
  const found: Period[] = [];
  for (let one = latest; one !== undefined && found.length < choices[one.kind]; one = previous(one, contractStartsOn)) {
    found.push(one);
  }
  return found;
}
