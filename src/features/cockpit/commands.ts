import { z } from 'zod';
import { deliveryId, meetingId } from '../../core/ids.ts';
import type { View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { defineAction, defineCommand } from '../define.ts';
import { filingList } from '../filing/list.ts';
import { filingView } from '../filing/views/filings.ts';
import { findMeeting } from '../meeting/find.ts';
import { detailView } from '../meeting/views/detail.ts';
import { stewards } from '../practitioner/role.ts';
import { retryDelivery } from '../undelivered/store.ts';
import { cockpitActions } from './actions.ts';
import { schedulesOf } from './schedules.ts';
import { cockpitSheet } from './sheet.ts';
import { readKinds } from './store-schedules.ts';
import { cockpitView } from './views/cockpit.ts';
import { schedulesView } from './views/schedules.ts';

/** `/diapason tableau`: everything that waits for those who steer the structure. */
export const showCommand = defineCommand({
  id: 'cockpit.show',
  roles: stewards,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await cockpit(context) }),
});

/** « Tableau de bord », wherever it stands. */
export const showAction = defineAction({
  id: cockpitActions.show,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => ({ kind: 'view', view: await cockpit(context) }),
});

/** « Actualiser », and the way back from what happens by itself. */
export const refreshAction = defineAction({
  id: cockpitActions.refresh,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => ({ kind: 'update', view: await cockpit(context) }),
});

/** « Voir les passages du robot ». */
export const schedulesAction = defineAction({
  id: cockpitActions.schedules,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => {
    const { tx, careTeam, now } = context;
    const schedules = schedulesOf(await readKinds(tx, careTeam.id), now);
    return { kind: 'update', view: schedulesView(schedules, context) };
  },
});

/** « Voir »: an RCP beside the cockpit, which stays. */
export const meetingAction = defineAction({
  id: cockpitActions.meeting,
  roles: stewards,
  payload: z.object({ meeting: meetingId }),
  run: async (context, { meeting }) => ({
    kind: 'view',
    view: detailView(await findMeeting(context, meeting), context),
  }),
});

/** « Voir les dossiers à verser ». */
export const toFileAction = defineAction({
  id: cockpitActions.toFile,
  roles: stewards,
  payload: z.object({}),
  run: async (context) => ({ kind: 'view', view: filingView(await filingList(context, 'team'), 0, context) }),
});

/** « Réessayer », in the cockpit. */
export const retryAction = defineAction({
  id: cockpitActions.retry,
  roles: stewards,
  payload: z.object({ delivery: deliveryId }),
  run: async (context, { delivery }) => {
    const { tx, careTeam, now, t } = context;
    await retryDelivery(tx, careTeam.id, now, delivery);
    return { kind: 'update', view: await cockpit(context, t.deliveries.retried) };
  },
});

/** The cockpit as it is now; `note` says what a click did. */
export async function cockpit(context: Context, note?: string): Promise<View> {
  return cockpitView(await cockpitSheet(context), context.now, context, note);
}
