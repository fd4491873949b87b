import { cleanLine } from '../../core/clean-line.ts';
import { fold } from '../../core/fold.ts';
import { locale } from '../../core/locale.ts';
import { type Catalogue, catalogueOf } from '../../i18n/catalogue.ts';
import { UserError } from '../../i18n/user-error.ts';
import { parseCode } from '../case-review/code.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { profession } from '../practitioner/profession.ts';
import { readName } from '../task/read-names.ts';
import { projectKey } from './model.ts';
import { type ListState, readWhose, shortened, whoseCode } from './state.ts';

/** What words may name. */
export interface Known {
  readonly people: readonly Pick<Practitioner, 'id' | 'displayName' | 'active'>[];
  readonly projects: readonly string[];
}

/** What some words say of a list, and where they end. */
interface Read {
  readonly end: number;
  readonly said: Partial<ListState>;
}

type Reading = (line: string, at: number) => Read | undefined;

/** Between two words; "@" before a name. */
const between = /[\s,;.:'’@"«»]/;

/**
 * The list that a line asks for: people, professions, states, codes of cases and projects in any order and in either
 * language, on top of `base`. Throws UserError that says what can be looked for at the first word that is none of these.
 */
export function readFilter(line: string, base: ListState, known: Known): ListState {
  const text = cleanLine(line);
  const readings = [projects(known), typed, code, name(known), professionWord, filler, projectWord(known)];
  let state = base;
  for (let at = 0; at < text.length; ) {
    if (between.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    const read = firstOf(readings, text, start);
    if (read === undefined) throw new UserError('task-filter-unknown', wordAt(text, start));
    state = together(state, read.said, base);
    at = read.end;
  }
  return state;
}

function firstOf(readings: readonly Reading[], line: string, at: number): Read | undefined {
  for (const reading of readings) {
    const read = reading(line, at);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** Two people are no list; one person's tasks are no longer everyone's. */
function together(state: ListState, said: Partial<ListState>, base: ListState): ListState {
  const before = whoseCode(state.whose);
  const after = said.whose && whoseCode(said.whose);
  const chosen = before !== whoseCode(base.whose);
  if (after === undefined || after === before) return { ...state, ...said };
  if (chosen && after === 'team') return state;
  if (chosen && before !== 'team') throw new UserError('task-filter-one-person');
  return { ...state, ...said };
}

function wordAt(line: string, at: number): string {
  return /^[^\s,;]+/.exec(line.slice(at))?.[0].slice(0, 60) ?? '';
}

/** The longest of some phrases that stands at a place of the line, whole words only. */
function phraseAt<T extends { readonly phrase: string }>(line: string, at: number, phrases: readonly T[]) {
  const rest = fold(line.slice(at));
  return phrases
    .filter(
      ({ phrase }) => phrase !== '' && rest.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(rest.slice(phrase.length)),
    )
    .sort((one, other) => other.phrase.length - one.phrase.length)[0];
}

const catalogues: readonly Catalogue[] = locale.options.map(catalogueOf);

/** A project by its whole name. */
function projects({ projects: names }: Known): Reading {
  const phrases = names.map((project) => ({ phrase: fold(project), project }));
  return (line, at) => {
    const found = phraseAt(line, at, phrases);
    return found && { end: at + found.phrase.length, said: { project: projectKey(found.project) } };
  };
}

const said: Readonly<Record<Exclude<keyof Catalogue['taskList']['typed'], 'filler'>, Partial<ListState>>> = {
  mine: { whose: { kind: 'mine' } },
  team: { whose: { kind: 'team' } },
  nobody: { whose: { kind: 'nobody' } },
  pools: { whose: { kind: 'pools' } },
  late: { late: true },
  'to-do': { status: 'to-do' },
  'in-progress': { status: 'in-progress' },
  blocked: { status: 'blocked' },
  postponed: { status: 'postponed' },
  done: { status: 'done' },
  dropped: { status: 'dropped' },
  high: { priority: 'high' },
  normal: { priority: 'normal' },
  low: { priority: 'low' },
};
const isSaid = (key: string): key is keyof typeof said => Object.hasOwn(said, key);

const typedPhrases = catalogues.flatMap(({ taskList }) =>
  Object.entries(taskList.typed).flatMap(([key, phrases]) =>
    isSaid(key) ? phrases.map((phrase) => ({ phrase: fold(phrase), said: said[key] })) : [],
  ),
);

/** « en retard », "blocked", … */
function typed(line: string, at: number): Read | undefined {
  const found = phraseAt(line, at, typedPhrases);
  return found && { end: at + found.phrase.length, said: found.said };
}

/** "C-7QK4". Throws UserError when it is mistyped. */
function code(line: string, at: number): Read | undefined {
  const [word] = /^c-[a-z\d]+/.exec(fold(line.slice(at))) ?? [];
  if (word === undefined) return undefined;
  const found = parseCode(word);
  if (found === undefined) throw new UserError('case-mistyped', wordAt(line, at));
  return { end: at + word.length, said: { code: found } };
}

/** Somebody of the team, or who was. Throws UserError when it is the name of several. */
function name({ people }: Known): Reading {
  return (line, at) => {
    const found = readName(line, at, people);
    if (found.kind === 'several') throw new UserError('several-of-that-name', found.typed);
    return 'person' in found
      ? { end: found.end, said: { whose: { kind: 'person', id: shortened(found.person.id) } } }
      : undefined;
  };
}

const professionPhrases = catalogues.flatMap(({ task, professions }) =>
  [...task.professionWords, ...profession.options.map((one) => `${one}, ${professions[one]}`)].flatMap((row) => {
    const [one, ...words] = row.split(', ');
    return words.map((word) => ({ phrase: fold(word), whose: `profession:${one}` }));
  }),
);

/** What waits for a profession. */
function professionWord(line: string, at: number): Read | undefined {
  const found = phraseAt(line, at, professionPhrases);
  const whose = found && readWhose(found.whose);
  return whose && { end: at + found.phrase.length, said: { whose } };
}

const fillers = catalogues.flatMap(({ taskList }) => taskList.typed.filler.map((phrase) => ({ phrase: fold(phrase) })));

function filler(line: string, at: number): Read | undefined {
  const found = phraseAt(line, at, fillers);
  return found && { end: at + found.phrase.length, said: {} };
}

/** Fewer letters than this begin too many words. */
const shortest = 3;

/** A project by the beginning of one of its words, when no other one has it. */
function projectWord({ projects: names }: Known): Reading {
  return (line, at) => {
    const word = wordAt(line, at);
    const begun = (project: string) =>
      fold(project)
        .split(/[^\p{L}\p{N}]+/u)
        .some((part) => part.startsWith(fold(word)));
    const [only, ...others] = word.length < shortest ? [] : names.filter(begun);
    if (only === undefined || others.length > 0) return undefined;
    return { end: at + word.length, said: { project: projectKey(only) } };
  };
}
