import { afterQuiet } from '../core/calendar.ts';
import { wasPosted } from '../store/posted.ts';
import type { View } from '../ui/view.ts';
import type { DeliveryContext, Rendered } from './define.ts';

/**
 * News that nobody has seen is sent by day, and not at all once there is a `refusal` (the code of why it is no longer
 * wanted); what stands on a screen is edited, so that it tells the truth. News that cannot wait for the morning because
 * something happens `before` is sent at night.
 */
export async function whileWanted(
  { tx, careTeam, delivery, now, zone }: DeliveryContext,
  refusal: string | undefined,
  view: View,
  before?: Date,
): Promise<Rendered> {
  if (await wasPosted(tx, careTeam.id, delivery.id)) return { kind: 'view', view };
  if (refusal !== undefined) return { kind: 'cancel', reason: refusal };
  const until = afterQuiet(now, zone);
  const inTime = before === undefined || until < before;
  return until > now && inTime ? { kind: 'postpone', until } : { kind: 'view', view };
}
