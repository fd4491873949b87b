import { afterQuiet } from '../core/calendar.ts';
import type { View } from '../ui/view.ts';
import type { DeliveryContext, Rendered } from './define.ts';

/**
 * News that nobody has seen is sent by day, and not at all once there is a `refusal` (the code of why it is no longer
 * wanted); what stands on a screen is edited at once, so that it tells the truth. News whose morning would come after
 * `latest` is sent at night.
 */
export function whileWanted(
  { delivery, now, zone }: Pick<DeliveryContext, 'delivery' | 'now' | 'zone'>,
  refusal: string | undefined,
  view: View,
  latest?: Date,
): Rendered {
  if (delivery.posted) return { kind: 'view', view };
  if (refusal !== undefined) return { kind: 'cancel', reason: refusal };
  const until = afterQuiet(now, zone);
  const inTime = latest === undefined || until <= latest;
  return until > now && inTime ? { kind: 'postpone', until } : { kind: 'view', view };
}
