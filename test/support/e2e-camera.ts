import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as driver, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type LocalSlack, localPeople } from './e2e-local-slack.ts';
import { chromium, withoutBrowser } from './e2e-needs.ts';

/** As wide as a desk and as a phone. */
const screens = { desk: { width: 1200, height: 1400 }, phone: { width: 390, height: 1200 } } as const;

type PersonId = (typeof localPeople)[number]['id'];

/** The form that lies open, whoever opened it; the channel; or a person's private messages. */
type Place = 'form' | 'channel' | 'private';

/** Keeps a picture of what a person sees. */
export type Camera = (name: string, user: PersonId, where?: Place) => Promise<void>;

/** A camera before local-slack's page where E2E_SHOTS names a folder, else one that does nothing. */
export async function openCamera(slack: LocalSlack, prefix: string): Promise<Camera> {
  const folder = process.env['E2E_SHOTS'];
  if (folder === undefined || withoutBrowser !== '') return async () => {};
  mkdirSync(folder, { recursive: true });
  const browser = await driver.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: screens.desk });
  await page.goto(slack.origin);
  // A phone shows one thing at a time.
  await page.addStyleTag({ content: '@media (max-width: 600px) { .sidebar { display: none } }' });
  return async (name, user, where = 'channel') => {
    await standsAt(page, user, where);
    for (const [screen, size] of Object.entries(screens)) {
      await page.setViewportSize(size);
      // What was written last stands at the bottom, however tall what came before has become.
      await page.locator('.messages').evaluate((list) => list.scrollTo(0, list.scrollHeight));
      await page.screenshot({ path: join(folder, `${prefix}-${name}-${screen}.png`), animations: 'disabled' });
    }
    await page.setViewportSize(screens.desk);
  };
}

async function standsAt(page: Page, user: PersonId, where: Place): Promise<void> {
  const form = page.locator('.modal');
  if (where === 'form') return form.waitFor();
  if (await form.isVisible()) await form.getByRole('button', { name: '✕' }).click();
  const name = localPeople.find(({ id }) => id === user)?.name ?? user;
  await page.getByLabel('Act as').selectOption(name);
  // local-slack lists a person's chat with the bot under their own name.
  const room = page.getByRole('button', { name: where === 'channel' ? 'rcp' : name }).first();
  await room.dispatchEvent('click');
}
