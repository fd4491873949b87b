import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days } from './story.ts';

/** What was decided is found again, replaced, never rewritten; the register is a file too. */
export async function playRegister(play: Play): Promise<void> {
  await play.at(
    days.friday,
    '11:00',
    'Où est donc cette clé ? Le registre garde toutes les décisions et les retrouve.',
  );
  const found = viewOf(await play.says('claire', '/decision chercher salle verte'));
  play.printer.narrate(
    'Elle a changé de place. Une décision ne se réécrit pas : elle est remplacée, et l’ancienne dit par quoi.',
  );
  const card = viewOf(await play.presses('claire', found, 'Voir', { item: 'salle verte', lines: 0 }));
  const form = await play.presses('claire', card, 'Remplacer');
  await play.fills('claire', form, { statement: 'La clé de la salle verte est dans la boîte à clés' }, { lines: 0 });
  play.printer.narrate('Pour le rapport annuel, le registre s’exporte.');
  const register = viewOf(await play.says('claire', '/decision liste', { lines: 16 }));
  await play.presses('claire', register, 'Exporter', { lines: 0 });
  play.printer.tell(`Fichier écrit\u00a0: ${await play.keeps('claire')}`);
}
