import type { View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Meeting } from '../../meeting/model.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import type { MinutesRows } from '../content.ts';
import { readButton } from './buttons.ts';

/** One line: the minutes are approved and can be read. */
export function approvedView(meeting: Meeting, reader: Reader): View {
  const text = reader.t.minutes.approved.line(meeting.title);
  return {
    fallback: text,
    blocks: [
      { kind: 'text', text },
      { kind: 'buttons', buttons: [readButton(meeting, reader)] },
    ],
  };
}

/** What participants object to, for the secretary. */
export function objectionView({ meeting, minutes, people }: MinutesRows, reader: Reader): View {
  const words = reader.t.minutes.objection;
  const objections = (minutes?.approvals ?? []).filter(({ verdict }) => verdict === 'objected');
  return {
    fallback: words.fallback(meeting.title),
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: [{ strong: meeting.title }, '\n', whenOf(meeting, reader)] },
      {
        kind: 'facts',
        facts: objections.map(({ practitionerId, reason }) => ({
          label: people.find(({ id }) => id === practitionerId)?.displayName ?? reader.t.minutes.unknownPerson,
          value: reason,
        })),
      },
      { kind: 'note', text: words.next },
      { kind: 'buttons', buttons: [readButton(meeting, reader)] },
    ],
  };
}

/** Something was added below approved minutes. */
export function amendedView({ meeting, minutes, people }: MinutesRows, reader: Reader): View {
  const words = reader.t.minutes.amended;
  const newest = minutes?.amendments.findLast(({ kind }) => kind === 'correction');
  const author = people.find(({ id }) => id === newest?.authorId)?.displayName;
  return {
    fallback: words.fallback(meeting.title),
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: [{ strong: meeting.title }, '\n', whenOf(meeting, reader)] },
      ...(newest === undefined
        ? []
        : [
            {
              kind: 'facts' as const,
              facts: [{ label: author ?? reader.t.minutes.unknownPerson, value: newest.text }],
            },
          ]),
      { kind: 'buttons', buttons: [readButton(meeting, reader)] },
    ],
  };
}
