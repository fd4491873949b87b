import { linkIn, viewOf } from '../controls.ts';
import type { Play } from '../play.ts';

const friday = '2026-04-24';

/** Nothing about the cancelled RCP; a reminder before the week-end for the moved one. Returns the address of the coordinator's calendar. */
export async function playFriday(play: Play): Promise<string> {
  await play.at(friday, '08:00', 'Pour la RCP annulée, aucun rappel ne part.');
  await play.at(
    friday,
    '12:30',
    'Les 48 heures avant mardi tombent un dimanche : le rappel part le vendredi, jour ouvré.',
  );
  await play.at(friday, '17:30', 'Avant de partir, Claire regarde les prochaines RCP et demande son agenda.');
  const remaining = viewOf(await play.says('claire', '/rcp'));
  return linkIn(viewOf(await play.presses('claire', remaining, 'Mon agenda')));
}
