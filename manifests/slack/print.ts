// Prints the manifest to paste at api.slack.com/apps: `npm run --silent manifest:slack -- [--english] [--http] [--several]`.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildManifest } from './build-manifest.ts';

const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { english: flag, http: flag, several: flag } });

if (existsSync('.env')) process.loadEnvFile();
const publicUrl = process.env['PUBLIC_URL']?.trim().replace(/\/+$/, '');
const outside = values.http || values.several;

if (outside && !publicUrl?.startsWith('https://')) {
  process.stderr.write(
    'PUBLIC_URL est absente ou ne commence pas par https://. PUBLIC_URL is missing or does not start with https://.\n',
  );
  process.exitCode = 1;
} else {
  const manifest = buildManifest({
    language: values.english ? 'en' : 'fr',
    several: values.several,
    ...(outside && publicUrl && { publicUrl }),
  });
  process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
}
