import { type DeliveryKind, defineDelivery } from '../define.ts';
import { allPractitioners } from '../practitioner/store.ts';
import { whileWanted } from '../while-wanted.ts';
import { workloadKinds } from './actions.ts';
import { overloaded } from './model.ts';
import { workloadNow } from './store.ts';
import { alertView } from './views/alert.ts';

/** What the outbox sends about who carries how much, from the rows as they are at the moment of sending. */
export const workloadDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: workloadKinds.alert,
    render: async (context) => {
      const { tx, careTeam, now, recipient, delivery } = context;
      const percent = careTeam.overloadPercent;
      const workload = await workloadNow(tx, careTeam, now);
      const load = overloaded(workload, percent).find(({ person }) => person === delivery.subjectId);
      const person = (await allPractitioners(tx, careTeam.id)).find(({ id }) => id === delivery.subjectId);
      if (load === undefined || person === undefined || recipient?.role !== 'coordinator') {
        return { kind: 'cancel', reason: 'no-longer-true' };
      }
      return whileWanted(context, undefined, alertView(load, workload, person, { ...context, recipient, percent }));
    },
  }),
];
