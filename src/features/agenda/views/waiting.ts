import { beginning } from '../../../core/calendar.ts';
import { formatDay } from '../../../i18n/format.ts';
import type { Block, ListItem } from '../../../ui/view.ts';
import type { CaseReview } from '../../case-review/model.ts';
import type { Context } from '../../context.ts';
import type { Meeting } from '../../meeting/model.ts';
import { agendaActions } from '../actions.ts';
import type { Requesters } from '../load.ts';
import { themeOf } from './rows.ts';

/** More than these are for another day. */
const shownCases = 3;

/** What the reader may take up again at an RCP, with who asked. */
export interface Waiting {
  readonly cases: readonly CaseReview[];
  readonly requesters: Requesters;
}

/** Due reviews and open points, each with « Ajouter »; nothing when there are none. */
export function waitingBlocks(
  { cases, requesters }: Waiting,
  meeting: Pick<Meeting, 'id'>,
  context: Context,
): readonly Block[] {
  const { t } = context;
  if (cases.length === 0) return [];
  const items = cases.slice(0, shownCases).map(
    (review): ListItem => ({
      text: [{ strong: review.code }, ` · ${themeOf(review, context)} · ${requesters.get(review.requesterId) ?? ''}`],
      detail: whyWaiting(review, meeting, context),
      buttons: [
        {
          kind: 'action',
          action: agendaActions.add,
          label: t.agenda.add,
          payload: { meeting: meeting.id, review: review.id, page: 0 },
        },
      ],
    }),
  );
  const rest = cases.length - items.length;
  return [
    { kind: 'text', text: [{ strong: t.agenda.waitingTitle }] },
    { kind: 'list', items },
    ...(rest > 0 ? [{ kind: 'note' as const, text: t.agenda.more(rest) }] : []),
  ];
}

function whyWaiting(review: CaseReview, meeting: Pick<Meeting, 'id'>, { t, careTeam, locale }: Context): string {
  const { waiting } = t.agenda;
  if (review.status === 'to-review' && review.reviewOn !== null) {
    return waiting.review(formatDay(beginning(review.reviewOn, '12:00', careTeam.zone), careTeam.zone, locale));
  }
  if (review.status === 'postponed') return waiting.postponed;
  return review.meetingId === meeting.id ? waiting.here : waiting.proposed;
}
