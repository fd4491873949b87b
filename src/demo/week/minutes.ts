import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days } from './story.ts';

const participants = ['lea', 'marc', 'julie', 'nadia', 'fatou', 'hugo', 'ravi', 'sophie', 'bruno'];

/** The compte rendu is written from what was recorded: the coordinator reads it and submits it. */
export async function playSubmitted(play: Play): Promise<void> {
  await play.at(
    days.thursday,
    '14:40',
    'Le compte rendu s’est écrit tout seul, d’après ce qui a été noté. Claire le relit et le soumet.',
  );
  const due = play.stage.received('claire', 'le compte rendu est à rédiger');
  const minutes = viewOf(await play.presses('claire', due, 'Compte rendu', { lines: 0 }));
  await play.presses('claire', minutes, 'Soumettre à validation', { lines: 0 });
}

/** Everyone approves, from the private message; then the files are asked for, and are there. */
export async function playApproved(play: Play): Promise<void> {
  await play.at(
    days.friday,
    '08:00',
    'Pour la RCP annulée, aucun rappel ne part. Les participants approuvent le compte rendu.',
  );
  await play.press('Approuver', participants, (who) => play.stage.received(who, 'Merci de valider le compte rendu'));
  play.stage.flush();
  play.printer.narrate('Claire demande le PDF et l’émargement : les deux fichiers sont vraiment écrits.');
  const minutes = viewOf(await play.says('claire', '/rcp compte-rendu', { lines: 0 }));
  for (const label of ['PDF', 'Émargement']) {
    await play.presses('claire', minutes, label, { lines: 0 });
    play.printer.tell(`Fichier écrit\u00a0: ${await play.keeps('claire')}`);
  }
}
