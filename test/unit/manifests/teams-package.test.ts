import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildPackage } from '../../../manifests/teams/build-package.ts';
import { schemaProblems } from '../../../manifests/teams/schema.ts';

const appId = '12345678-1234-4234-8234-123456789abc';
const filled = z.looseObject({
  manifestVersion: z.string(),
  id: z.string(),
  developer: z.record(z.string(), z.string()),
  bots: z.array(
    z.looseObject({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.looseObject({ commands: z.array(z.looseObject({ title: z.string() })) })),
    }),
  ),
  composeExtensions: z.array(z.looseObject({ botId: z.string() })),
  icons: z.record(z.string(), z.string()),
  localizationInfo: z.looseObject({
    defaultLanguageFile: z.string(),
    additionalLanguages: z.array(z.looseObject({ file: z.string() })),
  }),
});

function contentOf(zip: Uint8Array) {
  const files = unzipSync(zip);
  const manifest = filled.parse(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())));
  return { files, manifest };
}

const variables = { MicrosoftAppId: appId, PUBLIC_URL: 'https://bot.msp.example/' };
const zip = buildPackage(variables);
const { files, manifest } = contentOf(zip);

describe('the package for Teams', () => {
  it('holds the manifest and every file that it names, and nothing else', () => {
    const { defaultLanguageFile, additionalLanguages } = manifest.localizationInfo;
    const named = [
      ...Object.values(manifest.icons),
      defaultLanguageFile,
      ...additionalLanguages.map(({ file }) => file),
    ];
    expect(Object.keys(files).toSorted()).toEqual(['manifest.json', ...named].toSorted());
  });

  it('carries the app id for the app, the bot and the message extension', () => {
    const ids = [
      manifest.id,
      ...manifest.bots.map(({ botId }) => botId),
      ...manifest.composeExtensions.map((e) => e.botId),
    ];
    expect(ids).toEqual([appId, appId, appId]);
  });

  it('leaves no placeholder', () => {
    expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).not.toContain('${{');
  });

  it('gives administrators the public address', () => {
    expect(manifest.developer['websiteUrl']).toBe('https://bot.msp.example/');
    expect(manifest.developer['privacyUrl']).toMatch(/^https:\/\/bot\.msp\.example\//);
  });

  it('offers at most the ten commands that Teams shows, in private, in teams and in groups', () => {
    const commands = manifest.bots[0]?.commandLists[0]?.commands.map(({ title }) => title) ?? [];
    expect(commands).toContain('rcp planifier');
    expect(commands.length).toBeLessThanOrEqual(10);
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat']);
  });

  it('is the same, byte for byte, for the same input', () => {
    expect(buildPackage(variables)).toEqual(zip);
  });

  it('can be made without a public address', () => {
    const { manifest: without } = contentOf(buildPackage({ MicrosoftAppId: appId, PUBLIC_URL: ' ' }));
    expect(without.developer['websiteUrl']).toBe('https://diapason.example/');
  });

  it.each([
    ['no id', {}, /MicrosoftAppId est absent.*MicrosoftAppId is missing/s],
    ['a blank id', { MicrosoftAppId: '  ' }, /MicrosoftAppId est absent/],
    ['an id that is no GUID', { MicrosoftAppId: 'diapason' }, /MicrosoftAppId doit être un GUID/],
    [
      'an address without https',
      { MicrosoftAppId: appId, PUBLIC_URL: 'http://a.example' },
      /PUBLIC_URL doit commencer par/,
    ],
    ['two problems', { MicrosoftAppId: 'x', PUBLIC_URL: 'y' }, /MicrosoftAppId must be.*PUBLIC_URL must start/s],
  ])('is refused in two languages with %s', (_case, wrong, sentence) => {
    expect(() => buildPackage(wrong)).toThrow(sentence);
  });
});

describe('Microsoft’s schema', () => {
  it('accepts the manifest that is packed', () => {
    expect(schemaProblems('MicrosoftTeams', manifest.manifestVersion, manifest)).toEqual([]);
  });

  it('sees what is wrong with another', () => {
    expect(schemaProblems('MicrosoftTeams', '1.23', { ...manifest, id: 'diapason', colour: 'red' })).toHaveLength(2);
    expect(schemaProblems('MicrosoftTeams.Localization', '1.23', { 'name.short': 'x'.repeat(31) })).not.toEqual([]);
  });
});

describe('the icons', () => {
  const colour = PNG.sync.read(Buffer.from(files['color.png'] ?? []));
  const outline = PNG.sync.read(Buffer.from(files['outline.png'] ?? []));
  const alphas = (png: PNG) => [...png.data].filter((_, index) => index % 4 === 3);

  it('have the sizes that Teams wants', () => {
    expect([colour.width, colour.height, outline.width, outline.height]).toEqual([192, 192, 32, 32]);
  });

  it('fill the whole square in colour', () => {
    expect(alphas(colour).every((alpha) => alpha === 255)).toBe(true);
  });

  it('are white on transparent in outline', () => {
    expect([...outline.data].filter((_, index) => index % 4 !== 3).every((value) => value === 255)).toBe(true);
    expect(alphas(outline)).toEqual(expect.arrayContaining([0, 255]));
  });
});
