import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { days } from './story.ts';

/** Before the week-end the coordinator sees what is still to be done, and whether one person carries too much of it. */
export async function playLoad(play: Play): Promise<void> {
  await play.at(
    days.friday,
    '11:30',
    'Que reste-t-il à faire, et qui porte quoi ? Claire regarde avant la fin de la semaine.',
  );
  const tasks = viewOf(await play.says('claire', '/tache equipe'));
  play.printer.narrate('La pharmacie a rappelé : Claire le note aussi depuis la liste.');
  await play.presses('claire', tasks, 'C’est fait', { item: 'la pharmacie', others: 5 });
  await play.says('claire', '/tache charge', { lines: 22 });
}
