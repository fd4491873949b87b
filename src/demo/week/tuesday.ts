import type { Play } from '../play.ts';

const tuesday = '2026-04-21';

/** A newcomer asks for help; the first reminder goes out. */
export async function playTuesday(play: Play): Promise<void> {
  await play.at(tuesday, '09:15', 'Lucas Bonnet, interne, est nouveau : il hésite, puis demande de l’aide.');
  await play.says('lucas', '/rcp planifer');
  await play.says('lucas', '/diapason aide');
  await play.at(
    tuesday,
    '13:30',
    'Deux jours avant la RCP, chaque personne invitée est rappelée en privé, à son heure. Paul, excusé, ne l’est pas.',
  );
}
