import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days, titles } from './story.ts';

const { thursday } = days;

/** The RCP itself: who is there, case by case, what was decided and who does what. */
export async function playSession(play: Play): Promise<void> {
  await play.at(thursday, '13:25', 'La RCP va commencer. Claire l’ouvre : un seul message la suivra dans le canal.');
  const ready = viewOf(await play.says('claire', '/rcp seance', { lines: 0 }));
  await play.presses('claire', ready, 'Commencer', { lines: 0 });
  await playFirstCase(play);
  await playGuestsCase(play);
  await playEvent(play);
}

const board = (play: Play) => () => play.stage.inChannel(titles.diabetes);

/** Who is there; a care plan and a task. */
async function playFirstCase(play: Play): Promise<void> {
  const shown = board(play);
  await play.at(thursday, '13:30', 'Chacun émarge d’un geste ; le quorum se compte tout seul.');
  await play.press('Je suis là', ['lea', 'marc', 'julie', 'nadia', 'fatou', 'hugo', 'claire'], shown);
  await play.press('En visio', ['ravi', 'sophie'], shown);
  await play.presses('claire', shown(), 'Dossier suivant', { lines: 0 });
  play.printer.narrate(
    'Le canal ne montre que le code et le motif. Léa lit la question en privé, comme les soignants.',
  );
  await play.presses('lea', shown(), 'Voir la séance', { lines: 13 });

  await play.at(thursday, '13:36', 'Peu avant le dossier suivant, qui est attendu l’apprend.');
  await play.at(thursday, '13:43', 'L’équipe a décidé : Claire conclut, avec une date de réévaluation et une tâche.');
  await conclude(play, {
    heard: ['Médecin généraliste', 'Médecin d’une autre spécialité', 'Pharmacien', 'Infirmier', 'Infirmier Asalée'],
    type: 'Éducation thérapeutique',
    statement: 'Trois séances avec l’infirmière Asalée ; insuline lente le soir, surveillée à domicile.',
    owner: 'Léa Martin',
    reviewOn: '2026-07-07',
    reference: 'HAS, diabète de type 2 (2024)',
  });
  const task = await play.presses('claire', shown(), 'Ajouter une tâche');
  await play.fills(
    'claire',
    task,
    { title1: 'Programmer les trois séances d’éducation', owner1: 'Sophie Lambert', due1: '2026-05-04' },
    { lines: 0 },
  );
}

/** The guest from outside and somebody who comes for one case only. */
async function playGuestsCase(play: Play): Promise<void> {
  const shown = board(play);
  await play.at(thursday, '13:45', 'Dossier de Julie : Bruno arrive ; Claire émarge pour la diabétologue, en visio.');
  await play.presses('claire', shown(), 'Dossier suivant', { lines: 0 });
  await play.press('Je suis là', ['bruno'], shown);
  const session = viewOf(await play.presses('claire', shown(), 'Voir la séance', { lines: 0 }));
  const register = await play.presses('claire', session, 'Émarger pour…');
  await play.fills('claire', register, { guests: ['Anne Delorme'], mode: 'en visio' }, { lines: 0 });

  await play.at(thursday, '13:51', 'La diabétologue donne son avis. Nadia, qui suit, est prévenue.');
  await play.at(thursday, '13:58', 'C’est décidé.');
  await conclude(play, {
    heard: ['Médecin généraliste', 'Médecin d’une autre spécialité', 'Infirmier', 'Pédicure-podologue'],
    type: 'Traitement ou prescription',
    statement: 'Chaussure de décharge et hydrocellulaire trois fois par semaine ; avis de l’hôpital à un mois.',
    owner: 'Julie Moreau',
    reviewOn: '2026-05-21',
  });
}

/** Causes and a measure; the last case is put off. */
async function playEvent(play: Play): Promise<void> {
  const shown = board(play);
  await play.at(thursday, '14:00', 'L’événement indésirable : des causes et une mesure de sécurité, jamais de faute.');
  await play.press('Je pars', ['bruno'], shown);
  await play.presses('claire', shown(), 'Dossier suivant', { lines: 0 });
  await play.at(thursday, '14:06', 'Fatou, prévenue à son tour, est rappelée à son officine : son dossier attendra.');
  await play.at(thursday, '14:12', 'Claire conclut et termine la RCP.');
  await conclude(play, {
    heard: ['Pharmacien', 'Infirmier', 'Infirmier en pratique avancée (IPA)'],
    causes: ['Équipe', 'Environnement de travail'],
    statement: 'Stylos de couleurs différentes, et double lecture avant chaque injection.',
    owner: 'Nadia Haddad',
    reviewOn: '2026-06-23',
  });
  await play.presses('claire', shown(), 'Terminer la RCP', { lines: 0 });
}

async function conclude(play: Play, entries: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
  const form = await play.presses('claire', play.stage.inChannel(titles.diabetes), 'Conclure le dossier');
  await play.fills('claire', form, entries, { lines: 0 });
}
