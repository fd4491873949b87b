import { taskId } from '../../core/ids.ts';
import type { Reader } from '../context.ts';
import { type DeliveryKind, defineDelivery } from '../define.ts';
import { whileWanted } from '../while-wanted.ts';
import { taskKinds } from './kinds.ts';
import { type TaskSheet, taskSheet } from './sheet.ts';
import { taskById } from './store.ts';
import {
  answeredMessage,
  assignedMessage,
  blockedMessage,
  handoverMessage,
  offeredMessage,
  type TaskMessage,
} from './views/messages.ts';

/** What the outbox sends about one task, written from the rows as they are at the moment of sending. */
export const taskDeliveries: readonly DeliveryKind[] = [
  delivery(taskKinds.assigned, assignedMessage),
  delivery(taskKinds.offered, offeredMessage),
  delivery(taskKinds.handover, handoverMessage),
  delivery(taskKinds.handoverAnswered, answeredMessage),
  delivery(taskKinds.blocked, blockedMessage),
];

function delivery(kind: string, say: (sheet: TaskSheet, reader: Reader) => TaskMessage): DeliveryKind {
  return defineDelivery({
    kind,
    render: async (context) => {
      const { tx, careTeam, recipient } = context;
      const task = await taskById(tx, careTeam.id, taskId.parse(context.delivery.subjectId));
      if (task === undefined || recipient === undefined) return { kind: 'cancel', reason: 'task-gone' };
      const { view, refusal } = say(await taskSheet(context, recipient, task), context);
      return whileWanted(context, refusal, view);
    },
  });
}
