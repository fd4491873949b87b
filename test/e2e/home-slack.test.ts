import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/e2e-needs.ts';
import { openPage } from '../support/e2e-page.ts';
import { answered, clickAnswer, fill, planningForm, problems } from '../support/e2e-reading.ts';
import { introduced, isAdded, prepare } from '../support/e2e-story.ts';

const soon = { timeout: 20_000 };

describe.skipIf(withoutBrowser !== '')(`the home tab on local-slack${withoutBrowser}`, () => {
  it('shows what waits, is clicked in, and follows what others do', async () => {
    const { slack, start } = await prepare('socket');
    const diapason = await start('2026-11-20T15:00:00Z');
    await isAdded(slack, 'socket', diapason);
    await introduced(slack, { UNADIA: 'nurse' });
    for (const what of ['relancer le laboratoire lundi', 'vérifier le chariot mardi']) {
      await slack.command('UCLAIRE', '/tache', `<@UNADIA|nadia> ${what}`);
      await clickAnswer(slack, 'UCLAIRE', 'Ai-je bien compris', 'Valider');
      await answered(slack, 'UCLAIRE', 'Tâche ajoutée.');
    }

    const { page, text, shot } = await openPage(slack, 'home');
    const opens = async (name: string) => {
      await page.getByLabel('Act as').selectOption(name);
      await page.getByRole('button', { name: 'diapason' }).last().click();
    };
    await opens('Nadia Payet');
    await expect.poll(text, soon).toMatch(/Bonjour Nadia[\s\S]*2 tâches ouvertes/);
    await shot('01-opened');

    await page.getByRole('button', { name: 'C’est fait' }).first().click();
    await expect.poll(text, soon).toContain('1 tâche ouverte');
    await shot('02-done');

    await planningForm(slack, 'UMARC');
    await fill(slack, 'UMARC', 'Planifier une RCP', { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
    await expect.poll(text, soon).toContain('1 RCP dans les 7 jours');
    await opens('Nadia Payet');
    await page.getByRole('button', { name: 'Présent' }).first().click();
    await expect.poll(text, soon).toContain('Vous avez répondu');
    await shot('03-answered');

    await opens('Claire Dubois');
    await expect.poll(text, soon).toMatch(/Bonjour Claire[\s\S]*Tableau de bord/);
    await shot('04-coordinator');
    expect(await problems(slack)).toEqual([]);
    expect(diapason.complaints).toEqual([]);
  });
});
