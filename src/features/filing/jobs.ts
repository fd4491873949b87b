import { caseReviewId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import { caseById } from '../case-review/store.ts';
import { type DeliveryKind, defineDelivery } from '../define.ts';
import { whileWanted } from '../while-wanted.ts';
import { filingList } from './list.ts';
import { kinds } from './notifications.ts';
import { followUpOf } from './store.ts';
import { filingView } from './views/filings.ts';
import { reviewView } from './views/review.ts';

/** Why nothing is sent. */
const done = 'no-longer-needed';

/** What the outbox sends about filing and review dates, written from the rows as they are at the moment of sending. */
export const filingDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: kinds.chase,
    render: async (context) => {
      const { recipient } = context;
      if (recipient === undefined) return { kind: 'cancel', reason: 'no-recipient' };
      const list = await filingList({ ...context, actor: recipient }, 'mine');
      return whileWanted(context, list.toFile.length > 0 ? undefined : done, filingView(list, 0, context));
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
      return whileWanted(context, due ? undefined : done, reviewView(review, next, context));
    },
  }),
];
