import type { Button, View } from '../../../ui/view.ts';
import { sentence } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Meeting, MeetingWithInvitations } from '../../meeting/model.ts';
import { isOff } from '../../meeting/status.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { offView } from '../../meeting/views/off.ts';
import { wasRetained } from '../model.ts';

/** What remains of a poll that is over: the date that was retained, or that there is none. */
export function settledView(meeting: MeetingWithInvitations, reader: Reader, buttons: readonly Button[] = []): View {
  const view = outcomeView(meeting, reader);
  return buttons.length === 0 ? view : { ...view, blocks: [...view.blocks, { kind: 'buttons', buttons }] };
}

function outcomeView(meeting: MeetingWithInvitations, reader: Reader): View {
  const { settled } = reader.t.poll;
  const { title } = meeting;
  if (!wasRetained(meeting)) {
    return {
      fallback: settled.cancelledFallback(title),
      blocks: [
        { kind: 'heading', text: settled.cancelledTitle(title) },
        { kind: 'text', text: settled.cancelled },
      ],
    };
  }
  // The RCP has gone its way since.
  if (isOff(meeting)) return offView(meeting, reader);
  const when = whenOf(meeting, reader);
  return {
    fallback: settled.retainedFallback(title, when),
    blocks: [
      { kind: 'heading', text: settled.retainedTitle(title) },
      { kind: 'text', text: [{ strong: when }] },
      { kind: 'note', text: settled.retainedNote },
    ],
  };
}

/** To whoever organises: every date has passed and none was retained. */
export function lapsedView({ title }: Pick<Meeting, 'title'>, { t }: Reader): View {
  return sentence(t.poll.lapsed(title));
}
