import { formatDate } from '../../../i18n/format.ts';
import type { Fact, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Decision } from '../model.ts';
import { showButton } from './buttons.ts';
import { nameOf } from './facts.ts';

/** What the team has adopted, in its channel; about no case, so that everybody may read it. */
export function announcementView(
  decision: Decision,
  around: { readonly owner: string | undefined; readonly successor: Decision | undefined },
  reader: Reader,
): View {
  const { t, locale } = reader;
  const words = t.decision;
  const { status, reason, reviewOn, statement } = decision;
  const name = nameOf(decision, true, reader);
  const fact = (label: string, value: string | undefined): readonly Fact[] =>
    value === undefined || value === '' ? [] : [{ label, value }];
  const successor = around.successor && nameOf(around.successor, true, reader);
  return {
    fallback: words.isNow(name, words.statuses[status]),
    blocks: [
      { kind: 'heading', text: words.announcement(statement) },
      {
        kind: 'facts',
        facts: [
          ...fact(words.state, words.statuses[status]),
          ...fact(words.supersededBy, successor),
          ...fact(words.type, t.session.decisionTypes[decision.type]),
          ...fact(t.session.conclude.reason, reason),
          ...fact(words.owner, around.owner),
          ...fact(words.reviewOn, reviewOn === null || status === 'obsolete' ? '' : formatDate(reviewOn, locale)),
        ],
      },
      { kind: 'buttons', buttons: [showButton(decision, t.buttons.see)] },
    ],
  };
}
