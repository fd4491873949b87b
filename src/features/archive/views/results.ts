import { formatDate, formatDay, formatList } from '../../../i18n/format.ts';
import type { Block, Button, Fact, ListItem, View } from '../../../ui/view.ts';
import { caseActions } from '../../case-review/actions.ts';
import type { Reader } from '../../context.ts';
import { type Count, type Standing, standingOf } from '../../filing/counts.ts';
import { minutesButton } from '../../meeting/views/buttons.ts';
import { archiveActions } from '../actions.ts';
import { type ArchivedLine, type ArchivePage, mostCases, pageSize } from '../model.ts';
import { type ArchiveQuery, payloadOf } from '../query.ts';

/** What a search found, a page at a time, the newest first. */
export function resultsView(page: ArchivePage, reader: Reader): View {
  const { t } = reader;
  const { query, number, total, lines } = page;
  const blocks: Block[] = [
    { kind: 'heading', text: t.archive.title },
    { kind: 'text', text: [{ strong: searched(page, reader) }] },
  ];
  blocks.push({ kind: 'text', text: total === 0 ? t.archive.nothing : t.archive.found(total) });
  const facts = countFacts(page, reader);
  if (facts.length > 0) blocks.push({ kind: 'facts', facts });
  if (lines.length > 0) blocks.push({ kind: 'list', items: lines.map((line) => itemOf(line, reader)) });
  if (page.cut) blocks.push({ kind: 'note', text: t.archive.cut(mostCases) });
  const turn = (to: number, label: string): Button => ({
    kind: 'action',
    action: archiveActions.page,
    label,
    payload: payloadOf(query, to),
  });
  blocks.push({
    kind: 'buttons',
    buttons: [
      ...(number > 0 ? [turn(number - 1, t.archive.newer)] : []),
      ...(total > (number + 1) * pageSize ? [turn(number + 1, t.archive.older)] : []),
      { kind: 'action', action: archiveActions.search, label: t.archive.again, payload: {} },
    ],
  });
  return { fallback: total === 0 ? t.archive.nothing : t.archive.found(total), blocks };
}

/** What was looked for, shown back: so that a misreading is seen. */
function searched({ query, people }: ArchivePage, { t, locale }: Reader): string {
  const parts = [
    query.code,
    query.kind && t.meetingTypes[query.kind],
    query.motives &&
      themes(
        query.motives.map((motive) => t.caseReview.motives[motive]),
        t.archive.manyThemes,
      ),
    people.length > 0 ? formatList(people, locale) : undefined,
    periodOf(query, t.archive, locale),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? t.archive.everything : parts.join(' · ');
}

/** More themes than this are not named one by one. */
const namedThemes = 4;

function themes(labels: readonly string[], many: (count: number) => string): string {
  return labels.length === 0 || labels.length > namedThemes ? many(labels.length) : labels.join(', ');
}

function periodOf({ from, to }: ArchiveQuery, words: Reader['t']['archive'], locale: Reader['locale']) {
  const day = (date: string) => formatDate(date, locale);
  if (from !== undefined && to !== undefined) return from === to ? day(from) : words.between(day(from), day(to));
  if (from !== undefined) return words.since(day(from));
  return to === undefined ? undefined : words.until(day(to));
}

/** What counts of what was found: RCPs and flash consultations apart and together. */
function countFacts({ counts: { meeting, flash, together } }: ArchivePage, { t }: Reader): readonly Fact[] {
  const said = (label: string, { examined, filed, 'to-file': toFile, anonymous }: Count): Fact => ({
    label,
    value: t.archive.counted(examined, filed, toFile, anonymous),
  });
  if (together.examined === 0) return [];
  if (flash.examined === 0) return [said(t.archive.examined, together)];
  return [said(t.archive.inMeetings, meeting), said(t.archive.inFlashes, flash), said(t.archive.together, together)];
}

function itemOf(line: ArchivedLine, reader: Reader): ListItem {
  const { t, zone, locale } = reader;
  const standing = standingOf(line);
  const detail = [
    formatDay(line.date, zone, locale),
    ...(line.flash ? [t.archive.flash] : []),
    line.requester,
    t.caseReview.statuses[line.status],
    ...(standing === undefined ? [] : [t.caseReview.filings[filings[standing]]]),
  ].join(', ');
  return {
    text: [{ strong: line.code }, `, ${t.caseReview.motives[line.motive]}`],
    detail: line.question === undefined ? detail : [detail, '\n', { emphasis: line.question }],
    buttons: [
      { kind: 'action', action: caseActions.show, label: t.buttons.see, payload: { case: line.id } },
      ...(line.held && line.meetingId !== null ? [minutesButton({ id: line.meetingId }, reader)] : []),
    ],
  };
}

const filings = { filed: 'filed', 'to-file': 'to-file', anonymous: 'none' } as const satisfies Record<Standing, string>;
