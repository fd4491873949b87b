import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { titles } from './titles.ts';

const thursday = '2026-04-23';

/** The day of the first RCP: reminders on the morning and an hour before. A doctor plans another one, and cancels it. */
export async function playThursday(play: Play): Promise<void> {
  await play.at(thursday, '06:00', 'Jour de RCP. À La Réunion il est déjà 8 h : Ravi Payet est rappelé le premier.');
  await play.at(thursday, '08:00', 'Puis les autres, le matin même.');
  await play.at(thursday, '08:10', 'Marc Petit répond depuis son rappel.');
  await play.presses('marc', play.stage.received('marc', titles.diabetes), 'Présent');
  await play.at(thursday, '12:30', 'Dernier rappel, une heure avant.');
  await play.at(thursday, '16:00', 'Marc Petit, médecin, planifie lui aussi : une RCP n’attend pas la coordinatrice.');
  const understood = viewOf(await play.says('marc', `/rcp planifier demain 13h ${titles.falls}`));
  await play.presses('marc', understood, 'Valider');

  await play.at(thursday, '18:20', 'La salle n’est plus libre : Marc annule, avec un motif, et chacun l’apprend.');
  const list = viewOf(await play.says('marc', '/rcp'));
  const detail = viewOf(await play.presses('marc', list, 'Voir', titles.falls));
  const form = await play.presses('marc', detail, 'Annuler la RCP');
  await play.fills('marc', form, { reason: 'Salle prise par la vaccination' }, 'whole');
}
