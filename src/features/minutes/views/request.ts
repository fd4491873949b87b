import type { Block, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import type { MinutesRows } from '../content.ts';
import { verdictOf } from '../model.ts';
import { readButton, voteButtons } from './buttons.ts';
import { contentFor } from './minutes.ts';
import { approvedView } from './notices.ts';

/** The private message that asks a participant to approve; after the vote, that it is over. */
export function requestView(
  rows: MinutesRows,
  person: Practitioner,
  reader: Reader,
  words: { readonly heading: string; readonly note?: string },
): View {
  const { t } = reader;
  const { meeting, minutes } = rows;
  if (minutes === undefined || meeting.status !== 'minutes-pending') return approvedView(rows.meeting, reader);
  const { request } = t.minutes;
  const content = contentFor(rows, person);
  const deadline = whenOf({ startsAt: minutes.closesAt }, reader);
  const said = verdictOf(minutes, person.id);
  const answer = { approved: request.approvedByYou, objected: request.objectedByYou };
  const blocks: readonly Block[] = [
    { kind: 'heading', text: words.heading },
    { kind: 'text', text: [{ strong: meeting.title }, '\n', whenOf(meeting, reader)] },
    ...(words.note === undefined ? [] : [{ kind: 'text' as const, text: words.note }]),
    { kind: 'facts', facts: [{ label: request.deadline, value: [{ strong: deadline }] }] },
    { kind: 'text', text: request.cases(content.cases.length) },
    {
      kind: 'list',
      items: content.cases.map(({ code, motive, detail }) => ({
        text: [{ strong: code }, ` · ${t.caseReview.motives[motive]}`],
        ...(detail?.decision && detail.decision.statement !== '' && { detail: detail.decision.statement }),
      })),
    },
    { kind: 'note', text: said === undefined ? request.silence : answer[said] },
    { kind: 'buttons', buttons: [...voteButtons(rows, person, reader), readButton(meeting, reader)] },
  ];
  return { fallback: request.fallback(meeting.title, deadline), blocks };
}
