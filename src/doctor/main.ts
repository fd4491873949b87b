import { existsSync } from 'node:fs';
import { systemClock } from '../core/clock.ts';
import { wantedScopes } from '../platforms/slack/scopes.ts';
import { examine } from './examine.ts';
import { exitCodeOf, reportOf } from './report.ts';

// `npm run doctor`: what is wrong with this installation, and where it is put right. Exits 1 when something is.

if (existsSync('.env')) process.loadEnvFile();
const found = await examine({ variables: process.env, scopes: wantedScopes(), now: () => systemClock.now() });
process.stdout.write(reportOf(found));
process.exitCode = exitCodeOf(found);
