import { fold } from '../../core/fold.ts';
import type { PractitionerId } from '../../core/ids.ts';
import { locale } from '../../core/locale.ts';
import { type Catalogue, catalogueOf } from '../../i18n/catalogue.ts';
import { UserError } from '../../i18n/user-error.ts';
import { parseCode } from '../case-review/code.ts';
import { type Motive, motives } from '../case-review/motive.ts';
import { meetingType } from '../meeting/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { periodIn } from './period.ts';
import { type ArchiveQuery, mostPeople } from './query.ts';

/** Words that people put around what they look for. */
const empty = new Set(
  'a au aux avec c cas case de des docteur dossier dossiers dr du d en et l la le les m madame mme monsieur mr of pour pr rcp sur the with'.split(
    ' ',
  ),
);

/** Fewer letters than this begin too many words. */
const shortest = 3;

type Named = Pick<Practitioner, 'id' | 'displayName'>;

/**
 * What a line looks for: codes, dates, themes in either language, people by a part of their name, in any order.
 * Throws UserError that says what can be searched for when a word is none of these.
 */
export function readQuery(line: string, people: readonly Named[], today: string): ArchiveQuery {
  const { from, to, invalid, rest } = periodIn(line, today);
  if (invalid) throw new UserError('archive-no-such-date');
  const read = rest
    .split(/[\s,;'’@]+/)
    .filter((word) => word !== '' && !empty.has(word))
    .map((word) => readWord(word, people));
  const named = intersection(read.flatMap((word) => word.people ?? []));
  if (named !== undefined && named.length > mostPeople) throw new UserError('several-of-that-name', line.slice(0, 60));
  const codes = [...new Set(read.flatMap((word) => word.code ?? []))];
  if (codes.length > 1) throw new UserError('archive-one-code');
  return { code: codes[0], from, to, motives: intersection(read.flatMap((word) => word.motives ?? [])), people: named };
}

interface Word {
  readonly code?: string;
  readonly motives?: readonly [readonly Motive[]];
  readonly people?: readonly [readonly PractitionerId[]];
}

function readWord(word: string, people: readonly Named[]): Word {
  const code = parseCode(word);
  // A word of letters alone may be a code by chance: it is one when it means nothing else.
  if (code !== undefined && /^c-|\d/.test(word)) return { code };
  if (/^c-/.test(word)) throw new UserError('case-mistyped', word);
  const themes = themesNamed(word);
  if (themes.length > 0) return { motives: [themes] };
  const found = people.filter(({ displayName }) => begins(word, displayName)).map(({ id }) => id);
  if (found.length > 0) return { people: [found] };
  if (code !== undefined) return { code };
  throw new UserError('archive-unknown-word', word);
}

/** The motives whose label, or whose type of RCP, has a word that begins so in any language. */
function themesNamed(word: string): readonly Motive[] {
  const catalogues = locale.options.map(catalogueOf);
  const labelled = (label: (t: Catalogue) => string) => catalogues.some((t) => begins(word, label(t)));
  return meetingType.options.flatMap((kind) => {
    const whole = labelled((t) => t.meetingTypes[kind]);
    return motives(kind).filter((motive) => whole || labelled((t) => t.caseReview.motives[motive]));
  });
}

function begins(word: string, label: string): boolean {
  const words = fold(label)
    .split(/[^a-z\d]+/)
    .filter((one) => one !== '' && !empty.has(one));
  const singular = word.replace(/[sx]$/, '');
  return words.some((one) => one === word || (word.length >= shortest && (one.startsWith(word) || one === singular)));
}

/** What all lists have in common; undefined when there is no list. */
function intersection<T>(lists: readonly (readonly T[])[]): readonly T[] | undefined {
  const [first, ...others] = lists;
  return first?.filter((one) => others.every((list) => list.includes(one)));
}
