import { z } from 'zod';
import { careTeamId, deliveryId, practitionerId, workspaceId } from '../core/ids.ts';
import { json } from '../core/json.ts';

/** A row of the outbox as its sender knows it. */
export const deliveryRow = z.object({
  id: deliveryId,
  careTeamId,
  kind: z.string(),
  subjectId: z.string(),
  audience: z.enum(['person', 'channel']),
  practitionerId: practitionerId.nullable(),
  workspaceId: workspaceId.nullable(),
  threadOfId: deliveryId.nullable(),
  dueAt: z.date(),
  state: z.enum(['pending', 'sending', 'sent', 'cancelled', 'dead']),
  revision: z.number(),
  attempts: z.number(),
  platformRef: json.nullable(),
  createdAt: z.date(),
});
export type DeliveryRow = z.infer<typeof deliveryRow>;
