import { formatList } from '../../../i18n/format.ts';
import type { View } from '../../../ui/view.ts';
import { caseActions } from '../../case-review/actions.ts';
import type { CaseReview } from '../../case-review/model.ts';
import type { Reader } from '../../context.ts';
import { sessionActions } from '../actions.ts';
import type { Outsiders, Session } from '../model.ts';
import { button, concludeButton, postponeButton } from './buttons.ts';

/** The question before leaving a case about which nothing was decided. */
export function undecidedView(review: CaseReview, { meeting }: Session, reader: Reader): View {
  const words = reader.t.session;
  return {
    fallback: words.undecidedText(review.code),
    blocks: [
      { kind: 'heading', text: words.undecidedTitle(review.code) },
      { kind: 'text', text: words.undecidedText(review.code) },
      {
        kind: 'buttons',
        buttons: [
          { ...concludeButton(review, meeting, words.buttons.conclude), style: 'primary' },
          postponeButton(review, meeting, reader),
        ],
      },
    ],
  };
}

/** Why a case cannot begin, and what can be done about it. */
export function blockedView(review: CaseReview, outsiders: Outsiders, { meeting }: Session, reader: Reader): View {
  const { t, locale } = reader;
  const words = t.session;
  const { there, expected } = outsiders;
  const names = formatList(
    [...there, ...expected].map(({ name }) => name),
    locale,
  );
  const payload = { meeting: meeting.id, standing: 'personal' };
  return {
    fallback: words.blockedText(review.code, names),
    blocks: [
      { kind: 'heading', text: words.blockedTitle(review.code) },
      { kind: 'text', text: words.blockedText(review.code, names) },
      { kind: 'text', text: there.length === 0 ? `${words.blockedHint} ${words.blockedExpected}` : words.blockedHint },
      {
        kind: 'buttons',
        buttons: [
          button(caseActions.show, words.buttons.showCase, { case: review.id }),
          ...there.map(({ id, name }) =>
            button(sessionActions.leave, words.buttons.guestLeft(name), { ...payload, guest: id }),
          ),
          ...(there.length === 0
            ? [
                button(sessionActions.next, words.buttons.nobodyOutside, {
                  ...payload,
                  revision: meeting.revision,
                  alone: review.id,
                }),
              ]
            : []),
          postponeButton(review, meeting, reader),
        ],
      },
    ],
  };
}
