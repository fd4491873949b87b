import { readFileSync } from 'node:fs';
import { z } from 'zod';

const command = z.looseObject({ command: z.string(), description: z.string(), usage_hint: z.string() });
const shortcut = z.looseObject({ callback_id: z.string(), name: z.string(), description: z.string() });

const manifestShape = z.looseObject({
  display_information: z.looseObject({ description: z.string(), long_description: z.string() }),
  features: z.looseObject({ shortcuts: z.array(shortcut), slash_commands: z.array(command) }),
  oauth_config: z.looseObject({}),
  settings: z.looseObject({ event_subscriptions: z.looseObject({}), interactivity: z.looseObject({}) }),
});
type Manifest = z.infer<typeof manifestShape>;

const english = z.object({
  description: z.string(),
  long_description: z.string(),
  shortcuts: z.record(z.string(), z.object({ name: z.string(), description: z.string() })),
  slash_commands: z.record(z.string(), z.object({ description: z.string(), usage_hint: z.string() })),
});

/** How the app is to be reached and who may install it. */
export interface ManifestChoice {
  readonly language: 'fr' | 'en';
  /** Slack calls this server instead of a socket; without a trailing slash. */
  readonly publicUrl?: string;
  /** Any workspace, or a whole organisation, installs the app itself, and its tokens are exchanged every 12 hours. */
  readonly several: boolean;
}

/** What is to be pasted under "App Manifest". `publicUrl` is needed for several workspaces. */
export function buildManifest({ language, publicUrl, several }: ManifestChoice): unknown {
  const manifest = manifestShape.parse(read('manifest.json'));
  const worded = language === 'en' ? inEnglish(manifest) : manifest;
  const reached = publicUrl === undefined ? worded : overHttp(worded, `${publicUrl}/slack/events`);
  return several && publicUrl !== undefined ? installable(reached, publicUrl) : reached;
}

function inEnglish(manifest: Manifest): Manifest {
  const words = english.parse(read('en.json'));
  const { description, long_description } = words;
  const { features, display_information } = manifest;
  return {
    ...manifest,
    display_information: { ...display_information, description, long_description },
    features: {
      ...features,
      shortcuts: features.shortcuts.map((one) => ({ ...one, ...words.shortcuts[one.callback_id] })),
      slash_commands: features.slash_commands.map((one) => ({ ...one, ...words.slash_commands[one.command] })),
    },
  };
}

function overHttp(manifest: Manifest, address: string): Manifest {
  const { features, settings } = manifest;
  return {
    ...manifest,
    features: { ...features, slash_commands: features.slash_commands.map((one) => ({ ...one, url: address })) },
    settings: {
      ...settings,
      event_subscriptions: { ...settings.event_subscriptions, request_url: address },
      interactivity: { ...settings.interactivity, request_url: address, message_menu_options_url: address },
      socket_mode_enabled: false,
    },
  };
}

function installable(manifest: Manifest, publicUrl: string): Manifest {
  return {
    ...manifest,
    oauth_config: { ...manifest.oauth_config, redirect_urls: [`${publicUrl}/slack/oauth_redirect`] },
    settings: { ...manifest.settings, org_deploy_enabled: true, token_rotation_enabled: true },
  };
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}
