import { sentence } from '../../ui/view.ts';
import { type DeliveryKind, defineDelivery } from '../define.ts';
import { homeKinds } from './actions.ts';
import { homeView } from './home.ts';

/** What the outbox shows on home screens, from the rows as they are at that moment. */
export const homeDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: homeKinds.screen,
    // Whatever stands in the way (no home tab, a missing scope, an account that is gone), opening it tries again.
    quiet: true,
    render: async (context) => {
      const { recipient: actor, t } = context;
      if (actor === undefined) return { kind: 'cancel', reason: 'no-recipient' };
      if (actor.role === 'guest') return { kind: 'home', view: sentence(t.errors['not-a-member']()) };
      return { kind: 'home', view: await homeView({ ...context, actor }) };
    },
  }),
];
