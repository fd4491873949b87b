import { type HolidayRegion, isWorkingDay, nextWorkingDay } from '../../core/calendar.ts';
import { cleanLine } from '../../core/clean-line.ts';
import { parseDue } from '../../core/due.ts';
import type { PractitionerId } from '../../core/ids.ts';
import { addDays, localParts, weekdayOf } from '../../core/local-time.ts';
import { parseCode } from '../case-review/code.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Profession } from '../practitioner/profession.ts';
import type { Priority } from './model.ts';
import { readName } from './read-names.ts';
import { readProfession } from './read-profession.ts';
import { readRepetition } from './read-repetition.ts';
import type { Repetition } from './repetition.ts';

/** What may be wrong with a line, as far as the line alone tells. */
export type LineProblem =
  | { readonly kind: 'several' | 'nobody' | 'left'; readonly name: string }
  | { readonly kind: 'code'; readonly typed: string }
  /** A date that does not exist, a rhythm that tasks do not have, a rhythm without a first date. */
  | { readonly kind: 'impossible' | 'unknown-repetition' | 'first-date' };

/** What a line says of a task to be. */
export interface TaskLine {
  readonly title: string;
  readonly owners: readonly PractitionerId[];
  readonly pool: Profession | null;
  /** "yyyy-MM-dd"; may be past. */
  readonly due: string | undefined;
  readonly repetition: Repetition | undefined;
  readonly priority: Priority;
  /** "C-7QK4". */
  readonly code: string | undefined;
  readonly problems: readonly LineProblem[];
}

/** What a line is read with. */
export interface LineContext {
  /** Everyone who ever was a member. */
  readonly people: readonly Practitioner[];
  /** Of the catalogues: a code and its words each. */
  readonly professionWords: readonly string[];
  readonly now: Date;
  readonly zone: string;
  readonly region: HolidayRegion;
}

/** Reads "@Léa rappeler la pharmacie vendredi" or "IDE vérifier le chariot avant fin juin". Whatever is not read is the title. */
export function readTaskLine(text: string, around: LineContext): TaskLine {
  const line = withoutMark(cleanLine(text));
  const coded = readCode(line.rest);
  const named = readMentions(coded.rest, around.people);
  const pooled =
    named.owners.length + named.problems.length > 0 ? { rest: named.rest, pool: null } : readPool(named.rest, around);
  const when = readWhen(pooled.rest, around);
  const title = withoutMark(when.rest);
  return {
    title: capitalised(trimmed(title.rest)),
    owners: named.owners,
    pool: pooled.pool,
    due: when.due,
    repetition: when.repetition,
    priority: line.urgent || title.urgent ? 'high' : 'normal',
    code: coded.code,
    problems: [...coded.problems, ...named.problems, ...when.problems],
  };
}

/** « urgent » or « ! » at the end. */
function withoutMark(text: string): { readonly rest: string; readonly urgent: boolean } {
  const rest = text.replace(/(?:[\s,;:(–-]*(?:(?<![\p{L}\p{N}])urgente?|!+)[)\s]*)+$/iu, '');
  // A line of nothing else is a title.
  return rest === '' ? { rest: text, urgent: false } : { rest, urgent: rest !== text };
}

/** "C-7QK4" anywhere; only with its hyphen, so that no word is taken for one. */
function readCode(text: string) {
  const found = /(?<![\p{L}\p{N}-])\(?(?:(?:pour )?(?:le )?dossier )?(C-[\p{L}\p{N}]{4})(?![\p{L}\p{N}-])\)?/iu.exec(
    text,
  );
  if (found === null) return { rest: text, code: undefined, problems: [] };
  const rest = without(text, found.index, found.index + found[0].length);
  const code = parseCode(found[1] ?? '');
  const problems: LineProblem[] = code === undefined ? [{ kind: 'code', typed: found[1] ?? '' }] : [];
  return { rest, code, problems };
}

/** Everyone after an "@", anywhere. */
function readMentions(text: string, people: readonly Practitioner[]) {
  const owners = new Set<PractitionerId>();
  const problems: LineProblem[] = [];
  let rest = text;
  for (let at = nextMention(rest); at >= 0; at = nextMention(rest)) {
    const read = readName(rest, at + 1, people);
    if (read.kind === 'member') owners.add(read.person.id);
    else problems.push({ kind: read.kind, name: read.kind === 'left' ? read.person.displayName : read.typed });
    // "@Léa, @Marc et @Zoé": what stands between two names goes with them.
    const end = read.end + (/^\s*(?:,|&|et|and)\s*(?=@)/iu.exec(rest.slice(read.end))?.[0].length ?? 0);
    rest = without(rest, at, Math.max(end, at + 1));
  }
  return { rest, owners: [...owners], problems };
}

function nextMention(text: string): number {
  return text.search(/(?<![\p{L}\p{N}.])@/u);
}

/** A profession at the start counts only when somebody has it. */
function readPool(text: string, { people, professionWords }: LineContext) {
  const read = readProfession(text, professionWords);
  const known = read !== undefined && people.some((one) => one.active && one.profession === read.profession);
  return known ? { rest: text.slice(read.end), pool: read.profession } : { rest: text, pool: null };
}

/** When it is due, and how it comes back. */
function readWhen(text: string, { now, zone, region }: LineContext) {
  const repeated = readRepetition(text);
  const due = parseDue(repeated?.rest ?? text, now, zone, region);
  const rest = due?.rest ?? repeated?.rest ?? text;
  const problems: LineProblem[] = due?.invalid ? [{ kind: 'impossible' }] : [];
  if (repeated === undefined) return { rest, due: due?.date, repetition: undefined, problems };
  if (repeated.every === 'unknown') {
    return {
      rest,
      due: due?.date,
      repetition: undefined,
      problems: [...problems, { kind: 'unknown-repetition' } as const],
    };
  }
  const today = localParts(now, zone).date;
  const from = due?.date ?? today;
  const first = firstOf(repeated.every, repeated.weekday, from, due?.date, region);
  if (first === undefined && problems.length === 0) problems.push({ kind: 'first-date' });
  return { rest, due: first, repetition: repeated.every, problems };
}

/** The first date of a rhythm: the weekday that was said, a working day, or the date that was said. */
function firstOf(
  every: Repetition,
  weekday: number | undefined,
  from: string,
  said: string | undefined,
  region: HolidayRegion,
): string | undefined {
  if (weekday !== undefined) return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  if (every === 'working-day') return isWorkingDay(from, region) ? from : nextWorkingDay(from, region);
  return said;
}

function without(text: string, start: number, end: number): string {
  return cleanLine(`${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`);
}

/** As people begin a line of a list; « l’ECG » becomes « L’ECG ». */
function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('fr') + text.slice(first.length);
}

function trimmed(text: string): string {
  return cleanLine(text.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, ''));
}
