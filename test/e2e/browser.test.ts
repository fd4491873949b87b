import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium as driver } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localChannel } from '../support/e2e-local-slack.ts';
import { filledIn } from '../support/e2e-modal.ts';
import { chromium, withoutBrowser } from '../support/e2e-needs.ts';
import { announced, fill, planningForm } from '../support/e2e-reading.ts';
import { prepare } from '../support/e2e-story.ts';

/** Where the pictures go: E2E_SHOTS, or a folder that is named at the end. */
const shots = process.env['E2E_SHOTS'] ?? mkdtempSync(join(tmpdir(), 'diapason-shots-'));

describe.skipIf(withoutBrowser !== '')(`an RCP in the browser${withoutBrowser}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    browser = await driver.launch({
      executablePath: chromium,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  afterAll(async () => {
    await browser.close();
    console.info(`pictures in ${shots}`);
  });

  it('is planned in a form and answered with a button', async () => {
    const { slack, start } = await prepare('socket');
    const diapason = await start('2026-11-20T09:00:00Z');
    await slack.command('UCLAIRE', '/diapason', 'reglages');
    await fill(slack, 'UCLAIRE', 'Réglages de la structure', { channel: 'here' });
    await planningForm(slack, 'UMARC');

    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    const shot = (name: string) => page.screenshot({ path: join(shots, `slack-${name}.png`) });
    await page.goto(slack.origin);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByLabel('Act as').selectOption('Marc Petit');
    const composer = page.getByPlaceholder(/^Message /);
    await composer.fill('/rcp planifier');
    await composer.press('Enter');

    const form = page.locator('.modal');
    await expect.poll(() => form.textContent(), { timeout: 20_000 }).toContain('Planifier une RCP');
    await form.getByRole('textbox').first().fill('Suivi diabète');
    await shot('form');
    // local-slack's own form sends nothing that was not touched: the bot asks for the rest under each field.
    await form.getByRole('button', { name: 'Planifier' }).click();
    await expect.poll(() => form.textContent(), { timeout: 20_000 }).toContain('Indiquez une heure');
    await shot('errors');
    const modal = await slack.opened('Planifier une RCP');
    await slack.submit('UMARC', filledIn(modal, { title: 'Suivi diabète', date: '2026-11-26', place: 'Salle bleue' }));
    await expect.poll(() => form.textContent(), { timeout: 20_000 }).toContain('L’invitation part dans le');
    await shot('planned');
    await form.getByRole('button', { name: 'Fermer' }).click();

    await announced(slack, 'Suivi diabète');
    await page.getByLabel('Act as').selectOption('Nadia Payet');
    await page.getByRole('button', { name: 'Présent', exact: true }).click();
    const channel = page.locator('.messages');
    await expect.poll(() => channel.textContent(), { timeout: 20_000 }).toMatch(/Présents \(1\)\s*Nadia Payet/);
    await expect.poll(() => channel.textContent(), { timeout: 20_000 }).toContain('1 repl');
    await shot('announcement');

    await composer.fill('/rcp');
    await composer.press('Enter');
    await expect.poll(() => channel.textContent(), { timeout: 20_000 }).toContain('Prochaines RCP');
    await shot('list');
    await composer.fill('/diapason aide');
    await composer.press('Enter');
    await expect.poll(() => channel.textContent(), { timeout: 20_000 }).toContain('Ce que je sais faire');
    await shot('help');

    await page
      .getByRole('button', { name: /diapason.*Nadia|Nadia.*diapason|Nadia/ })
      .last()
      .click();
    await expect.poll(() => channel.textContent(), { timeout: 20_000 }).toContain('Bonjour Nadia');
    await shot('welcome');
    expect((await slack.messages(localChannel)).filter(({ text }) => text.includes('Serez-vous'))).toHaveLength(1);
    expect(diapason.complaints).toEqual([]);
  });
});
