import { z } from 'zod';
import { localParts } from '../../../core/local-time.ts';
import { sentence, type View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { stewards } from '../../practitioner/role.ts';
import { reportActions } from '../actions.ts';
import { findPeriod, readPeriod } from '../find.ts';
import { loadReport } from '../load.ts';
import { sendReport } from '../notifications.ts';
import { codeOf, following, type Period, previous } from '../period.ts';
import { reportView } from '../views/report.ts';

/** `/point bilan`: this year so far, or the month or year that is named after it. */
export const showCommand = defineCommand({
  id: 'report.show',
  roles: stewards,
  rest: 'text',
  run: async (context, rest) => ({ kind: 'view', view: await showReport(context, readPeriod(context, rest)) }),
});

/** « Période précédente », « Période suivante »: in the place of this one. */
export const showAction = defineAction({
  id: reportActions.show,
  roles: stewards,
  payload: z.object({ period: z.string() }),
  run: async (context, { period }) => ({
    kind: 'update',
    view: await showReport(context, findPeriod(context, period)),
  }),
});

/** « PDF », « CSV »: the file comes as a private message. */
export const fileAction = defineAction({
  id: reportActions.file,
  roles: stewards,
  payload: z.object({ period: z.string(), format: z.enum(['pdf', 'csv']) }),
  run: async (context, { period, format }) => {
    const { tx, careTeam, now, actor, t } = context;
    const code = codeOf(findPeriod(context, period));
    await sendReport(tx, careTeam, now, { code, format, to: actor.id });
    return { kind: 'view', view: sentence(t.minutes.file.onItsWay) };
  },
});

/** The report on a period as it reads now. */
export async function showReport(context: Context, period: Period): Promise<View> {
  const { contractStartsOn, zone } = context.careTeam;
  const next = following(period, contractStartsOn);
  const neighbours = {
    previous: previous(period, contractStartsOn),
    next: next !== undefined && next.from <= localParts(context.now, zone).date ? next : undefined,
  };
  return reportView(await loadReport(context, period), neighbours, context);
}
