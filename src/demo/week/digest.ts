import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days } from './story.ts';

/** What the team reads on Monday is prepared on Friday. */
export async function playPreview(play: Play): Promise<void> {
  await play.at(
    days.friday,
    '16:30',
    'Chaque lundi, l’équipe lira l’essentiel de la semaine sur un écran de téléphone. Claire choisit quand.',
  );
  const settings = await play.says('claire', '/point reglages');
  await play.fills('claire', settings, { weekday: 'lundi', time: '08:00' }, { form: 'whole' });
  await play.at(days.friday, '17:30', 'Elle voit la veille ce qui partira, et peut y ajouter un mot.', 30);
  const preview = play.stage.received('claire', 'Aperçu du point');
  const form = await play.presses('claire', preview, 'Ajouter un mot');
  await play.fills('claire', form, { word: 'Premier créneau du matin ce lundi\u00a0: merci à tous' }, { lines: 5 });
}

/** Monday morning: the team's digest in the channel, and to each one theirs when something waits for them. */
export async function playDigests(play: Play): Promise<void> {
  await play.at(days.nextMonday, '08:00', 'Lundi, 8 h\u00a0: tout sur un écran, une seule fois.', 30);
  await play.at(
    days.nextMonday,
    '08:30',
    'À chacun aussi sa semaine, en privé, seulement quand quelque chose l’attend, au jour et à l’heure de son choix.',
    16,
  );
  await play.at(
    days.nextMonday,
    '08:45',
    'Entre deux patients, Léa ouvre son accueil\u00a0: ce qui l’attend, et tout à portée de doigt.',
  );
  await play.says('lea', '/diapason accueil');
}

/** What the coordinator steers with: what waits for her, and what is said of the year. */
export async function playCockpit(play: Play): Promise<void> {
  await play.at(
    days.nextMonday,
    '09:00',
    'Claire commence par son tableau de bord\u00a0: ce qui demande son attention, le plus pressé d’abord.',
  );
  await play.says('claire', '/diapason tableau');
  await play.at(days.nextMonday, '09:30', 'Pour le comité de pilotage, le bilan du mois se tient tout seul.');
  const report = viewOf(await play.says('claire', '/point bilan avril 2026', { lines: 26 }));
  await play.presses('claire', report, 'PDF', { lines: 0 });
  play.printer.tell(`Fichier écrit\u00a0: ${await play.keeps('claire')}`);
}
