import type { View } from '../../../ui/view.ts';
import { walkButton } from '../../decision/views/buttons.ts';
import { nameOf } from '../../decision/views/facts.ts';
import { inOrder, opinionsFor } from '../model.ts';
import type { FullSheet } from '../sheet.ts';
import { readButton } from './buttons.ts';
import { type OpinionReader, opinionText, stateLine } from './lines.ts';

const pageSize = 8;

/** Every opinion with its reason, profession by profession, a page at a time; for those who may read them. */
export function pageView(sheet: FullSheet, wanted: number, reader: OpinionReader): View {
  const { request, decision } = sheet;
  const { t } = reader;
  const words = t.opinion.page;
  const opinions = inOrder(request.professions).flatMap((which) => opinionsFor(request, which));
  const pages = Math.max(1, Math.ceil(opinions.length / pageSize));
  const page = Math.min(wanted, pages - 1);
  const items = opinions.slice(page * pageSize, (page + 1) * pageSize).map((one) => ({
    text: t.opinion.line(t.professions[one.profession], opinionText(one, sheet, reader)),
  }));
  const place = words.place(page + 1, pages);
  return {
    fallback: `${words.title}. ${place}`,
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: [{ strong: nameOf(decision, sheet.mayRead, reader) }] },
      { kind: 'text', text: `${stateLine(request, reader)} ${place}` },
      ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
      {
        kind: 'buttons',
        buttons: [
          ...(page > 0 ? [readButton(request, page - 1, t.buttons.previous)] : []),
          ...(page < pages - 1 ? [readButton(request, page + 1, t.buttons.next)] : []),
          walkButton(decision, t.opinion.buttons.see),
        ],
      },
    ],
  };
}
