import { morningBefore, whenAtWork } from '../../core/at-work.ts';
import type { View } from '../../ui/view.ts';
import { absencesOf } from '../absence/store.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { DeliveryContext, Rendered } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { workingTime } from '../practitioner/working-time.ts';

/** What is asked of the team until an instant. */
interface Asked {
  readonly closesAt: Date;
}

/** When somebody who has said nothing is reminded: at 9:00 of the working day before the deadline, on their own wall. */
export function reminderOf({ closesAt }: Asked, person: Pick<Practitioner, 'zone'>, team: CareTeam): Date {
  return morningBefore(closesAt, workingTime(person, team));
}

/**
 * The reminder of somebody who has said nothing, unless there is a `refusal` (the code of why it is no longer wanted):
 * late after an outage, or when their zone has changed since, but by day and never on a day on which they are away. What
 * they think and how they vote is theirs alone: nobody who stands in is reminded, and no reminder comes after the deadline.
 */
export async function renderReminding(
  { tx, careTeam, now, zone, delivery, recipient }: DeliveryContext & { readonly recipient: Practitioner },
  asked: Asked,
  refusal: string | undefined,
  view: View,
): Promise<Rendered> {
  if (delivery.posted) return { kind: 'view', view };
  if (refusal !== undefined) return { kind: 'cancel', reason: refusal };
  const dueAt = new Date(Math.max(reminderOf(asked, recipient, careTeam).getTime(), now.getTime()));
  const { holidayRegion } = careTeam;
  const at = whenAtWork(dueAt, { zone, holidayRegion }, await absencesOf(tx, careTeam.id, recipient.id));
  if (at >= asked.closesAt) return { kind: 'cancel', reason: 'too-late' };
  return at > now ? { kind: 'postpone', until: at } : { kind: 'view', view };
}
