import { formatDateTime, formatList, formatTime } from '../../../i18n/format.ts';
import type { Block, View } from '../../../ui/view.ts';
import { cockpitActions } from '../actions.ts';
import { countsOf } from '../model.ts';
import { countPhrases } from '../said.ts';
import { pulseOf } from '../schedules.ts';
import type { CockpitSheet } from '../sheet.ts';
import {
  askedBlocks,
  type CockpitReader,
  lateBlocks,
  minutesBlocks,
  otherBlocks,
  quorumBlocks,
  toFileBlocks,
  troubleBlocks,
  unansweredBlocks,
  undeliveredBlocks,
} from './parts.ts';

/** Everything that waits for a steward, worst first, each part with its button. */
export function cockpitView(sheet: CockpitSheet, now: Date, reader: CockpitReader, note = ''): View {
  const { cockpit: words } = reader.t;
  const said = countPhrases(countsOf(sheet.content), reader);
  const parts = [
    troubleBlocks,
    undeliveredBlocks,
    quorumBlocks,
    minutesBlocks,
    lateBlocks,
    askedBlocks,
    toFileBlocks,
    unansweredBlocks,
  ].flatMap((build) => build(sheet, reader));
  return {
    fallback: said.length === 0 ? words.calm : words.fallback(formatList(said, reader.locale)),
    blocks: [
      { kind: 'heading', text: sheet.others.length === 0 ? words.title : words.titleOf(reader.careTeam.name) },
      ...(note === '' ? [] : [{ kind: 'text' as const, text: note }]),
      ...(parts.length === 0 ? [{ kind: 'text' as const, text: words.calm }] : parts),
      ...otherBlocks(sheet, reader, (counts) => countPhrases(counts, reader)),
      { kind: 'note', text: pulse(sheet, now, reader) },
      footer(reader, sheet),
    ],
  };
}

function pulse({ content }: CockpitSheet, now: Date, { t, zone, locale }: CockpitReader): string {
  const { lastAt, nextAt } = pulseOf(content.schedules);
  const at = (instant: Date | null) => (instant === null ? '' : formatDateTime(instant, zone, locale));
  const { updated, pulse: said } = t.cockpit;
  return [updated(formatTime(now, zone, locale)), said(at(lastAt), at(nextAt))].filter(Boolean).join(' ');
}

function footer({ t }: CockpitReader, { others }: CockpitSheet): Block {
  const { buttons: words } = t.cockpit;
  return {
    kind: 'buttons',
    buttons: [
      { kind: 'action', action: cockpitActions.refresh, label: words.refresh, payload: {} },
      { kind: 'action', action: cockpitActions.schedules, label: words.schedules, payload: {} },
      { kind: 'action', action: cockpitActions.code, label: words.link, payload: {} },
      ...(others.length === 0
        ? []
        : [{ kind: 'action' as const, action: cockpitActions.unlink, label: words.unlink, payload: {} }]),
    ],
  };
}
