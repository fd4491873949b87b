import type { Play } from '../play.ts';
import { days } from './story.ts';

const { wednesday } = days;
const reminder = (play: Play) => play.stage.received('lea', 'Vos tâches');

/** One message says all that is due: what cannot wait is done, the rest is put off until this evening. */
export async function playReminder(play: Play): Promise<void> {
  await play.at(
    wednesday,
    '09:00',
    'Claire apprend que la RCP de vendredi n’a pas de dossier. Léa lit en un seul message tout ce qui est dû, pour elle et pour Paul, absent.',
  );
  await play.presses('lea', reminder(play), 'C’est fait', { item: 'liste des référents' });
  play.printer.narrate('Ses consultations commencent : pour le reste, ce soir.');
  await play.presses('lea', reminder(play), 'Ce soir');
}

/** The evening's message: each task at one tap, or two. */
export async function playEvening(play: Play): Promise<void> {
  await play.at(
    wednesday,
    '18:00',
    'Le soir, le rappel revient. Léa répond tâche par tâche, sans quitter le message.',
    12,
  );
  await play.presses('lea', reminder(play), 'C’est fait', { item: 'planning des internes' });
  const later = await play.presses('lea', reminder(play), 'Reporter', { item: 'livret d’accueil' });
  await play.fills('lea', later, { due: '2026-04-30' }, { lines: 0 });
  play.printer.narrate('La pharmacie ne répond pas : Claire, qui a confié la tâche, l’apprend.');
  const blocked = await play.presses('lea', reminder(play), 'Bloquée', { item: 'la pharmacie' });
  await play.fills('lea', blocked, { blocker: 'En attente d’une réponse extérieure' }, { lines: 0 });
}
