import { describe } from 'vitest';
import { onPlayground } from '../support/playground-stage.ts';

// Monday 8:00 in Paris, as the digest of the week before would have been published.
const story = onPlayground(new Date('2026-11-23T08:00:00Z'), 10);

describe('the digests in the Playground', () => {
  story('what would be published is shown, given a word, and published', async ({ page }) => {
    await page.goes('private');
    await page.says('tache rappeler la pharmacie aujourd’hui');
    await page.clicks('Ai-je bien compris', 'Valider');
    await page.reads('Tâche ajoutée.', 'rappeler la pharmacie');

    await page.says('point reglages');
    await page.reads('Un jour férié le reporte', 'Enregistrer');
    await page.cardShot('Un jour férié le reporte', 'g01-settings');
    await page.clicks('Un jour férié le reporte', 'Enregistrer');
    await page.card('Prochain point').waitFor();

    await page.says('point');
    await page.reads('Aperçu du point', '1 à faire dans les 7 jours');
    await page.cardShot('Aperçu du point', 'g02-preview');
    await page.clicks('Aperçu du point', 'Ajouter un mot');
    const form = page.card('Il ouvre le point');
    await page.fills(form, { 'Votre mot': 'Merci pour les vaccinations' });
    await page.clicks('Il ouvre le point', 'Enregistrer');
    await page.reads('Aperçu du point', 'Merci pour les vaccinations');
    await page.clicks('Aperçu du point', 'Publier maintenant');
    await page.reads('Publier maintenant ?', 'Le point part tout de suite');
    await page.clicks('Le point part tout de suite', 'Publier');
    await page.reads('Aperçu du point', 'Publié lundi 23 novembre 2026');

    await page.goes('channel');
    await page.reads('Le point du lundi', 'Merci pour les vaccinations');
    await page.cardShot('Le point du lundi', 'g03-digest');
    await page.clicks('Le point du lundi', 'Voir le détail');
    await page.goes('private');
    await page.reads('Le détail du point', '1 à faire');
    await page.cardShot('Le détail du point', 'g04-details');
  });

  story('one’s own week is shown, and comes when it was chosen', async ({ page }) => {
    await page.goes('private');
    await page.says('point perso');
    await page.reads('Votre semaine', '1 tâche à faire dans les 7 jours');
    await page.cardShot('Votre semaine', 'g05-week');
    await page.clicks('Votre semaine', 'Réglages');
    const form = page.card('Un message par semaine');
    await page.chooses(form, 'Jour', 'mardi');
    await page.cardShot('Un message par semaine', 'g06-own-settings');
    await page.clicks('Un message par semaine', 'Enregistrer');
    await page.card('votre point arrivera le mardi').waitFor();
  });

  story('the home screen, the cockpit and the report are cards', async ({ page }) => {
    await page.goes('private');
    await page.says('accueil');
    await page.reads('Bonjour', 'rappeler la pharmacie');
    await page.cardShot('Bonjour', 'g07-home');
    await page.clicks('Bonjour', 'Tableau de bord');
    await page.reads('Tableau de bord', 'Actualiser');
    await page.cardShot('Mis à jour', 'g08-cockpit');
    await page.clicks('Mis à jour', 'Voir les passages du robot');
    await page.card('Passages automatiques de Diapason').waitFor();
    await page.cardShot('Passages automatiques de Diapason', 'g09-schedules');
    await page.says('tache');
    await page.card('rappeler la pharmacie').getByRole('button', { name: 'C’est fait' }).first().click();
    await page.says('point bilan');
    await page.reads('Bilan d’activité', '1 à temps');
    await page.cardShot('Bilan d’activité', 'g10-report');
  });
});
