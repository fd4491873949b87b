import { describe, expect, it } from 'vitest';
import { type CommandId, catalogueOf, phrasesOf } from '../../../src/i18n/catalogue.ts';
import { formatDateTime, formatDay, formatDuration, formatList, formatTime } from '../../../src/i18n/format.ts';

const nbsp = '\u00a0';
const fr = catalogueOf('fr');
const en = catalogueOf('en');

interface Leaf {
  readonly key: string;
  readonly value: unknown;
}

/** Every entry at the end of a path; lists (phrases) count as one entry, their length is each language's own. */
function leaves(value: unknown, key = ''): Leaf[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ key, value }];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, key === '' ? name : `${key} > ${name}`));
}

/** What a person may read from one entry: functions are called with words, then with counts on both sides of a plural. */
function sentencesOf({ key, value }: Leaf): Leaf[] {
  if (typeof value === 'string') return [{ key, value }];
  if (Array.isArray(value)) return value.map((item: unknown) => ({ key, value: item }));
  if (typeof value !== 'function') return [];
  const samples: readonly (string | number)[] = ['X', 0, 1, 2];
  return samples.map((sample): Leaf => {
    const said: unknown = Reflect.apply(value, undefined, Array(value.length).fill(sample));
    return { key, value: said };
  });
}

function offending(catalogue: unknown, wrong: RegExp): string[] {
  const said = leaves(catalogue).flatMap(sentencesOf);
  return said.filter(({ value }) => wrong.test(String(value))).map(({ key, value }) => `${key}: ${String(value)}`);
}

