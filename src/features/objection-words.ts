import type { Locale } from '../core/locale.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { formatList } from '../i18n/format.ts';
import type { Finding } from '../privacy/finding.ts';
import type { Text } from '../ui/text.ts';

/** A text and what the guard found in it. */
export interface Examined {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** As many passages as a person reads in one go. */
const named = 3;

/** Which passages are forbidden, why, and what to write instead; undefined when none is. */
export function refusalSentence(examined: Examined, { guard, objection }: Catalogue): string | undefined {
  const sentences = sentencesOf(examined, 'block', objection);
  return sentences === undefined ? undefined : `${sentences} ${guard.intro}`;
}

/** Which passages may tell who is meant; undefined when none does. */
export function cautionSentences(examined: Examined, { objection }: Catalogue): string | undefined {
  return sentencesOf(examined, 'warn', objection);
}

/** What a warning is about, each passage once. */
export function warnedSpans(examined: Examined): readonly string[] {
  return [...new Set(ofLevel(examined, 'warn').map(({ start, end }) => examined.text.slice(start, end)))];
}

/** What kinds of things are forbidden in a text, each once, without its words; undefined when there are none. */
export function forbiddenKinds(examined: Examined, { objection }: Catalogue, locale: Locale): string | undefined {
  const kinds = [...new Set(ofLevel(examined, 'block').map(({ rule }) => objection.kinds[rule]))];
  return kinds.length === 0 ? undefined : formatList(kinds, locale);
}

/** The text with everything forbidden in [brackets]. */
export function marked(examined: Examined): Text {
  const { text } = examined;
  const found = ofLevel(examined, 'block');
  return [
    ...found.flatMap(({ start, end }, index) => [
      text.slice(found[index - 1]?.end ?? 0, start),
      { strong: `[${text.slice(start, end)}]` },
    ]),
    text.slice(found.at(-1)?.end ?? 0),
  ].filter((span) => span !== '');
}

/** The sentence of each passage, the same one once. */
function sentencesOf(examined: Examined, level: Finding['level'], words: Catalogue['objection']): string | undefined {
  const messages = [...new Set(ofLevel(examined, level).map(({ message }) => message.replaceAll(/[\n\r\t ]+/g, ' ')))];
  if (messages.length === 0) return undefined;
  const left = messages.length - named;
  return [...messages.slice(0, named), ...(left > 0 ? [words.more(left)] : [])].join(' ');
}

function ofLevel({ findings }: Examined, level: Finding['level']): readonly Finding[] {
  return findings.filter((one) => one.level === level);
}
