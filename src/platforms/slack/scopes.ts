import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });
const file = new URL('../../../manifests/slack/manifest.json', import.meta.url);

/** The scopes that the manifest asks for, which an installation needs. */
export function wantedScopes(): readonly string[] {
  return manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).oauth_config.scopes.bot;
}
