import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days } from './story.ts';

const { tuesday, wednesday } = days;

/** A message becomes a task; then its owner goes away, and a colleague is reminded in his place. */
export async function playAbsence(play: Play): Promise<void> {
  await play.at(tuesday, '16:00', 'Un message demande quelque chose ? Paul Girard, médecin, en fait une tâche.');
  const form = await play.chooses('paul', 'Créer une tâche', 'task-create', {
    from: 'martine',
    text: 'Le laboratoire attend la liste des référents, mercredi au plus tard.',
  });
  const entries = { title: 'Envoyer la liste des référents au laboratoire', due: wednesday };
  await play.fills('paul', form, entries, { lines: 0 });

  play.printer.narrate('Or Paul s’absente dès demain : pendant ce temps, ses rappels vont à Léa.');
  const understood = viewOf(await play.says('paul', '/diapason absence du 22 au 24 avril avec @Léa'));
  await play.presses('paul', understood, 'Valider', { lines: 0 });
}
