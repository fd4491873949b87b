import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { titles } from './titles.ts';

const wednesday = '2026-04-22';

/** Somebody cannot come after all; the RCP is moved and everyone is told. */
export async function playWednesday(play: Play): Promise<void> {
  await play.at(wednesday, '12:30', 'Rappel de la RCP de vendredi, aux professions invitées.');
  await play.at(wednesday, '12:45', 'Nadia Haddad, qui devait présenter le protocole, s’excuse depuis son rappel.');
  await play.presses('nadia', play.stage.received('nadia', titles.wounds), 'Excusé');

  await play.at(wednesday, '17:00', 'Claire préfère déplacer la RCP : tous les invités l’apprennent.');
  const list = viewOf(await play.says('claire', '/rcp'));
  const detail = viewOf(await play.presses('claire', list, 'Voir', titles.wounds));
  const form = await play.presses('claire', detail, 'Déplacer');
  await play.fills('claire', form, { date: '2026-04-28' }, 'whole');
}
