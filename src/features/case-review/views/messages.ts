import { sentence, type View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Meeting } from '../../meeting/model.ts';
import { agendaButton } from '../../meeting/views/buttons.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import type { CaseReview } from '../model.ts';
import { editButton } from './buttons.ts';

/** What stands on the agenda of an RCP, for whoever organises it: codes and motives only. */
export function toOrganiserView(
  meeting: Pick<Meeting, 'id' | 'title'>,
  cases: readonly CaseReview[],
  people: readonly Practitioner[],
  reader: Reader,
): View {
  const { caseReview: words } = reader.t;
  if (cases.length === 0) return sentence(words.toOrganiser.none(meeting.title));
  const nameOf = ({ requesterId }: CaseReview) => people.find(({ id }) => id === requesterId)?.displayName ?? '';
  return {
    fallback: words.toOrganiser.fallback(cases.length, meeting.title),
    blocks: [
      { kind: 'heading', text: words.toOrganiser.title(meeting.title) },
      {
        kind: 'list',
        items: cases.map((review) => ({
          text: [{ strong: review.code }],
          detail: words.toOrganiser.line(words.motives[review.motive], nameOf(review)),
        })),
      },
      { kind: 'buttons', buttons: [agendaButton(meeting, reader)] },
    ],
  };
}

/** Asks the requester for more; once that is done, the same message says so. */
export function incompleteView(review: CaseReview, reader: Reader): View {
  const { incomplete } = reader.t.caseReview;
  if (review.status !== 'incomplete') return sentence(incomplete.done(review.code));
  const text = incomplete.text(review.code);
  return {
    fallback: text,
    blocks: [
      { kind: 'heading', text: incomplete.title(review.code) },
      { kind: 'text', text },
      { kind: 'buttons', buttons: [editButton(review, reader)] },
    ],
  };
}
