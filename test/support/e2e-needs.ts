import { existsSync } from 'node:fs';
import { hasLocalSlack } from './e2e-local-slack.ts';

/** Debian's browser; CHROMIUM names another one. */
export const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const localSlack = hasLocalSlack
  ? ''
  : ' (skipped: local-slack-linux-x64 is not installed, it exists for Linux on x64 only)';
const browser = existsSync(chromium) ? '' : ` (skipped: there is no browser at ${chromium}, CHROMIUM names another)`;

/** Why the stories on local-slack are left out, for their title; empty where they run. In CI they run, or fail. */
export const withoutLocalSlack = process.env['CI'] === 'true' ? '' : localSlack;

/** Why the stories in a browser are left out, for their title; empty where they run. In CI they run, or fail. */
export const withoutBrowser = process.env['CI'] === 'true' ? '' : localSlack || browser;
