import type { Block, View } from '../../../ui/view.ts';
import { showButton } from '../../meeting/views/buttons.ts';
import { taskActions } from '../../task/actions.ts';
import { weeklyDigestActions } from '../actions.ts';
import type { Told } from '../content.ts';
import type { WeeklyDigest } from '../model.ts';
import { type SectionReader, sectionsOf } from '../sections.ts';
import { weeksSection } from '../weeks-said.ts';

/** As many lines as are read without endless scrolling. */
const pageSize = 12;

/** Everything that there is to say now, for one reader, a page at a time. */
export function detailsView(
  { content, weeks }: Told,
  { id }: Pick<WeeklyDigest, 'id'>,
  wanted: number,
  reader: SectionReader,
): View {
  const { t } = reader;
  const words = t.weeklyDigest;
  const sections = [...sectionsOf(content, reader), ...weeksSection(weeks, reader)];
  const rows = sections.flatMap(({ title, items, total, rest }) => {
    const more = total > items.length ? [rest(total - items.length)] : [];
    return items.length === 0 ? [{ title, text: '' }] : [...items, ...more].map((text) => ({ title, text }));
  });
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(wanted, pages - 1);
  const shown = rows.slice(page * pageSize, (page + 1) * pageSize);
  const turn = (to: number, label: string) => ({
    kind: 'action' as const,
    action: weeklyDigestActions.turn,
    label,
    payload: { digest: id, page: to },
  });
  return {
    fallback: rows.length === 0 ? words.nothing : words.detailsFallback,
    blocks: [
      { kind: 'heading', text: words.detailsTitle },
      ...(rows.length === 0 ? [{ kind: 'text' as const, text: words.nothing }] : []),
      ...grouped(shown),
      ...(pages > 1 ? [{ kind: 'note' as const, text: t.taskList.pageOf(page + 1, pages) }] : []),
      {
        kind: 'buttons',
        buttons: [
          ...(page > 0 ? [turn(page - 1, t.buttons.previous)] : []),
          ...(page + 1 < pages ? [turn(page + 1, t.buttons.next)] : []),
          ...content.meetings
            .slice(0, 1)
            .map((meeting) => ({ ...showButton(meeting, reader), label: words.nextMeeting })),
          { kind: 'action', action: taskActions.list, label: t.workload.team, payload: { code: 'team' } },
        ],
      },
    ],
  };
}

/** Each part under its title, which a page that begins in the middle of it repeats. */
function grouped(rows: readonly { readonly title: string; readonly text: string }[]): readonly Block[] {
  const titles = [...new Set(rows.map(({ title }) => title))];
  return titles.flatMap((title): readonly Block[] => {
    const items = rows.filter((row) => row.title === title && row.text !== '').map(({ text }) => ({ text }));
    const said: Block = { kind: 'text', text: [{ strong: title }] };
    return items.length === 0 ? [said] : [said, { kind: 'list', items }];
  });
}
