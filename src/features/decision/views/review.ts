import { localParts } from '../../../core/local-time.ts';
import { formatDate } from '../../../i18n/format.ts';
import { sentence, type View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Decision } from '../model.ts';
import { isUnderReview } from '../review.ts';
import { isErased, type Step } from '../steps.ts';
import { showButton, stepButton } from './buttons.ts';
import { nameOf } from './facts.ts';

/** What the question is about, as its reader may see it. */
interface Reviewed {
  readonly decision: Decision;
  readonly readable: boolean;
  readonly successor: Decision | undefined;
}

/** A decision whose review date has come, or what has become of it. */
export function reviewView(reviewed: Reviewed, reader: Reader & { readonly now: Date }): View {
  const { decision, readable } = reviewed;
  const { t, locale, now, teamZone } = reader;
  const words = t.decision.review;
  if (decision.reviewOn === null || !isUnderReview(decision, localParts(now, teamZone).date)) {
    return sentence(whatBecameOf(reviewed, reader));
  }
  const steps: readonly Step[] = ['keep', ...(readable ? ['supersede' as const] : []), 'obsolete', 'later'];
  const name = nameOf(decision, readable, reader);
  return {
    fallback: words.fallback(name),
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: [{ strong: name }] },
      {
        kind: 'facts',
        facts: [
          { label: t.decision.type, value: t.session.decisionTypes[decision.type] },
          { label: words.on, value: formatDate(decision.reviewOn, locale) },
        ],
      },
      { kind: 'text', text: words.question },
      {
        kind: 'buttons',
        buttons: [
          ...steps.map((step) => stepButton(step, decision, 'review', reader)),
          showButton(decision, t.buttons.see),
        ],
      },
    ],
  };
}

/** How far a decision is by now, in one or two sentences. */
export function whatBecameOf({ decision, readable, successor }: Reviewed, reader: Reader): string {
  const { t, locale } = reader;
  const words = t.decision;
  if (isErased(decision)) return words.erased;
  const name = nameOf(decision, readable, reader);
  if (successor !== undefined) return words.review.superseded(name, nameOf(successor, readable, reader));
  const { status, reviewOn } = decision;
  const is = words.isNow(name, words.statuses[status]);
  if (reviewOn === null || status === 'obsolete') return is;
  return `${is} ${words.review.again(formatDate(reviewOn, locale))}`;
}
