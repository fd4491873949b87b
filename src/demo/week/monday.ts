import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { titles } from './titles.ts';

const monday = '2026-04-20';

/** Two RCPs are planned, one in a line and one by form; people answer. */
export async function playMonday(play: Play): Promise<void> {
  await play.at(monday, '08:30', 'Claire Dubois, la coordinatrice, planifie une RCP en une ligne.');
  const understood = viewOf(await play.says('claire', `/rcp planifier jeudi 13h30 ${titles.diabetes}`));
  play.printer.narrate('Rien n’est planifié avant sa confirmation. Puis le canal de l’équipe reçoit l’annonce.');
  await play.presses('claire', understood, 'Valider');

  await play.at(monday, '12:40', 'Entre deux patients, chacun répond en un geste : l’annonce est modifiée sur place.');
  await play.press('Présent', titles.diabetes, ['lea', 'julie', 'nadia', 'fatou', 'hugo']);
  await play.press('Visio', titles.diabetes, ['ravi', 'sophie']);
  await play.press('Excusé', titles.diabetes, ['paul']);
  play.stage.flush();

  await play.at(
    monday,
    '14:00',
    'Claire planifie une autre RCP avec le formulaire, pour quelques professions. Elle note un téléphone dans le lieu.',
  );
  const form = await play.says('claire', '/rcp planifier');
  const refused = await play.fills(
    'claire',
    form,
    {
      type: 'protocol',
      title: titles.wounds,
      date: '2026-04-24',
      time: '12:30',
      duration: '45',
      place: 'Salle verte, clé au 06 39 98 12 34',
      invited: [
        'profession:general-practitioner',
        'profession:nurse',
        'profession:advanced-practice-nurse',
        'profession:pharmacist',
        'profession:podiatrist',
      ],
    },
    'whole',
  );
  play.printer.narrate('Le numéro n’est ni enregistré ni envoyé ; elle seule voit pourquoi, et corrige.');
  await play.fills('claire', refused, { place: 'Salle verte' }, 'changes');
}
