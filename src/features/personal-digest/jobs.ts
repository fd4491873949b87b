import { whenAtWork } from '../../core/at-work.ts';
import { absencesOf } from '../absence/store.ts';
import { type DeliveryKind, defineDelivery } from '../define.ts';
import { workingTime } from '../practitioner/working-time.ts';
import { lapseHours } from '../weekly-digest/slot.ts';
import { personalDigestKind } from './actions.ts';
import { readMyWeek } from './content.ts';
import { isActionable } from './model.ts';
import { habitsOf } from './store.ts';
import { myWeekView } from './views/my-week.ts';

/** What the outbox sends: one's week as it is at the moment of sending, only when there is something to do. */
export const personalDigestDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: personalDigestKind,
    render: async (context) => {
      const { tx, careTeam, now, delivery, recipient } = context;
      if (recipient === undefined || recipient.role === 'guest') return { kind: 'cancel', reason: 'no-recipient' };
      const week = await readMyWeek(context, recipient);
      const view = myWeekView(week, context);
      if (delivery.posted) return { kind: 'view', view };
      if (now.getTime() >= new Date(delivery.subjectId).getTime() + lapseHours * 3_600_000) {
        return { kind: 'cancel', reason: 'too-late' };
      }
      const wanted = careTeam.personalDigests && (await habitsOf(tx, careTeam.id, recipient.id)).digestOn;
      if (!wanted || !isActionable(week)) return { kind: 'cancel', reason: 'no-longer-needed' };
      const until = whenAtWork(now, workingTime(recipient, careTeam), await absencesOf(tx, careTeam.id, recipient.id));
      return until > now ? { kind: 'postpone', until } : { kind: 'view', view };
    },
  }),
];
