import { cleanLine, visibleLength } from '../../../core/clean-line.ts';
import { defineMessageAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { taskLimits } from '../model.ts';
import { newTask } from './create.ts';
import { openWith } from './line-form.ts';

/** « Créer une tâche » in the menu of a message: the form, with its text as title and a link back to it. */
export const messageAction = defineMessageAction({
  id: 'task-create',
  roles: members,
  run: async (context, { text, objection, link }) =>
    openWith(context, { title: beginningOf(text) }, objection, newTask(link === undefined ? {} : { source: link })),
});

/** As much of a message as a title holds. */
function beginningOf(text: string): string {
  const line = cleanLine(text);
  if (visibleLength(line) <= taskLimits.titleLength && line.length <= taskLimits.titleLength) return line;
  const kept = [...new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(line)]
    .map(({ segment }) => segment)
    .reduce((so, next) => (so.length + next.length < taskLimits.titleLength ? so + next : so), '');
  return `${kept.trimEnd()}…`;
}
