import type { View } from '../../ui/view.ts';
import { cockpitBlocks } from '../cockpit/blocks.ts';
import type { Context, Reader } from '../context.ts';
import { readMyWeek } from '../personal-digest/content.ts';
import { taskPage } from '../task-list/page.ts';
import { nextMeetingOf } from './store.ts';
import { viewOf } from './view.ts';

/** The home screen of a person, as it is now; `note` says what a click did or found instead. */
export async function homeView(
  context: Reader & Pick<Context, 'tx' | 'now' | 'careTeam' | 'actor'>,
  note = '',
): Promise<View> {
  const { tx, now, careTeam, actor } = context;
  const week = await readMyWeek(context, actor);
  const tasks = await taskPage(context, { whose: { kind: 'mine' }, page: 0 });
  const later = week.meetings.length > 0 ? undefined : await nextMeetingOf(tx, careTeam.id, now, actor.id);
  return viewOf({ week, tasks, later, cockpit: await cockpitBlocks(context) }, context, note);
}
