import { clipped } from '../core/clipped.ts';
import type { Locale } from '../core/locale.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { formatList } from '../i18n/format.ts';
import type { Finding, RuleName } from '../privacy/finding.ts';
import type { GuardField } from '../ui/form.ts';
import type { Text } from '../ui/text.ts';

/** A text and what the guard found in it. */
export interface Examined {
  readonly text: string;
  readonly field: GuardField;
  readonly findings: readonly Finding[];
}

/** As many passages as a person reads in one go. */
const named = 3;
const longest = 60;

const contactRules: readonly RuleName[] = ['email', 'phone'];

/** Which passages are forbidden, why, and what to write instead; undefined when none is. */
export function refusalSentence(examined: Examined, { guard }: Catalogue): string | undefined {
  const all = distinct(ofLevel(examined, 'block').map((one) => ({ ...one, span: spanOf(examined.text, one) })));
  if (all.length === 0) return undefined;
  const shown = all.slice(0, named).map((one) => ({ ...one, advice: adviceOn(one.rule, examined.field) }));
  const said = [...new Set(shown.map(({ advice }) => advice))].flatMap((advice) => {
    const found = shown.filter((one) => one.advice === advice);
    return [...found.map(({ rule, span }) => guard[rule](span)), guard.advice[advice](found.length)];
  });
  const left = all.length - named;
  return [...said, ...(left > 0 ? [guard.more(left)] : []), guard.intro].join(' ');
}

/** Which passages may tell who is meant; undefined when none does. */
export function cautionSentence(examined: Examined, { guard }: Catalogue, locale: Locale): string | undefined {
  const spans = warnedSpans(examined);
  if (spans.length === 0) return undefined;
  return guard.caution(formatList(spans.map(guard.quoted), locale), spans.length);
}

/** What a warning is about, each passage once. */
export function warnedSpans(examined: Examined): readonly string[] {
  return [...new Set(ofLevel(examined, 'warn').map((one) => spanOf(examined.text, one)))];
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

function ofLevel({ findings }: Examined, level: Finding['level']): readonly Finding[] {
  return findings.filter((one) => one.level === level);
}

function adviceOn(rule: RuleName, field: GuardField): keyof Catalogue['guard']['advice'] {
  if (contactRules.includes(rule)) return 'contact';
  // Whoever writes down a professional has no case in mind.
  return field === 'directory' ? 'remove' : 'code';
}

function spanOf(text: string, { start, end }: Finding): string {
  return clipped(text.slice(start, end), longest);
}

/** The same passage twice needs one sentence. */
function distinct<T extends { readonly rule: RuleName; readonly span: string }>(found: readonly T[]): readonly T[] {
  return [...new Map(found.map((one) => [`${one.rule} ${one.span}`, one])).values()];
}
