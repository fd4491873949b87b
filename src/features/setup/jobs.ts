import { type DeliveryKind, defineDelivery } from '../define.ts';
import { stewards } from '../practitioner/role.ts';
import { setupKinds } from './actions.ts';
import { setupView } from './show.ts';

/** What the outbox sends about the set-up, from the rows as they are at the moment of sending. */
export const setupDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: setupKinds.card,
    render: async (context) => {
      const { recipient: actor } = context;
      if (actor === undefined || !stewards.includes(actor.role)) return { kind: 'cancel', reason: 'no-recipient' };
      return { kind: 'view', view: await setupView({ ...context, actor }) };
    },
  }),
];
