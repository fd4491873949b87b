import type { Play } from '../play.ts';
import { type Codes, days } from './story.ts';

/** What stays of an RCP: filed with the patient's record, found again, and coming back at its date. */
export async function playArchive(play: Play, { lea }: Codes): Promise<void> {
  await play.at(
    days.friday,
    '09:00',
    'Les demandeurs sont invités à verser le compte rendu au dossier du patient. Léa l’a fait : elle coche.',
  );
  const asked = play.stage.received('lea', 'à verser au dossier');
  await play.presses('lea', asked, 'C’est versé', { item: lea, lines: 0 });
  await play.at(
    days.friday,
    '09:30',
    'Tout se retrouve par code, thème, date ou personne, selon les droits de chacun.',
  );
  await play.says('lea', `/rcp chercher ${lea}`);
  play.printer.narrate('De quel patient s’agit-il ? Diapason ne le sait pas.');
  await play.says('marc', `/rcp qui ${lea}`);
}

/** A series in a line. */
export async function playSeries(play: Play): Promise<void> {
  await play.at(days.friday, '10:00', 'Une RCP par mois, en une ligne : les jours fériés sont sautés, et dits.');
  await play.says('claire', '/rcp planifier 1er vendredi du mois 13h30 Revue des plaies chroniques');
}
