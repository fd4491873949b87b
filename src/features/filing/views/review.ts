import { localParts } from '../../../core/local-time.ts';
import { formatDate, formatDay } from '../../../i18n/format.ts';
import { type Button, sentence, type View } from '../../../ui/view.ts';
import { caseActions } from '../../case-review/actions.ts';
import type { CaseReview } from '../../case-review/model.ts';
import type { Reader } from '../../context.ts';
import { filingActions } from '../actions.ts';
import type { FollowedBy } from '../model.ts';

/** A case whose review date has come, or what has become of it. */
export function reviewView(
  review: CaseReview,
  next: FollowedBy | undefined,
  reader: Reader & { readonly now: Date },
): View {
  const { t, locale, now, teamZone } = reader;
  const { review: words } = t.filing;
  if (review.status !== 'to-review' || review.reviewOn === null) return sentence(outcome(review, next, reader));
  const on = formatDate(review.reviewOn, locale);
  if (review.reviewOn > localParts(now, teamZone).date) return sentence(words.putOff(review.code, on));
  const theme = t.caseReview.motives[review.motive];
  return {
    fallback: words.fallback(review.code, theme),
    blocks: [
      { kind: 'heading', text: words.title(review.code) },
      {
        kind: 'facts',
        facts: [
          { label: t.filing.theme, value: theme },
          { label: words.on, value: on },
        ],
      },
      { kind: 'text', text: words.question },
      { kind: 'buttons', buttons: buttons(review, review.reviewOn, reader) },
    ],
  };
}

function buttons({ id }: CaseReview, on: string, { t }: Reader): readonly Button[] {
  const { review: words } = t.filing;
  const payload = { review: id, on };
  return [
    { kind: 'action', action: filingActions.propose, label: words.propose, payload, style: 'primary' },
    { kind: 'action', action: filingActions.later, label: words.later, payload },
    { kind: 'action', action: filingActions.close, label: words.close, payload, confirm: words.closeConfirm },
    { kind: 'action', action: caseActions.show, label: t.buttons.see, payload: { case: id } },
  ];
}

/** What has become of a case that is no longer to be reviewed. */
function outcome({ code, status }: CaseReview, next: FollowedBy | undefined, { t, locale, zone }: Reader): string {
  const { review: words } = t.filing;
  if (status !== 'closed' || next === undefined) return words.settled(code, t.caseReview.statuses[status]);
  const { startsAt } = next;
  if (startsAt === undefined) return words.waits(code);
  const day = formatDay(startsAt, zone, locale);
  return next.status === 'on-agenda' ? words.onAgenda(code, day) : words.proposed(code, day);
}
