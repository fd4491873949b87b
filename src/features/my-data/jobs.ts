import { localParts } from '../../core/local-time.ts';
import { type DeliveryKind, defineDelivery } from '../define.ts';
import { exportKind } from './kinds.ts';
import { dataAbout } from './store.ts';

export const myDataDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: exportKind,
    render: async ({ t, tx, now, careTeam, delivery, recipient }) => {
      // What is about one person goes to nobody else.
      if (recipient === undefined || recipient.id !== delivery.subjectId) {
        return { kind: 'cancel', reason: 'no-recipient' };
      }
      const data = { structure: careTeam.name, at: now, ...(await dataAbout(tx, careTeam.id, recipient.id)) };
      const stem = `${t.myData.fileName}-${localParts(now, careTeam.zone).date}`;
      return {
        kind: 'file',
        // A sender looks for the delivery's id.
        name: `${stem}-${delivery.id}.json`,
        title: `${stem}.json`,
        mediaType: 'application/json; charset=utf-8',
        bytes: new TextEncoder().encode(JSON.stringify(data, null, 2)),
        comment: t.myData.comment,
      };
    },
  }),
];
