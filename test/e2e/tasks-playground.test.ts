import { describe, expect } from 'vitest';
import type { PlaygroundPage } from '../support/playground-page.ts';
import { onPlayground } from '../support/playground-stage.ts';

// Tuesday 8:40 in Paris: what is due today is added before 9:00, two minutes later, when people are reminded.
const story = onPlayground(new Date('2026-11-24T07:40:00Z'), 10);

const statement = 'Les gardes du samedi tournent';

/** One line is shown back with its date, then confirmed. */
async function line(page: PlaygroundPage, title: string, when: string, date: string): Promise<void> {
  await page.says(`tache ${title} ${when}`);
  const understood = await page.reads('Ai-je bien compris', title);
  await understood.getByText(date).waitFor();
  await page.clicks('Ai-je bien compris', 'Valider');
  await page.reads('Tâche ajoutée.', title);
}

/** The card of the decision that was recorded last, in the place of the register. */
async function openNewest(page: PlaygroundPage): Promise<void> {
  await page.says('decision liste');
  await page.card('Registre des décisions').getByRole('button', { name: 'Voir', exact: true }).first().click();
}

describe('tasks and decisions in the Playground', () => {
  story('tasks are added by one line and by the form', async ({ page }) => {
    await page.goes('private');
    await page.says('diapason profil');
    await page.chooses(page.card('Ces réponses servent'), 'Profession', 'Infirmier');
    await page.clicks('Ces réponses servent', 'Enregistrer');
    await page.card('votre profil est enregistré').waitFor();

    await page.says('tache rappeler la pharmacie aujourd’hui');
    await page.reads('Ai-je bien compris', 'mardi 24 novembre 2026');
    await page.cardShot('Ai-je bien compris', 't01-understood');
    await page.clicks('Ai-je bien compris', 'Valider');
    await page.reads('Tâche ajoutée.', 'rappeler la pharmacie');
    await page.cardShot('Tâche ajoutée.', 't01-added');
    await line(page, 'envoyer le bilan', 'aujourd’hui', 'mardi 24 novembre 2026');
    await line(page, 'réserver la salle', 'vendredi', 'vendredi 27 novembre 2026');

    await page.says('tache nouvelle');
    const form = page.card('Aucun nom de patient ici');
    await page.fills(form, { Tâche: 'Commander les pansements' });
    await page.picks(form, 27, 'Échéance');
    await page.chooses(form, 'Priorité', 'Haute');
    await page.chooses(form, 'Répétition', 'Chaque semaine');
    await page.cardShot('Aucun nom de patient ici', 't02-form');
    await page.clicks('Aucun nom de patient ici', 'Ajouter');
    await page.reads('Urgent\u00a0: Commander les pansements', 'Chaque semaine');
    await page.cardShot('Commander les pansements', 't02-form-answer');
  });

  story('a task that waits for a profession is taken', async ({ page }) => {
    await page.goes('private');
    await page.says('tache IDE vérifier le chariot vendredi');
    await page.reads('Ai-je bien compris', 'le premier qui s’en charge');
    await page.cardShot('Ai-je bien compris', 't03-pool-understood');
    await page.clicks('Ai-je bien compris', 'Valider');
    const added = await page.reads('Tâche ajoutée.', 'vérifier le chariot');
    await page.cardShot('Tâche ajoutée.', 't03-pool');
    await added.getByRole('button', { name: 'Je m’en charge' }).click();
    await page.reads('Vous vous en chargez.', 'Claire Dubois');
    await page.cardShot('Vous vous en chargez.', 't03-claimed');
  });

  story('an absence is noted with whoever stands in', async ({ page }) => {
    await page.goes('private');
    await page.says('absence du 7 au 11 décembre avec Léa Martin');
    await page.reads('Ai-je bien compris', 'du lundi 7 décembre au vendredi 11 décembre 2026');
    await page.cardShot('Ai-je bien compris', 't04-absence');
    await page.clicks('Ai-je bien compris', 'Valider');
    await page.reads('C’est noté', 'Les rappels vont à Léa Martin.');
    await page.cardShot('C’est noté', 't04-absence-noted');
  });

  story('a decision is proposed by the form, and opinions are asked', async ({ page }) => {
    await page.goes('private');
    await page.says(`decision ${statement}`);
    const form = page.card('le registre est lu par toute l’équipe');
    await page.chooses(form, 'État', 'Proposée\u00a0: à soumettre à l’équipe');
    await page.fills(form, { Pourquoi: 'Personne ne doit tenir deux samedis de suite' });
    await page.cardShot('le registre est lu par toute l’équipe', 't05-decision-form');
    await page.clicks('le registre est lu par toute l’équipe', 'Enregistrer');
    await page.reads('La décision est enregistrée', statement);
    await page.cardShot('La décision est enregistrée', 't05-decision');
    await page.clicks('La décision est enregistrée', 'Demander des avis');
    const asking = page.card('une réponse par profession suffit');
    await page.chooses(asking, 'Professions consultées', 'Infirmier');
    await page.cardShot('une réponse par profession suffit', 't06-ask-form');
    await page.clicks('une réponse par profession suffit', 'Demander');
    await page.reads('Avis demandés à 1 personne', 'Voir la décision');
    await page.cardShot('Avis demandés à 1 personne', 't06-asked');
    await page.clicks('Votre avis est demandé', 'Réservé');
    const reserved = page.card('sans rien qui identifie un patient');
    await page.fills(reserved, { Pourquoi: 'Pas pendant les vacances scolaires' });
    await page.cardShot('sans rien qui identifie un patient', 't06-reserved-form');
    await page.clicks('sans rien qui identifie un patient', 'Donner mon avis');
    const given = await page.reads('Vous avez donné votre avis', 'Pas pendant les vacances scolaires');
    await page.cardShot('Vous avez donné votre avis', 't06-given');
    await given.getByRole('button', { name: 'Clore les avis' }).click();
    await page.cardShot('Vous avez donné votre avis', 't06-close');
    await given.getByRole('button', { name: 'Clore', exact: true }).click();
    await page.reads('Avis clos', 'Infirmier');
    await page.cardShot('Avis clos', 't06-closed');
  });

  story('a secret vote is opened, cast and closed', async ({ page }) => {
    await page.goes('private');
    await openNewest(page);
    await page.reads('Enregistrée', 'Avis clos le');
    await page.cardShot('Enregistrée', 't07-decision-heard');
    await page.clicks('Enregistrée', 'Mettre au vote');
    const form = page.card('La liste est fixée à l’ouverture');
    await page.chooses(form, 'Vote secret', 'Oui');
    await page.cardShot('La liste est fixée à l’ouverture', 't07-vote-form');
    await page.clicks('La liste est fixée à l’ouverture', 'Ouvrir le vote');
    await page.reads('Vote ouvert', '6 personnes reçoivent leur bulletin');
    await page.reads('Votre vote est attendu', 'Vote secret');
    await page.cardShot('Votre vote est attendu', 't07-ballot');
    await page.clicks('Votre vote est attendu', 'Pour');
    await page.reads('Vous avez voté', 'Le résultat paraîtra ici à la clôture.');
    await page.cardShot('Vous avez voté', 't07-voted');

    await openNewest(page);
    const open = await page.reads('Enregistrée', '1 vote sur 6, quorum 3 non atteint.');
    await page.cardShot('Enregistrée', 't07-vote-card');
    await open.getByRole('button', { name: 'Clore le vote' }).click();
    await open.getByRole('button', { name: 'Clore', exact: true }).click();
    // The others of the Playground are names only: what one person has voted would be known from the count.
    const closed = await page.reads('Enregistrée', 'Moins de trois votes');
    expect(await closed.textContent()).not.toContain('1 pour');
    await page.cardShot('Enregistrée', 't07-vote-closed');
    await page.clicks('Enregistrée', 'Adopter');
    await page.reads('Enregistrée', 'la décision est adoptée');
    await page.goes('channel');
    await page.reads(`Décision\u00a0: ${statement}`, 'adoptée');
    await page.cardShot(`Décision\u00a0: ${statement}`, 't07-announced');
  });

  story('the register is searched', async ({ page }) => {
    await page.goes('private');
    await page.says('decision chercher GARDES');
    await page.reads('«\u00a0GARDES\u00a0»', statement);
    await page.cardShot('«\u00a0GARDES\u00a0»', 't08-register');
    await page.says('decision chercher');
    const form = page.card('Remplissez ce que vous savez');
    await page.chooses(form, 'État', 'caduque');
    await page.cardShot('Remplissez ce que vous savez', 't08-search-form');
    await page.clicks('Remplissez ce que vous savez', 'Chercher');
    await page.reads('Registre des décisions', 'Aucune décision ne correspond.');
  });

  story('one message at 9:00 says all that is due, and changes with what is done', async ({ page }) => {
    const round = 'Toutes mes tâches';
    await page.goes('private');
    const card = page.card(round);
    await card.waitFor({ timeout: 130_000 });
    await page.reads(round, 'Bientôt');
    await page.cardShot(round, 't10-reminder');
    await page.row(card, 'rappeler la pharmacie').getByRole('button', { name: 'C’est fait' }).click();
    // What is done moves below the others.
    await page.reads(round, /Envoyer le bilan.*Rappeler la pharmacie.*faite/);

    await page.row(card, 'réserver la salle').getByRole('button', { name: 'Reporter' }).click();
    await page.reads(/^Reporter la tâche/, 'réserver la salle');
    await page.cardShot(/^Reporter la tâche/, 't11-postpone-form');
    await page.clicks(/^Reporter la tâche/, 'Reporter');
    await page.reads('Reportée au vendredi 4 décembre 2026', 'réserver la salle');
    await page.cardShot('Reportée au vendredi 4 décembre 2026', 't11-postponed');

    await page.row(card, 'envoyer le bilan').getByRole('button', { name: 'Bloquée' }).click();
    const blocking = await page.reads(/^Tâche bloquée/, 'envoyer le bilan');
    await page.cardShot(/^Tâche bloquée/, 't11-block-form');
    await page.chooses(blocking, 'Pourquoi', 'En attente d’une réponse extérieure');
    await page.clicks(/^Tâche bloquée/, 'Enregistrer');
    await page.reads('Notée comme bloquée', 'envoyer le bilan');

    await page.row(card, 'vérifier le chariot').getByRole('button', { name: 'Passer la main' }).click();
    const handing = await page.reads('Cette personne devra accepter', 'vérifier le chariot');
    await page.cardShot('Cette personne devra accepter', 't12-hand-over-form');
    await page.chooses(handing, 'À qui', 'Léa Martin');
    await page.clicks('Cette personne devra accepter', 'Demander');
    await page.reads('J’ai demandé à Léa Martin', 'en attente');
    await page.cardShot('J’ai demandé à Léa Martin', 't12-asked');

    await page.row(page.card(round), 'envoyer le bilan').getByText('en attente d’une réponse extérieure').waitFor();
    await page.cardShot(round, 't11-reminder-after');
  });

  story('the tasks of the team are filtered, turned page by page and weighed', async ({ page }) => {
    await page.goes('private');
    for (const title of ['ranger la réserve', 'relire le protocole', 'appeler la mairie', 'payer le loyer', 'imprimer'])
      await line(page, `${title} du local`, 'mardi 8 décembre', 'mardi 8 décembre 2026');
    await page.says('tache equipe');
    await page.reads('Tâches de l’équipe', 'Page 1 sur 2');
    await page.cardShot('Tâches de l’équipe', 't13-team');
    await page.clicks('Tâches de l’équipe', 'Page suivante');
    await page.reads('Tâches de l’équipe', 'Page 2 sur 2');
    await page.clicks('Tâches de l’équipe', 'Filtrer');
    const form = page.card(/^Filtrer les tâches/);
    await form.getByRole('checkbox', { name: 'Seulement celles qui sont en retard' }).waitFor();
    await page.chooses(form, 'État', 'Bloquées');
    await page.cardShot(/^Filtrer les tâches/, 't13-filter-form');
    await page.clicks(/^Filtrer les tâches/, 'Filtrer');
    await page.reads('Seulement\u00a0: bloquées', 'envoyer le bilan');
    await page.cardShot('Seulement\u00a0: bloquées', 't13-filtered');
    await page.says('tache charge');
    const load = await page.reads('Qui fait quoi', 'Une tâche partagée compte à parts égales.');
    expect(await load.textContent()).toMatch(/Claire Dubois\u00a0: 9 tâches sur 9 \(100\s%\)/);
    await page.cardShot('Qui fait quoi', 't14-load');
  });

  story('nothing of that left an error in the log', async ({ bot }) => {
    expect(bot.failures).toEqual([]);
  });
});
