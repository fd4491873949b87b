import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as driver } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { LocalSlack } from './e2e-local-slack.ts';
import { chromium } from './e2e-needs.ts';

/**
 * local-slack's page in a browser, to click in. `shot` keeps a picture where E2E_SHOTS names a folder; `text` is all that
 * the page says.
 */
export async function openPage(slack: LocalSlack, prefix: string) {
  const folder = process.env['E2E_SHOTS'];
  const browser = await driver.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1200, height: 1400 } });
  // A form that someone sent before lies over the page when it is their turn.
  await page.addLocatorHandler(page.locator('.modal'), (form) => form.getByRole('button', { name: '✕' }).click());
  await page.goto(slack.origin);
  return {
    page,
    text: () => page.locator('body').textContent(),
    shot: async (name: string) => {
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${prefix}-${name}.png`) });
    },
  };
}
