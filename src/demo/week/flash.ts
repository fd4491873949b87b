import { codeIn, viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days } from './story.ts';

/** Two people note in one form what they decided between two doors; the other one confirms. */
export async function playFlash(play: Play): Promise<void> {
  await play.at(
    days.wednesday,
    '10:00',
    'Marc et Julie viennent de se concerter dans le couloir. Marc le note en un formulaire ; Julie confirme.',
  );
  const form = await play.says('marc', '/concertation');
  const noted = await play.fills(
    'marc',
    form,
    {
      with: ['Julie Moreau'],
      motive: 'Sortie d’hospitalisation',
      attribute: '75 ans ou plus',
      question: 'Anticoagulant repris à la sortie : qui surveille ?',
      type: 'Organisation des soins',
      statement: 'Prise de sang à domicile chaque lundi, résultats au médecin le jour même.',
    },
    { lines: 0 },
  );
  const code = codeIn(viewOf(noted));
  await play.presses('julie', play.stage.received('julie', code), 'Je confirme', { lines: 0 });
}
