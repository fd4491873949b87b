import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days, titles } from './story.ts';

const { thursday } = days;

/** The day of the RCP: reminders in the morning. */
export async function playMorning(play: Play): Promise<void> {
  await play.at(thursday, '06:00', 'Jour de RCP. À La Réunion il est déjà 8 h : Ravi Payet est rappelé le premier.', 8);
  await play.at(thursday, '08:00', 'Puis les autres, le matin même.', 8);
  await play.at(thursday, '08:10', 'Marc Petit répond depuis son rappel.');
  await play.presses('marc', play.stage.received('marc', titles.diabetes), 'Présent', { lines: 0 });
}

/** An hour before. */
export async function playLastReminder(play: Play): Promise<void> {
  await play.at(thursday, '12:30', 'Dernier rappel, une heure avant.', 8);
}

/** A doctor plans another RCP, and cancels it. */
export async function playAfternoon(play: Play): Promise<void> {
  await play.at(thursday, '16:00', 'Marc Petit, médecin, planifie lui aussi : une RCP n’attend pas la coordinatrice.');
  const planning = `/rcp planifier demain 13h ${titles.falls}`;
  const understood = viewOf(await play.says('marc', planning, { lines: 0 }));
  await play.presses('marc', understood, 'Valider', { lines: 0 });

  await play.at(thursday, '18:20', 'La salle n’est plus libre : Marc annule, avec un motif, et chacun l’apprend.');
  const list = viewOf(await play.says('marc', '/rcp', { lines: 0 }));
  const detail = viewOf(await play.presses('marc', list, 'Voir', { item: titles.falls, lines: 0 }));
  const form = await play.presses('marc', detail, 'Annuler la RCP');
  await play.fills('marc', form, { reason: 'Salle prise par la vaccination' });
}
