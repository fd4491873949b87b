import { formatDateTime } from '../../../i18n/format.ts';
import type { ListItem, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { cockpitActions } from '../actions.ts';
import { troubleText } from '../said.ts';
import type { Schedule } from '../schedules.ts';

/** When each thing that happens by itself last did, and when it does next. */
export function schedulesView(schedules: readonly Schedule[], reader: Reader): View {
  const { schedules: words, buttons } = reader.t.cockpit;
  const troubled = schedules.filter(({ state }) => state !== 'fine');
  return {
    fallback: troubled.length === 0 ? words.intro : words.warning,
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: troubled.length === 0 ? words.intro : `${words.warning} ${words.advice}` },
      { kind: 'list', items: schedules.map((one) => scheduleItem(one, reader)) },
      {
        kind: 'buttons',
        buttons: [{ kind: 'action', action: cockpitActions.refresh, label: buttons.back, payload: {} }],
      },
    ],
  };
}

function scheduleItem(schedule: Schedule, reader: Reader): ListItem {
  const { t, zone, locale } = reader;
  const { schedules: words } = t.cockpit;
  const { id, ranAt, nextAt, state } = schedule;
  const last = ranAt === null ? words.never : words.last(formatDateTime(ranAt, zone, locale));
  const next = nextAt === null ? words.unplanned : words.next(formatDateTime(nextAt, zone, locale));
  const detail = state === 'fine' ? `${last} ${next}` : `${last} ${troubleText(schedule, reader)}`;
  return { text: [{ strong: words.names[id] }], detail };
}
