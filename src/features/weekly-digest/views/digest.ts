import { formatDay } from '../../../i18n/format.ts';
import type { Block, View } from '../../../ui/view.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { nameOf } from '../../task/views/people.ts';
import { weeklyDigestActions } from '../actions.ts';
import { isEmpty, type Told } from '../content.ts';
import { fitted, linesOf, screen } from '../fit.ts';
import type { WeeklyDigest } from '../model.ts';
import { type SectionReader, sectionsOf } from '../sections.ts';
import { weeksImage } from '../weeks-said.ts';

export interface DigestReader extends SectionReader {
  readonly people: readonly Practitioner[];
}

/**
 * The weekly digest as the channel reads it: one screen of a phone, and the picture of the last weeks under it; the rest
 * is behind « Voir le détail ».
 */
export function digestView({ content, weeks }: Told, digest: WeeklyDigest, at: Date, reader: DigestReader): View {
  const { t, locale, zone, people } = reader;
  const { weeklyDigest: words } = t;
  const heading = words.heading(formatDay(at, zone, locale));
  const word = digest.word === '' ? '' : words.word(nameOf(people, digest.wordById ?? ''), digest.word);
  const sections = sectionsOf(content, reader);
  const used = linesOf(heading) + (word === '' ? 0 : linesOf(word)) + buttonLines;
  const shown = fitted(sections, screen.lines - used);
  return {
    fallback: [heading, ...sections.map(({ title }) => title)].join('. ').concat('.'),
    blocks: [
      { kind: 'heading', text: heading },
      ...(word === '' ? [] : [{ kind: 'text' as const, text: word }]),
      ...(isEmpty(content) ? [{ kind: 'text' as const, text: words.nothing }] : []),
      ...sections.flatMap(({ title }, index) => sectionBlocks(title, shown[index] ?? [])),
      {
        kind: 'buttons',
        buttons: [
          {
            kind: 'action',
            action: weeklyDigestActions.details,
            label: words.details,
            payload: { digest: digest.id, page: 0 },
          },
        ],
      },
      // A week of which there is nothing to say is said in one line.
      ...(isEmpty(content) ? [] : weeksImage(weeks, reader)),
    ],
  };
}

/** A row of buttons is as high as two lines of text. */
const buttonLines = 2;

function sectionBlocks(title: string, items: readonly string[]): readonly Block[] {
  const said: Block = { kind: 'text', text: [{ strong: title }] };
  return items.length === 0 ? [said] : [said, { kind: 'list', items: items.map((text) => ({ text })) }];
}
