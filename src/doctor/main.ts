import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { systemClock } from '../core/clock.ts';
import { examine } from './examine.ts';
import { exitCodeOf, reportOf } from './report.ts';

// `npm run doctor`: what is wrong with this installation, and where it is put right. Exits 1 when something is.

const manifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });
const manifestFile = new URL('../../manifests/slack/manifest.json', import.meta.url);

if (existsSync('.env')) process.loadEnvFile();
const { oauth_config: asked } = manifest.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
const found = await examine({ variables: process.env, scopes: asked.scopes.bot, now: () => systemClock.now() });
process.stdout.write(reportOf(found));
process.exitCode = exitCodeOf(found);
