import { z } from 'zod';
import { deliveryId } from '../../core/ids.ts';
import type { View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { defineAction, defineCommand } from '../define.ts';
import { stewards } from '../practitioner/role.ts';
import { allPractitioners } from '../practitioner/store.ts';
import { shownFailures } from './report.ts';
import { retryDelivery, undelivered } from './store.ts';
import { retryActionId, undeliveredView } from './views.ts';

/** `/diapason envois`: what could not be sent, and why. */
export const deliveriesCommand = defineCommand({
  id: 'deliveries',
  roles: stewards,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await listed(context) }),
});

/** « Réessayer ». */
export const retryAction = defineAction({
  id: retryActionId,
  roles: stewards,
  payload: z.object({ delivery: deliveryId }),
  run: async (context, { delivery }) => {
    const { tx, careTeam, now, t } = context;
    await retryDelivery(tx, careTeam.id, now, delivery);
    return { kind: 'update', view: await listed(context, t.deliveries.retried) };
  },
});

async function listed(context: Context, note?: string): Promise<View> {
  const { tx, careTeam } = context;
  const rows = await undelivered(tx, careTeam.id, { take: shownFailures });
  return undeliveredView(rows, await allPractitioners(tx, careTeam.id), context, note);
}
