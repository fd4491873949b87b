import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days, titles } from './story.ts';

const { monday } = days;

/** An RCP is planned in a line. */
export async function playPlanning(play: Play): Promise<void> {
  await play.at(monday, '08:30', 'Claire Dubois, la coordinatrice, planifie une RCP en une ligne.');
  const understood = viewOf(await play.says('claire', `/rcp planifier jeudi 13h30 ${titles.diabetes}`));
  play.printer.narrate('Rien n’est planifié avant sa confirmation. Puis le canal de l’équipe reçoit l’annonce.');
  await play.presses('claire', understood, 'Valider', { lines: 0 });
}

/** Some answer the announcement at once. */
export async function playAnswers(play: Play): Promise<void> {
  await play.at(monday, '12:40', 'Entre deux patients, chacun répond en un geste : l’annonce est modifiée sur place.');
  const announcement = () => play.stage.inChannel(titles.diabetes);
  await play.press('Présent', ['lea', 'julie', 'nadia', 'fatou', 'hugo'], announcement);
  await play.press('Visio', ['ravi', 'sophie'], announcement);
  await play.press('Excusé', ['paul'], announcement);
  play.stage.flush();
}

/** A form, and the guard that refuses a telephone number. */
export async function playForm(play: Play): Promise<void> {
  await play.at(
    monday,
    '14:00',
    'Claire planifie une autre RCP avec le formulaire, pour quelques professions. Elle note un téléphone dans le lieu.',
  );
  const form = await play.says('claire', '/rcp planifier');
  const refused = await play.fills('claire', form, {
    type: 'Protocole',
    title: titles.wounds,
    date: '2026-04-24',
    time: '12:30',
    duration: '45',
    place: 'Salle verte, clé au 06 39 98 12 34',
    invited: [
      'Médecin généraliste',
      'Infirmier',
      'Infirmier en pratique avancée (IPA)',
      'Pharmacien',
      'Pédicure-podologue',
    ],
  });
  play.printer.narrate('Le numéro n’est ni enregistré ni envoyé ; elle seule voit pourquoi, et corrige.');
  await play.fills('claire', refused, { place: 'Salle verte' }, { lines: 0 });
}
