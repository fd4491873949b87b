import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { PlaygroundPage } from '../support/playground-page.ts';
import { onPlayground } from '../support/playground-stage.ts';

// Monday 9:00 in Paris. Faster, the outbox's lease of a minute would end before a slow machine has sent anything.
const start = new Date('2026-11-16T08:00:00Z');
const rate = 10;

const story = onPlayground(start, rate);

/** Resolves once the card reads so. */
async function reads(card: Locator, words: string): Promise<void> {
  await card.getByText(words).first().waitFor();
}

async function plannedInOneLine(page: PlaygroundPage, when: string, title: string): Promise<void> {
  await page.goes('private');
  await page.says(`rcp planifier ${when} ${title}`);
  await page.clicks('Ai-je bien compris', 'Valider');
  await page
    .card(/^RCP planifiée/)
    .filter({ hasText: title })
    .waitFor();
}

/** Opens one RCP from the list. */
async function seesDetail(page: PlaygroundPage, title: string): Promise<void> {
  await page.says('rcp');
  const item = page.row(page.card('Prochaines RCP'), title);
  await item.getByRole('button', { name: 'Voir' }).waitFor();
  await page.shot('5-list');
  await item.getByRole('button', { name: 'Voir' }).click();
}

describe('in the Playground, a Teams client in a browser', () => {
  story('the bot is installed, explains itself and asks who one is', async ({ page }) => {
    await page.goes('private');
    await page.says('aide');
    await reads(page.card('Ce que je sais faire'), '/rcp planifier');
    await reads(page.card('Bonjour Claire Dubois'), 'Vous coordonnez la structure');
    await page.shot('1-help-and-welcome');
    await page.clicks('Bonjour Claire Dubois', 'Compléter mon profil');
    await page.card('Votre profil').waitFor();
    await page.shot('1-profile');
  });

  story('an RCP is planned by a form that keeps what was typed when something is wrong', async ({ page }) => {
    await page.goes('private');
    await page.says('/rcp planifier');
    const form = page.card('Qui inviter');
    await form.getByRole('textbox', { name: 'Titre' }).fill('Suivi diabète');
    await page.picks(form, 13);
    await page.shot('2-form-filled');
    await page.clicks('Qui inviter', 'Planifier');
    await reads(page.card('Qui inviter'), 'Cette date et cette heure sont passées');
    await page.shot('2-form-with-error');
    expect(await form.getByRole('textbox', { name: 'Titre' }).inputValue()).toBe('Suivi diabète');
    await page.picks(form, 24);
    await page.clicks('Qui inviter', 'Planifier');
    await reads(page.card('RCP planifiée'), 'mardi 24 novembre 2026');
    await page.shot('2-planned');
  });

  story('an empty title is refused by the client in French, and « Annuler » closes the form', async ({ page }) => {
    await page.goes('private');
    await page.says('rcp planifier');
    await page.clicks('Qui inviter', 'Planifier');
    await reads(page.card('Qui inviter'), 'Ce champ est obligatoire.');
    await page.shot('3-required');
    await page.clicks('Qui inviter', 'Annuler');
    await page.card('Annulé.').waitFor();
    await page.shot('3-cancelled');
  });

  story(
    'an RCP is planned in one line from the channel, announced there, and answered there',
    async ({ page }, again) => {
      const title = `Suivi asthme${again}`;
      await page.goes('channel');
      await page.mentions(`rcp planifier mardi 13h30 ${title}`);
      await page.shot('4-mention');
      await page.goes('private');
      await reads(page.card('Ai-je bien compris'), 'mardi 17 novembre 2026');
      await page.shot('4-understood');
      await page.clicks('Ai-je bien compris', 'Valider');
      await reads(page.card('RCP planifiée'), title);
      await page.goes('channel');
      const announcement = page.card(`RCP\u00a0: ${title}`);
      await reads(announcement, 'Sans réponse');
      await page.shot('4-announcement');
      await announcement.getByRole('button', { name: 'Présent' }).click();
      await reads(announcement, 'Présents (1)');
      await page.shot('4-answered');
    },
  );

  story('the list leads to one RCP, whose card changes in place', async ({ page }, again) => {
    const title = `Chutes à domicile${again}`;
    await plannedInOneLine(page, 'mercredi 12h30', title);
    await seesDetail(page, title);
    const detail = page.card(`RCP\u00a0: ${title}`);
    await reads(detail, 'Vous n’avez pas encore répondu.');
    await detail.getByRole('button', { name: 'Visio' }).click();
    await reads(detail, 'Vous avez répondu\u00a0: en visio.');
    await page.shot('5-detail');
  });

  story('an RCP is moved, then cancelled, and the announcement says so', async ({ page }, again) => {
    const title = `Plaies chroniques${again}`;
    await plannedInOneLine(page, 'jeudi 12h30', title);
    await seesDetail(page, title);
    await page.clicks(`RCP\u00a0: ${title}`, 'Déplacer');
    await page.picks(page.card('Déplacer la RCP'), 26);
    await page.shot('6-move');
    await page.clicks('Déplacer la RCP', 'Déplacer');
    await reads(page.card('RCP modifiée'), 'jeudi 26 novembre 2026');
    await page.clicks(`RCP\u00a0: ${title}`, 'Annuler la RCP');
    await page.card('Facultatif, lu par toute').getByRole('textbox', { name: 'Motif' }).fill('salle indisponible');
    await page.shot('6-cancel');
    await page.clicks('Facultatif, lu par toute', 'Annuler la RCP');
    await page.card(`«\u00a0${title}\u00a0» est annulée.`).waitFor();
    await page.goes('channel');
    await reads(page.card(`RCP annulée\u00a0: ${title}`), 'salle indisponible');
    await page.shot('6-cancelled');
  });

  story('a reminder comes by itself into the private chat', async ({ bot, page }, again) => {
    const title = `Sortie d’hôpital${again}`;
    const soon = new Date(Math.ceil((bot.now().getTime() + 61 * 60_000) / 60_000) * 60_000);
    const time = soon.toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });
    await plannedInOneLine(page, `aujourd’hui ${time}`, title);
    const reminder = page.card('RCP dans une heure').filter({ hasText: title });
    await reminder.waitFor({ timeout: 60_000 });
    await reads(reminder, 'Vous n’avez pas encore répondu.');
    await page.shot('7-reminder');
    await reminder.getByRole('button', { name: 'Visio' }).click();
    await reads(page.card(`RCP\u00a0: ${title}`), 'Vous avez répondu\u00a0: en visio.');
    await page.shot('7-reminder-answered');
  });

  story('the message extension opens the planning form as a dialog', async ({ page }) => {
    await page.goes('private');
    const dialog = await page.opensDialog('rcp-planifier');
    await dialog.getByRole('textbox', { name: 'Titre' }).fill('Soins palliatifs');
    await page.shot('8-dialog');
    await dialog.getByRole('button', { name: 'Planifier' }).click();
    await dialog.getByText('RCP planifiée').first().waitFor();
    await page.shot('8-dialog-planned');
    await page.escapes();
  });

  story('nothing of that left an error in the log', async ({ bot }) => {
    expect(bot.failures).toEqual([]);
  });
});
