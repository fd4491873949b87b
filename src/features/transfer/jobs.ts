import { localParts } from '../../core/local-time.ts';
import { type DeliveryKind, defineDelivery } from '../define.ts';
import { stewards } from '../practitioner/role.ts';
import { tableKind } from './kinds.ts';
import { readSubject } from './subject.ts';
import { tableOf } from './table.ts';

export const transferDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: tableKind,
    render: async (context) => {
      const { t, now, careTeam, delivery, recipient } = context;
      if (recipient === undefined) return { kind: 'cancel', reason: 'no-recipient' };
      // Whoever steers the structure no more gets its tables no more, the private link included.
      if (!stewards.includes(recipient.role)) return { kind: 'cancel', reason: 'not-allowed' };
      const [what, dialect] = readSubject(delivery.subjectId);
      const { text, rows } = await tableOf(what, { ...context, reader: recipient }, dialect);
      const stem = `${t.transfer.fileNames[what]}-${localParts(now, careTeam.zone).date}`;
      return {
        kind: 'file',
        // A sender looks for the delivery's id.
        name: `${stem}-${delivery.id}.csv`,
        title: `${stem}.csv`,
        mediaType: 'text/csv; charset=utf-8',
        bytes: new TextEncoder().encode(text),
        comment: t.transfer.comment(t.transfer.whats[what], rows),
      };
    },
  }),
];
