import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/e2e-needs.ts';
import { openPage } from '../support/e2e-page.ts';
import { fill, planningForm, problems } from '../support/e2e-reading.ts';
import { isAdded, prepare } from '../support/e2e-story.ts';

const soon = { timeout: 20_000 };

describe.skipIf(withoutBrowser !== '')(`the set-up on local-slack${withoutBrowser}`, () => {
  it('stands in the direct messages of the coordinator, is clicked through, and follows what is done elsewhere', async () => {
    const { slack, start } = await prepare('socket');
    const diapason = await start('2026-11-20T15:00:00Z');
    await isAdded(slack, 'socket', diapason);

    const { page, text, shot } = await openPage(slack, 'setup');
    await page.getByLabel('Act as').selectOption('Claire Dubois');
    await page.getByRole('button', { name: 'Claire Dubois' }).first().click();
    await expect.poll(text, soon).toMatch(/Canal des RCP ✓ fait[\s\S]*Point de la semaine · à confirmer/);
    await shot('01-offered');

    await page.getByRole('button', { name: 'Garder les rôles' }).click();
    await expect.poll(text, soon).toContain('Rôles ✓ fait');
    await page.getByRole('button', { name: 'Garder le point' }).click();
    await expect.poll(text, soon).toContain('Point de la semaine ✓ fait');
    await planningForm(slack, 'UCLAIRE');
    await fill(slack, 'UCLAIRE', 'Planifier une RCP', { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
    await expect.poll(text, soon).toContain('L’installation est terminée.');
    await shot('02-complete');
    expect(await problems(slack)).toEqual([]);
    expect(diapason.complaints).toEqual([]);
  });
});