/** Which of its arguments a sentence says. */
function argumentsSaid(value: unknown): string[] {
  if (typeof value !== 'function') return [];
  const names = Array.from({ length: value.length }, (_, index) => `<argument ${index}>`);
  const said: unknown = Reflect.apply(value, undefined, names);
  return names.filter((name) => String(said).includes(name));
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

describe('the two catalogues', () => {
  it('have the same entries, each of the same kind', () => {
    const outline = (catalogue: unknown) => leaves(catalogue).map(({ key, value }) => `${key} (${kindOf(value)})`);
    expect(outline(en).sort()).toEqual(outline(fr).sort());
  });

  it('say the same titles, dates and counts in both languages', () => {
    const said = (catalogue: unknown) =>
      Object.fromEntries(leaves(catalogue).map(({ key, value }) => [key, argumentsSaid(value)]));
    expect(Object.keys(said(fr)).length).toBeGreaterThan(100);
    expect(said(en)).toEqual(said(fr));
  });

  it.each([
    ['French', fr],
    ['English', en],
  ])('leave no %s entry empty, and nothing that a program says', (_, catalogue) => {
    expect(offending(catalogue, /^\s*$|undefined|NaN|\[object/)).toEqual([]);
  });
});

describe('French typography', () => {
  it('has no ordinary space before : ; ? ! and inside « »', () => {
    expect(offending(fr, / [:;?!»]|« /)).toEqual([]);
  });

  it('has a non-breaking space before : ; ? ! wherever a sentence uses them, and inside « »', () => {
    expect(offending(fr, /[^\u00a0\u202f\d][:;?!](?:\s|$)|[^\u00a0\u202f]»|«[^\u00a0\u202f]/)).toEqual([]);
  });

  it('has typographic apostrophes and quotes only', () => {
    expect(offending(fr, /['"“”]/)).toEqual([]);
  });

  it('has no double space, and none at either end', () => {
    expect(offending(fr, /\s{2}|^\s|\s$/)).toEqual([]);
  });
});

describe('English typography', () => {
  it('has no trace of the French one', () => {
    expect(offending(en, /[«»\u00a0\u202f]| [:;?!]/)).toEqual([]);
  });

  it('has typographic apostrophes and quotes only', () => {
    expect(offending(en, /['"]/)).toEqual([]);
  });

  it('has no double space, and none at either end', () => {
    expect(offending(en, /\s{2}|^\s|\s$/)).toEqual([]);
  });
});

describe('what people type', () => {
  const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const isCommand = (name: string): name is CommandId => Object.hasOwn(fr.commands, name);
  const commands = Object.keys(fr.commands).filter(isCommand);

  it('calls one command only, whatever the language, the case and the accents', () => {
    const calls = commands.flatMap((command) =>
      [...new Set(phrasesOf(command).map(folded))].map((phrase) => ({ phrase, command })),
    );
    const ambiguous = calls.filter(({ phrase, command }) =>
      calls.some((other) => other.phrase === phrase && other.command !== command),
    );
    expect(calls.length).toBeGreaterThan(commands.length);
    expect(ambiguous).toEqual([]);
  });

  it.each(commands)('includes the phrases of both languages for %s, whichever one the person reads', (command) => {
    const typed = [...fr.commands[command].phrases, ...en.commands[command].phrases];
    expect(phrasesOf(command)).toEqual([...new Set(typed)]);
  });

  it.each(commands)('works as the help shows it for %s', (command) => {
    for (const catalogue of [fr, en]) {
      const { usage, phrases } = catalogue.commands[command];
      expect(usage.startsWith('/')).toBe(true);
      expect(phrases).toContain(usage.slice(1));
    }
  });

  it('is a command that exists wherever a sentence quotes one', () => {
    const known = commands.flatMap((command) => phrasesOf(command)).map((phrase) => `/${phrase}`);
    const quoted = [fr, en].flatMap((catalogue) =>
      offending(catalogue, /\/(?:rcp|diapason)/).flatMap((said) => said.match(/\/(?:rcp|diapason)(?: [a-z]+)?/g) ?? []),
    );
    const unknown = quoted.filter((text) => !known.includes(text) && !known.includes(text.split(' ')[0] ?? ''));
    expect(quoted.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });
});

describe('days', () => {
  it.each([
    ['2026-04-22T11:30:00Z', 'mercredi 22 avril 2026', 'Wednesday 22 April 2026'],
    ['2026-05-01T11:30:00Z', 'vendredi 1er mai 2026', 'Friday 1 May 2026'],
    ['2026-08-11T11:30:00Z', 'mardi 11 août 2026', 'Tuesday 11 August 2026'],
    ['2027-02-01T11:30:00Z', 'lundi 1er février 2027', 'Monday 1 February 2027'],
    ['2028-02-29T11:30:00Z', 'mardi 29 février 2028', 'Tuesday 29 February 2028'],
  ])('at %s are "%s" and "%s"', (instant, french, english) => {
    expect(formatDay(new Date(instant), 'Europe/Paris', 'fr')).toBe(french);
    expect(formatDay(new Date(instant), 'Europe/Paris', 'en')).toBe(english);
  });

  it.each([
    ['America/Martinique', 'jeudi 30 avril 2026'],
    ['Europe/Paris', 'jeudi 30 avril 2026'],
    ['Indian/Reunion', 'vendredi 1er mai 2026'],
    ['Pacific/Noumea', 'vendredi 1er mai 2026'],
  ])('are those of the reader in %s', (zone, french) => {
    expect(formatDay(new Date('2026-04-30T21:00:00Z'), zone, 'fr')).toBe(french);
  });
});

describe('times', () => {
  it.each([
    ['2026-04-22T11:30:00Z', `13${nbsp}h${nbsp}30`, '13:30'],
    ['2026-04-22T06:00:00Z', `8${nbsp}h`, '08:00'],
    ['2026-04-22T06:05:00Z', `8${nbsp}h${nbsp}05`, '08:05'],
    ['2026-04-21T22:00:00Z', `0${nbsp}h`, '00:00'],
    ['2026-04-22T21:59:00Z', `23${nbsp}h${nbsp}59`, '23:59'],
  ])('at %s are "%s" and "%s" in Paris', (instant, french, english) => {
    expect(formatTime(new Date(instant), 'Europe/Paris', 'fr')).toBe(french);
    expect(formatTime(new Date(instant), 'Europe/Paris', 'en')).toBe(english);
  });

  it.each([
    ['Europe/Paris', `13${nbsp}h${nbsp}30`],
    ['Indian/Reunion', `15${nbsp}h${nbsp}30`],
    ['America/Martinique', `7${nbsp}h${nbsp}30`],
    ['America/Cayenne', `8${nbsp}h${nbsp}30`],
  ])('are those of the reader in %s', (zone, french) => {
    expect(formatTime(new Date('2026-04-22T11:30:00Z'), zone, 'fr')).toBe(french);
  });

  it.each([
    ['2026-03-29T00:59:00Z', `1${nbsp}h${nbsp}59`],
    ['2026-03-29T01:00:00Z', `3${nbsp}h`],
    ['2026-10-25T00:30:00Z', `2${nbsp}h${nbsp}30`],
    ['2026-10-25T01:30:00Z', `2${nbsp}h${nbsp}30`],
    ['2026-10-25T02:00:00Z', `3${nbsp}h`],
  ])('follow the clocks of Paris when they change, at %s', (instant, french) => {
    expect(formatTime(new Date(instant), 'Europe/Paris', 'fr')).toBe(french);
  });

  it('keep the same offset all year in La Réunion', () => {
    expect(formatTime(new Date('2026-03-29T01:00:00Z'), 'Indian/Reunion', 'fr')).toBe(`5${nbsp}h`);
    expect(formatTime(new Date('2026-10-25T01:00:00Z'), 'Indian/Reunion', 'fr')).toBe(`5${nbsp}h`);
  });
});

describe('a day with its time', () => {
  it.each([
    ['2026-04-22T11:30:00Z', `mercredi 22 avril 2026 à 13${nbsp}h${nbsp}30`, 'Wednesday 22 April 2026 at 13:30'],
    ['2026-03-29T11:30:00Z', `dimanche 29 mars 2026 à 13${nbsp}h${nbsp}30`, 'Sunday 29 March 2026 at 13:30'],
    ['2026-10-25T12:30:00Z', `dimanche 25 octobre 2026 à 13${nbsp}h${nbsp}30`, 'Sunday 25 October 2026 at 13:30'],
  ])('at %s is "%s" and "%s"', (instant, french, english) => {
    expect(formatDateTime(new Date(instant), 'Europe/Paris', 'fr')).toBe(french);
    expect(formatDateTime(new Date(instant), 'Europe/Paris', 'en')).toBe(english);
  });

  it('changes with the zone of the reader, date included', () => {
    const instant = new Date('2026-12-31T20:00:00Z');
    expect(formatDateTime(instant, 'Europe/Paris', 'fr')).toBe(`jeudi 31 décembre 2026 à 21${nbsp}h`);
    expect(formatDateTime(instant, 'Indian/Reunion', 'fr')).toBe(`vendredi 1er janvier 2027 à 0${nbsp}h`);
  });
});

describe('durations, lists and zones', () => {
  it.each([
    [45, `45${nbsp}min`],
    [60, `1${nbsp}h`],
    [65, `1${nbsp}h${nbsp}05`],
    [90, `1${nbsp}h${nbsp}30`],
    [240, `4${nbsp}h`],
  ])('writes %i minutes as "%s"', (minutes, written) => {
    expect(formatDuration(minutes)).toBe(written);
  });

  it.each([
    [[], '', ''],
    [['Léa'], 'Léa', 'Léa'],
    [['Léa', 'Marc'], 'Léa et Marc', 'Léa and Marc'],
    [['Léa', 'Marc', 'Zoé'], 'Léa, Marc et Zoé', 'Léa, Marc and Zoé'],
  ])('joins %j as "%s" and "%s"', (names, french, english) => {
    expect(formatList(names, 'fr')).toBe(french);
    expect(formatList(names, 'en')).toBe(english);
  });
});
