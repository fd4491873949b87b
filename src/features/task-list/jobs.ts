import { type DeliveryKind, defineDelivery } from '../define.ts';
import { taskListKinds } from './actions.ts';
import { taskPage } from './page.ts';
import { decode } from './state.ts';
import { pageView } from './views/page.ts';

/** What the outbox sends about lists of tasks. */
export const taskListDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: taskListKinds.page,
    render: async (context) => {
      const { recipient: actor, delivery } = context;
      if (actor === undefined) return { kind: 'cancel', reason: 'no-recipient' };
      const page = await taskPage({ ...context, actor }, decode(delivery.subjectId));
      return { kind: 'view', view: pageView(page, { ...context, actor }) };
    },
  }),
];
