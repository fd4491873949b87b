import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days } from './story.ts';

const { monday } = days;

/** Tasks in a line: for a colleague, for a whole profession, for oneself. */
export async function playTasks(play: Play): Promise<void> {
  await play.at(monday, '11:00', 'Claire confie une tâche à Léa, en une ligne elle aussi.');
  const understood = viewOf(await play.says('claire', '/tache @Léa rappeler la pharmacie vendredi'));
  await play.presses('claire', understood, 'Valider', { lines: 0 });

  play.printer.narrate(
    'Une tâche peut aussi attendre une profession : un des infirmiers s’en charge, et son collègue le voit.',
  );
  await adds(play, 'claire', 'IDE vérifier le chariot d’urgence avant fin avril');
  const offered = play.stage.received('julie', 'chariot d’urgence');
  await play.presses('julie', offered, 'Je m’en charge', { lines: 0, others: 6 });

  play.printer.narrate('Léa note aussi deux choses pour elle-même.');
  await adds(play, 'lea', 'relire le livret d’accueil demain');
  await adds(play, 'lea', 'envoyer le planning des internes mercredi');
}

/** Adds a task whose reading back is not shown. */
async function adds(play: Play, who: string, line: string): Promise<void> {
  const understood = viewOf(await play.says(who, `/tache ${line}`, { lines: 0 }));
  await play.presses(who, understood, 'Valider', { lines: 0 });
}
