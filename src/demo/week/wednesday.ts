import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { type Codes, days, titles } from './story.ts';

const { wednesday } = days;

/** Somebody cannot come after all; the RCP is moved and everyone is told. */
export async function playMove(play: Play): Promise<void> {
  await play.at(wednesday, '12:30', 'Rappel de la RCP de vendredi, aux professions invitées.', 8);
  await play.at(wednesday, '12:45', 'Nadia Haddad, qui devait présenter le protocole, s’excuse depuis son rappel.');
  await play.presses('nadia', play.stage.received('nadia', titles.wounds), 'Excusé', { lines: 0 });

  await play.at(wednesday, '13:00', 'Claire préfère déplacer la RCP : tous les invités l’apprennent.');
  const list = viewOf(await play.says('claire', '/rcp'));
  const detail = viewOf(await play.presses('claire', list, 'Voir', { item: titles.wounds, lines: 0 }));
  const form = await play.presses('claire', detail, 'Déplacer');
  await play.fills('claire', form, { date: '2026-04-28' }, { lines: 0 });
}

/** Somebody comes for one case only. */
export async function playOneCase(play: Play, { julie }: Codes): Promise<void> {
  await play.at(
    wednesday,
    '18:30',
    'Bruno Masson, podologue, ne viendra que pour le dossier de Julie : il sera prévenu dix minutes avant.',
  );
  const form = await play.presses('bruno', play.stage.inChannel(titles.diabetes), 'Autre réponse');
  await play.fills('bruno', form, { cases: [julie] }, { lines: 0 });
}
