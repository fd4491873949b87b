import { describe, expect, vi } from 'vitest';
import type { PlaygroundPage } from '../support/playground-page.ts';
import { onPlayground } from '../support/playground-stage.ts';

// Tuesday 13:00 in Paris: an RCP of 14:00 may begin at once, and until then cases can be proposed for it.
const story = onPlayground(new Date('2026-11-24T12:00:00Z'), 10);

const title = 'Plaies et chutes';
const questions = { wound: 'Quel pansement le week-end ?', home: 'Qui évalue le domicile ?' };
const statement = 'Hydrocellulaire, passage tous les trois jours';
let codes: { readonly wound: string; readonly home: string };

/** `/rcp dossier`, one form; the answer is the code. */
async function proposed(page: PlaygroundPage, motive: string, question: string, consent: string): Promise<string> {
  await page.says('rcp dossier');
  const form = page.card('Ni nom ni initiales');
  expect(await form.getByRole('combobox', { name: 'Pour quelle RCP' }).inputValue()).toContain('14\u00a0h');
  await page.chooses(form, 'Motif', motive);
  await page.chooses(form, 'Accord du patient', consent);
  await page.fills(form, { 'Question posée': question });
  await page.cardShot('Ni nom ni initiales', 'w03-case-form');
  await page.clicks('Ni nom ni initiales', 'Proposer');
  const card = await page.reads(/Dossier C-\w{4} proposé/, question);
  const code = /C-\w{4}/.exec((await card.textContent()) ?? '')?.[0];
  if (code === undefined) throw new Error('no code was given');
  return code;
}

