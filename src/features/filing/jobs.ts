import { afterQuiet } from '../../core/calendar.ts';
import { caseReviewId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import type { View } from '../../ui/view.ts';
import { caseById } from '../case-review/store.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { filingList } from './list.ts';
import { kinds } from './notifications.ts';
import { followUpOf, wasPosted } from './store.ts';
import { filingView } from './views/filings.ts';
import { reviewView } from './views/review.ts';

/** What the outbox sends about filing and review dates, written from the rows as they are at the moment of sending. */
export const filingDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: kinds.chase,
    render: async (context) => {
      const { recipient } = context;
      if (recipient === undefined) return { kind: 'cancel', reason: 'no-recipient' };
      const list = await filingList({ ...context, actor: recipient }, 'mine');
      return whileWanted(context, list.toFile.length > 0, filingView(list, 0, context));
    },
  }),
  defineDelivery({
    kind: kinds.review,
    render: async (context) => {
      const { tx, careTeam, delivery } = context;
      const review = await caseById(tx, careTeam.id, caseReviewId.parse(delivery.subjectId));
      if (review === undefined) return { kind: 'cancel', reason: 'case-gone' };
      const next = await followUpOf(tx, careTeam.id, review.id);
      const today = localParts(context.now, careTeam.zone).date;
      const due = review.status === 'to-review' && review.reviewOn !== null && review.reviewOn <= today;
      return whileWanted(context, due, reviewView(review, next, context));
    },
  }),
];

/** A message that nobody has seen is sent by day, and only while there is something to do; one that stands is edited. */
async function whileWanted(context: DeliveryContext, wanted: boolean, view: View): Promise<Rendered> {
  const { tx, careTeam, delivery, now, zone } = context;
  if (await wasPosted(tx, careTeam.id, delivery.id)) return { kind: 'view', view };
  if (!wanted) return { kind: 'cancel', reason: 'no-longer-needed' };
  const until = afterQuiet(now, zone);
  return until > now ? { kind: 'postpone', until } : { kind: 'view', view };
}
