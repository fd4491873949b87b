import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildManifest, type ManifestChoice } from '../../../manifests/slack/build-manifest.ts';

const schemaFile = `${process.env['CORPORA_DIR'] ?? '../shared/corpora'}/slack/manifest.schema.1.json`;
const address = 'https://diapason.example/slack/events';
const publicUrl = 'https://diapason.example';
const choices: readonly ManifestChoice[] = [
  { language: 'fr', several: false },
  { language: 'en', several: false },
  { language: 'fr', several: false, publicUrl },
  { language: 'en', several: true, publicUrl },
];

const shape = z.looseObject({
  display_information: z.object({ description: z.string().max(140), long_description: z.string().min(175).max(4000) }),
  features: z.looseObject({
    shortcuts: z.array(
      z.object({ callback_id: z.string(), name: z.string().max(24), description: z.string().max(150) }),
    ),
    slash_commands: z.array(
      z.object({
        command: z.string(),
        description: z.string().max(150),
        usage_hint: z.string(),
        url: z.string().optional(),
      }),
    ),
  }),
  oauth_config: z.looseObject({ redirect_urls: z.array(z.string()).optional() }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ request_url: z.string().optional() }),
    interactivity: z.looseObject({
      request_url: z.string().optional(),
      message_menu_options_url: z.string().optional(),
    }),
    socket_mode_enabled: z.boolean(),
    org_deploy_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});
const built = (choice: ManifestChoice) => shape.parse(buildManifest(choice));

describe('the manifest that is printed', () => {
  it('is the file itself for one workspace over Socket Mode, in French', () => {
    const file = JSON.parse(readFileSync(new URL('../../../manifests/slack/manifest.json', import.meta.url), 'utf8'));
    expect(buildManifest({ language: 'fr', several: false })).toEqual(file);
  });

  it('says the same in English, with no French word left, under the same ids', () => {
    const [fr, en] = [built({ language: 'fr', several: false }), built({ language: 'en', several: false })];
    const ids = ({ features }: z.infer<typeof shape>) => [
      ...features.shortcuts.map(({ callback_id: id }) => id),
      ...features.slash_commands.map(({ command }) => command),
    ];
    expect(ids(en)).toEqual(ids(fr));
    const said = JSON.stringify([en.display_information, en.features]).replaceAll('centres de santé', '');
    expect(said).not.toMatch(/[àâçéèêîôûœ]/i);
    expect(said).not.toMatch(/\b(?:une?|dossiers?|équipe|tâches?|voir|recueillir)\b/i);
  });

  it('has Slack call one address for everything, and opens no socket, over HTTP', () => {
    const { features, settings } = built({ language: 'fr', several: false, publicUrl });
    expect(features.slash_commands.map(({ url }) => url)).toEqual(features.slash_commands.map(() => address));
    expect(settings.event_subscriptions.request_url).toBe(address);
    expect(settings.interactivity).toMatchObject({ request_url: address, message_menu_options_url: address });
    expect(settings.socket_mode_enabled).toBe(false);
    expect(settings.token_rotation_enabled).toBe(false);
  });

  it('lets others install it, organisations too, with tokens that change', () => {
    const { oauth_config, settings } = built({ language: 'fr', several: true, publicUrl });
    expect(oauth_config.redirect_urls).toEqual(['https://diapason.example/slack/oauth_redirect']);
    expect(settings).toMatchObject({ org_deploy_enabled: true, token_rotation_enabled: true });
  });

  it('is one that Slack’s schema accepts, whatever was chosen', () => {
    if (!existsSync(schemaFile)) return;
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(z.record(z.string(), z.json()).parse(JSON.parse(readFileSync(schemaFile, 'utf8'))));
    for (const choice of choices) expect([validate(buildManifest(choice)), validate.errors]).toEqual([true, null]);
  });
});
