import { linkIn, viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days } from './story.ts';

/** A reminder before the week-end for the RCP that was moved. Returns the address of the coordinator's calendar. */
export async function playFriday(play: Play): Promise<string> {
  await play.at(
    days.friday,
    '12:30',
    'Les 48 heures avant mardi tombent un dimanche : le rappel part le vendredi, jour ouvré.',
    8,
  );
  await play.at(days.friday, '16:00', 'Avant de partir, Claire regarde les prochaines RCP et demande son agenda.');
  const remaining = viewOf(await play.says('claire', '/rcp'));
  return linkIn(viewOf(await play.presses('claire', remaining, 'Mon agenda')));
}
