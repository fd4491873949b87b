import type { DeliveryId, PractitionerId } from '../../core/ids.ts';

/** Given up without knowing whether it arrived: whoever tries again looks first. */
export const perhapsSent = 'perhaps-sent';

/** A message that could not be sent. */
export interface Undelivered {
  readonly id: DeliveryId;
  readonly kind: string;
  /** A code: the platform's, or one of delivery/. */
  readonly reason: string | null;
  /** null: it was for a channel. */
  readonly practitionerId: PractitionerId | null;
  readonly dueAt: Date;
}
