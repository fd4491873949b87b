import { localParts } from '../../../core/local-time.ts';
import { formatDate, formatDateTime, formatDay, formatList } from '../../../i18n/format.ts';
import { spansOf } from '../../../ui/text.ts';
import { type ActionButton, type Block, type ListItem, sentence, type View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { taskActions } from '../../task/actions.ts';
import { isOwner } from '../../task/model.ts';
import { taskItem } from '../../task/views/row.ts';
import { reminderActions } from '../actions.ts';
import type { RoundContent, RoundItem } from '../content.ts';
import type { Round } from '../model.ts';
import { type Part, parts } from '../place.ts';
import { type SnoozeChoice, snoozeChoices, snoozedUntil } from '../snooze.ts';

/** For whom a reminder is written. */
export interface RoundReader extends Reader {
  readonly actor: Practitioner;
  /** Everyone who ever was a member. */
  readonly people: readonly Practitioner[];
  readonly now: Date;
}

type Current = Extract<RoundContent, { kind: 'current' }>;

/** A reminder as it reads now. `note` says what a click did or found instead. */
export function roundView(content: RoundContent, round: Round, reader: RoundReader, note: string): View {
  const { t } = reader;
  if (content.kind === 'replaced') {
    const replaced = t.reminder.replaced(whenReplaced(content.at, round, reader));
    return sentence(note === '' ? replaced : `${note} ${replaced}`);
  }
  const waiting =
    content.snoozedUntil === undefined
      ? ''
      : t.reminder.snoozed(formatDateTime(content.snoozedUntil, reader.zone, reader.locale));
  return {
    fallback: [note, fallbackOf(content, reader), waiting].filter(Boolean).join(' '),
    blocks: [
      { kind: 'heading', text: t.reminder.title },
      ...paragraph(note),
      ...parts.flatMap((part) => partBlocks(part, content, round, reader)),
      ...paragraph(content.hidden > 0 ? t.reminder.more(content.hidden) : ''),
      ...paragraph(content.open.length === 0 ? t.reminder.allDone : ''),
      ...paragraph(waiting),
      ...snoozeBlocks(content, round, reader),
      {
        kind: 'buttons',
        buttons: [{ kind: 'action', action: taskActions.list, label: t.reminder.list, payload: { code: 'mine' } }],
      },
      { kind: 'note', text: t.reminder.settings },
    ],
  };
}

/** The day of the newer one; of two on one day the time, too. */
function whenReplaced(at: Date, round: Round, { zone, locale }: RoundReader): string {
  const day = formatDay(at, zone, locale);
  return day === formatDay(round.at, zone, locale) ? formatDateTime(at, zone, locale) : day;
}

function paragraph(text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function fallbackOf({ counts, open }: Current, { t, locale }: RoundReader): string {
  if (open.length === 0) return t.reminder.allDone;
  const said = parts.filter((part) => counts[part] > 0).map((part) => t.reminder.counts[part](counts[part]));
  return said.length === 0 ? '' : t.reminder.fallback(formatList(said, locale));
}

function partBlocks(part: Part, { items, today }: Current, round: Round, reader: RoundReader): readonly Block[] {
  const mine = items.filter((item) => item.part === part);
  if (mine.length === 0) return [];
  return [
    { kind: 'text', text: [{ strong: reader.t.reminder.parts[part] }] },
    { kind: 'list', items: mine.map((item) => itemView(item, today, round, reader)) },
  ];
}

function itemView({ task, insteadOf }: RoundItem, today: string, round: Round, reader: RoundReader): ListItem {
  const { t, locale, actor, people } = reader;
  const standsIn = insteadOf !== undefined;
  const hidesOwner = task.owners.length === 1 && isOwner(task, actor.id);
  const item = taskItem(task, { actor, people, today, standsIn, hidesOwner, at: `round ${round.id}` }, reader);
  if (!standsIn) return item;
  const words = t.reminder.insteadOf(insteadOf.name, formatDate(insteadOf.until, locale));
  return { ...item, detail: item.detail === undefined ? words : [...spansOf(item.detail), '\n', words] };
}

function snoozeBlocks(content: Current, round: Round, reader: RoundReader): readonly Block[] {
  if (content.open.length === 0) return [];
  const words = reader.t.reminder.snooze;
  const choices = snoozeChoices(reader.now, content.presence).map(
    (choice): ActionButton => ({
      kind: 'action',
      action: reminderActions.snooze,
      label: labelOf(choice, content, reader),
      payload: { round: round.id, choice },
    }),
  );
  return [
    { kind: 'text', text: words.title },
    {
      kind: 'buttons',
      buttons: [
        ...choices,
        { kind: 'action', action: reminderActions.snoozeUntil, label: words.other, payload: { round: round.id } },
      ],
    },
  ];
}

/** « Lundi » is said of a Monday only. */
function labelOf(choice: SnoozeChoice, { presence }: Current, { t, now, zone, locale }: RoundReader): string {
  const words = t.reminder.snooze;
  if (choice !== 'monday') return words[choice];
  const until = snoozedUntil(choice, now, presence);
  if (until === undefined || localParts(until, zone).weekday === 1) return words.monday;
  return formatDay(until, zone, locale);
}