describe('the whole way in the Playground', () => {
  story('a poll with two dates becomes an RCP', async ({ page }, again) => {
    await page.goes('private');
    await page.says('diapason profil');
    await page.chooses(page.card('Ces réponses servent'), 'Profession', 'Infirmier');
    await page.clicks('Ces réponses servent', 'Enregistrer');
    await page.card('votre profil est enregistré').waitFor();

    await page.says('rcp sondage');
    const form = page.card('Dates proposées');
    await page.fills(form, { Titre: `${title}${again}`, 'Dates proposées': 'aujourd’hui 14h\nvendredi 12h30' });
    await page.cardShot('Dates proposées', 'w01-poll-form');
    // Until a beat of the scheduler has read who is in the team, nobody else can be invited.
    const launched = page.card('Sondage lancé');
    await vi.waitFor(
      async () => {
        if (!(await launched.isVisible())) await page.clicks('Dates proposées', 'Lancer');
        await launched.waitFor({ timeout: 5_000 });
      },
      { timeout: 40_000 },
    );
    await page.reads('Sondage lancé', 'vendredi 27 novembre 2026');

    await page.goes('channel');
    const poll = `Sondage\u00a0: ${title}${again}`;
    await page.clicks(poll, 'Tout me va');
    await page.reads(poll, 'Oui\u00a0: 1, si besoin\u00a0: 0');
    await page.cardShot(poll, 'w01-poll');
    await page.clicks(poll, 'Détail');
    await page.goes('private');
    const detail = await page.reads(poll, 'Retenir ce créneau');
    await page.cardShot('Retenir ce créneau', 'w01-poll-detail');
    await detail.getByRole('button', { name: 'Retenir ce créneau' }).first().click();
    await detail.getByRole('button', { name: 'Retenir', exact: true }).first().click();
    await page.reads('Date retenue', 'mardi 24 novembre 2026 à 14 h');
    await page.goes('channel');
    await page.reads(`RCP\u00a0: ${title}${again}`, 'Présents (1)');
    await page.cardShot(`RCP\u00a0: ${title}${again}`, 'w02-announcement');
  });

  story('two cases are proposed and put in order; a guest gets a text without identity', async ({ page }) => {
    await page.goes('private');
    const home = await proposed(page, 'Perte d’autonomie', questions.home, 'Informé, pas d’opposition');
    const wound = await proposed(
      page,
      'Plaie chronique',
      questions.wound,
      'Consentement recueilli, y compris hors équipe',
    );
    codes = { wound, home };
    await page.cardShot(`Dossier ${wound} proposé`, 'w03-case');
    await page.says('rcp ordre du jour');
    const agenda = await page.reads('Ordre du jour\u00a0: ', `14 h · ${home}`);
    await page.cardShot('Ordre du jour\u00a0: ', 'w04-agenda');
    await agenda.getByRole('button', { name: 'Descendre' }).first().click();
    await page.reads('Ordre du jour\u00a0: ', `14 h · ${wound}`);

    await page.says('rcp invite');
    await page.clicks('Personne d’extérieur n’est invité', 'Ajouter un invité');
    const form = page.card('Je n’écris pas à cette personne');
    await page.fills(form, { 'Nom et prénom': 'Anne Roy', Structure: 'Centre hospitalier' });
    await page.chooses(form, 'Profession', 'Pédicure-podologue');
    await page.chooses(form, 'Pour quels dossiers', `${wound}, Plaie chronique`);
    await page.cardShot('Je n’écris pas à cette personne', 'w05-guest-form');
    await page.clicks('Je n’écris pas à cette personne', 'Ajouter');
    await page.reads('Anne Roy est sur la liste', 'Aucun dossier n’est bloqué');
    await page.cardShot('Anne Roy est sur la liste', 'w05-guests');
    await page.clicks('Anne Roy est sur la liste', 'Préparer le texte');
    const letter = await page.reads('À copier dans la messagerie', 'vers 14 h');
    await page.cardShot('À copier dans la messagerie', 'w05-letter');
    expect(await letter.textContent()).not.toContain(questions.wound);
  });

  story('the RCP is run on one card of the channel', async ({ page }) => {
    const { wound, home } = codes;
    const board = 'En séance\u00a0:';
    await page.goes('private');
    await page.says('rcp seance');
    await page.cardShot('Tout est prêt', 'w06-ready');
    await page.clicks('Tout est prêt', 'Commencer');
    await page.goes('channel');
    await page.clicks(board, 'Je suis là');
    await page.reads(board, 'Infirmier\u00a0: Claire Dubois');
    await page.clicks(board, 'Dossier suivant');
    await page.reads(board, 'Dossier en cours');
    await page.clicks(board, 'Voir la séance');
    await page.goes('private');
    await page.reads(board, questions.wound);
    await page.cardShot(board, 'w07-session');
    await page.clicks(board, 'Émarger pour…');
    const register = 'Choisissez des membres';
    await page.chooses(page.card(register), 'Invités annoncés', 'Anne Roy');
    await page.cardShot(register, 'w07-register-form');
    await page.clicks(register, 'Enregistrer');
    await page.card('1 personne émargée').waitFor();
    await page.goes('channel');
    await page.reads(board, 'Anne Roy (Centre hospitalier)');
    await page.cardShot(board, 'w07-board');

    // Not from the channel: what is typed into a form while the Playground still builds the other chat is lost.
    await page.goes('private');
    await page.clicks('1 personne émargée', 'Voir la séance');
    await page.clicks(board, 'Conclure le dossier');
    const conclusion = 'ce texte entre dans le compte rendu';
    await page.fills(page.card(conclusion), { Décision: statement });
    await page.cardShot(conclusion, 'w08-conclude-form');
    await page.clicks(conclusion, 'Enregistrer');
    await page.reads(`${wound} est conclu`, statement);
    await page.cardShot(`${wound} est conclu`, 'w08-concluded');
    await page.clicks(`${wound} est conclu`, 'Ajouter une tâche');
    await page.fills(page.card(`Pour le dossier ${wound}`), { Tâche: 'Commander les pansements' });
    await page.cardShot(`Pour le dossier ${wound}`, 'w08-task-form');
    await page.clicks(`Pour le dossier ${wound}`, 'Ajouter');
    await page.reads('1 tâche ajoutée', 'Commander les pansements');

    // The guest may not hear of the second case: its patient did not consent to that.
    await page.goes('channel');
    await page.reads(board, 'Conclu à');
    await page.clicks(board, 'Dossier suivant');
    await page.goes('private');
    await page.cardShot(`${home} ne peut pas commencer`, 'w09-blocked');
    await page.clicks(`${home} ne peut pas commencer`, 'Anne Roy est parti');
    await page.goes('channel');
    await page.reads(board, 'Partis (1)');
    await page.clicks(board, 'Terminer la RCP');
    await page.cardShot(board, 'w09-end');
    await page.card(board).getByRole('button', { name: 'Terminer la RCP', exact: true }).last().click();
    const ended = await page.reads('RCP terminée', `Reportés${home}`);
    await page.cardShot('RCP terminée', 'w09-ended');
    for (const secret of [...Object.values(questions), statement])
      expect(await ended.textContent()).not.toContain(secret);
  });

  story('the minutes are submitted and validated, and the case counts once it is filed', async ({ page }) => {
    await page.goes('private');
    await page.clicks('Compte rendu à rédiger', 'Compte rendu');
    const minutes = await page.reads('Compte rendu de RCP', statement);
    await page.cardShot('Compte rendu de RCP', 'w10-minutes');
    await minutes.getByRole('button', { name: 'Soumettre à validation' }).click();
    await minutes.getByRole('button', { name: 'Soumettre', exact: true }).click();
    // Whoever submits approves with that, and nobody else of the team was there.
    await page.reads('Compte rendu de RCP', 'approuvé par Claire Dubois');
    await page.cardShot('Compte rendu de RCP', 'w10-approved');
    await page.says('rcp verser');
    await page.clicks('Comptes rendus à verser', 'C’est versé');
    await page.reads('Comptes rendus à verser', `${codes.wound}, Plaie chronique\u00a0: versé au dossier`);
    await page.cardShot('Comptes rendus à verser', 'w11-filed');
  });

  story('a flash consultation waits for the other one', async ({ page }) => {
    await page.goes('private');
    await page.says('concertation');
    const form = 'Un dossier, deux ou trois personnes';
    await page.chooses(page.card(form), 'Avec qui', 'Léa Martin');
    await page.chooses(page.card(form), 'Thème', 'Polymédication');
    await page.fills(page.card(form), {
      Question: 'Faut-il garder les deux ?',
      'Ce que vous avez décidé': 'Un seul est gardé',
    });
    await page.cardShot(form, 'w12-flash-form');
    await page.clicks(form, 'Envoyer');
    await page.reads('en attente de confirmation', 'Léa Martin');
    await page.cardShot('en attente de confirmation', 'w12-flash');
  });

  story('nothing of that left an error in the log', async ({ bot }) => {
    expect(bot.failures).toEqual([]);
  });
});
