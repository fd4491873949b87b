import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days } from './story.ts';

const subject = 'créneau sans rendez-vous';

/** What was decided outside an RCP is read by everyone a moment later. */
export async function playDecision(play: Play): Promise<void> {
  await play.at(days.tuesday, '14:30', 'Une décision se note aussi hors d’une RCP ; adoptée, toute l’équipe la lit.');
  const form = await play.says('claire', '/decision La clé de la salle verte se prend à l’accueil');
  await play.fills('claire', form, { state: 'Adoptée', owner: 'Martine Colin' }, { lines: 0 });
}

/** A proposal, put to two professions. */
export async function playOpinions(play: Play): Promise<void> {
  await play.at(days.wednesday, '15:00', 'Marc propose une décision, et demande d’abord l’avis de deux professions.');
  const form = await play.says('marc', '/decision');
  const proposed = await play.fills(
    'marc',
    form,
    {
      statement: 'Un créneau sans rendez-vous chaque matin pour les soins non programmés',
      type: 'Fonctionnement de l’équipe',
      state: 'Proposée',
      reason: 'Trop de patients partent aux urgences',
      owner: 'Marc Petit',
      reviewOn: '2026-10-01',
    },
    { lines: 0 },
  );
  const ask = await play.presses('marc', viewOf(proposed), 'Demander des avis');
  await play.fills('marc', ask, { professions: ['Infirmier', 'Pharmacien'], deadline: days.thursday }, { lines: 0 });

  await play.at(days.wednesday, '16:30', 'Un avis favorable se donne d’un geste ; une réserve s’explique.');
  const asked = (who: string) => play.stage.received(who, subject);
  await play.press('Favorable', ['fatou'], asked);
  const reserved = await play.presses('julie', asked('julie'), 'Réservé');
  await play.fills('julie', reserved, { text: 'Oui, à deux infirmiers le lundi' }, { lines: 0, others: 5 });
}

const voters = ['lea', 'marc', 'amina', 'julie', 'thomas'];

/** The team consents: the decision is adopted and posted, and leads to a task. */
export async function playVote(play: Play): Promise<void> {
  await play.at(
    days.thursday,
    '09:30',
    'Les deux professions ont répondu : Marc clôt les avis et lit ce qu’elles disent.',
  );
  await play.presses('marc', play.stage.received('marc', subject), 'Clore les avis', { lines: 0 });
  play.printer.narrate(
    'Il met la décision au vote, par consentement. Le vote peut aussi être secret : rien ne relie alors un bulletin à son auteur.',
  );
  const form = await play.presses('marc', play.stage.received('marc', 'avis sont recueillis'), 'Mettre au vote');
  await play.fills(
    'marc',
    form,
    {
      method: 'Consentement',
      secret: 'Non',
      electors: ['Léa Martin', 'Marc Petit', 'Amina Benali', 'Julie Moreau', 'Thomas Leroy', 'Fatou Diallo'],
      deadline: days.friday,
    },
    { lines: 0 },
  );

  await play.at(days.thursday, '11:30', 'Personne n’objecte : au dernier vote, la décision est adoptée et affichée.');
  const paper = (who: string) => play.stage.received(who, 'votez');
  await play.press('D’accord', voters, paper);
  await play.press('Abstention', ['fatou'], paper);
  play.stage.flush(14);
  play.printer.narrate('Il reste à le faire : la tâche est liée à sa décision.');
  const adopted = play.stage.received('marc', 'le vote est clos');
  const task = await play.presses('marc', adopted, 'Ajouter une tâche');
  await play.fills(
    'marc',
    task,
    { title: 'Proposer un planning pour ce créneau', who: ['Julie Moreau', 'Thomas Leroy'], due: '2026-05-07' },
    { lines: 0 },
  );
}
