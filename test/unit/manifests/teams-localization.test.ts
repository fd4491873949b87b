import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const translationFile = z.record(z.string(), z.string());

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
}

const manifest = z
  .looseObject({ $schema: z.string(), version: z.string() })
  .parse(read('manifests/teams/manifest.json'));
const fr = translationFile.parse(read('manifests/teams/fr.json'));
const en = translationFile.parse(read('manifests/teams/en.json'));

/** "bots[0].commandLists[0].commands[1].title" and so on, each with the manifest's text. */
function textsOf(value: unknown, path = ''): readonly (readonly [key: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, path ? `${path}.${key}` : key));
}

const texts = Object.fromEntries(textsOf(manifest));
const keysOf = (translation: Readonly<Record<string, string>>) =>
  Object.keys(translation).filter((key) => key !== '$schema');

describe('the languages of the Teams manifest', () => {
  it('translate the same keys in French and in English', () => {
    expect(keysOf(en).toSorted()).toEqual(keysOf(fr).toSorted());
  });

  it.each(keysOf(fr))('have a place in the manifest for %s, with the French text there', (key) => {
    expect(texts[key]).toBe(fr[key]);
  });

  it('cover every name, description and command that people see', () => {
    const seen = Object.keys(texts).filter((key) =>
      /^(name|description)\.|\.description$|^composeExtensions.*\.title$/.test(key),
    );
    expect(keysOf(fr)).toEqual(expect.arrayContaining(seen));
  });

  it('say something else in English than in French, but for the name', () => {
    expect(keysOf(en).filter((key) => en[key] === fr[key])).toEqual(['name.short']);
  });

  it('follow the version of the manifest’s schema', () => {
    const version = /\/teams\/(v[\d.]+)\//;
    const expected = version.exec(manifest.$schema)?.[1];
    expect([fr, en].map(({ $schema = '' }) => version.exec($schema)?.[1])).toEqual([expected, expected]);
  });

  it('have non-breaking spaces in French where typography wants them', () => {
    const sentences = Object.values(fr).filter((text) => !text.startsWith('https:'));
    expect(sentences.filter((text) => / [:;?!»]|« /.test(text))).toEqual([]);
  });
});

describe('the version of the Teams manifest', () => {
  it('is the one of the project: Teams takes an upload as an update only when it grew', () => {
    expect(manifest.version).toBe(z.looseObject({ version: z.string() }).parse(read('package.json')).version);
  });
});
