import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const corpora = `${process.env['CORPORA_DIR'] ?? '../shared/corpora'}/slack`;
const present = existsSync(corpora);

const manifestFile = z.looseObject({
  _metadata: z.looseObject({ major_version: z.number() }),
  display_information: z.looseObject({ background_color: z.string() }),
  features: z.looseObject({
    slash_commands: z.array(z.looseObject({ command: z.string(), should_escape: z.boolean() })),
    shortcuts: z.array(z.looseObject({ name: z.string(), callback_id: z.string(), description: z.string() })),
  }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
});

const manifest = manifestFile.parse(
  JSON.parse(readFileSync(new URL('../../../manifests/slack/manifest.json', import.meta.url), 'utf8')),
);

function problems(content: unknown): unknown {
  const path = `${corpora}/manifest.schema.${manifest._metadata.major_version}.json`;
  // The schema holds keywords of its authors ("_note", "regex") that mean nothing to a validator.
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(z.record(z.string(), z.json()).parse(JSON.parse(readFileSync(path, 'utf8'))));
  return validate(content) ? [] : validate.errors;
}

describe('the Slack manifest', () => {
  it('names every command with its slash', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([
      '/rcp',
      '/concertation',
      '/tache',
      '/decision',
      '/point',
      '/diapason',
    ]);
  });

  it('lets Slack tell who is meant by the name in a command that is given to people', () => {
    const telling = manifest.features.slash_commands.filter(({ should_escape: told }) => told);
    expect(telling.map(({ command }) => command)).toEqual(['/tache', '/decision']);
  });

  it('names what stands in the menu of a message shortly enough, each once', () => {
    const { shortcuts } = manifest.features;
    for (const { name, description } of shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    expect(new Set(shortcuts.map(({ callback_id: id }) => id)).size).toBe(shortcuts.length);
  });

  it('asks for no scope twice, and for none that reads what people write among themselves in group messages', () => {
    const scopes = manifest.oauth_config.scopes.bot;
    expect(new Set(scopes).size).toBe(scopes.length);
    expect(scopes.filter((scope) => /^mpim:|\.email$|^files:read$/.test(scope))).toEqual([]);
  });

  it('has a background that Slack accepts: six hexadecimal digits', () => {
    expect(manifest.display_information.background_color).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe.skipIf(!present)(
  `the Slack manifest against Slack’s schema${present ? '' : ` (skipped: ${corpora} is absent)`}`,
  () => {
    it('is valid', () => {
      expect(problems(manifest)).toEqual([]);
    });

    it('would not be with a command that lacks its slash', () => {
      const wrong = { ...manifest, features: { slash_commands: [{ command: 'rcp', description: 'RCP' }] } };
      expect(problems(wrong)).not.toEqual([]);
    });
  },
);
