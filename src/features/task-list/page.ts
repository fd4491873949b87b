import type { CareTeamId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import type { View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { allPractitioners } from '../practitioner/store.ts';
import { daysLate } from '../task/model.ts';
import { readableTasks, type TaskReader, taskReader } from '../task/readable.ts';
import { consistent, pageSize, projectKey, type TaskPage } from './model.ts';
import { decode, type ListState, shortened } from './state.ts';
import { listedTasks, meetingBeginning, projectsOf, tasksInOrder } from './store.ts';
import { pageView } from './views/page.ts';

/**
 * A page of a list of tasks as its buttons carry it (`code`: whose, filters, page; at most 200 characters), as it is now.
 * `note` says what a click did or found instead.
 */
export async function listPage(context: Context, code: string, note = ''): Promise<View> {
  return pageView(await taskPage(context, decode(code)), context, note);
}

/** One page of a list, as somebody may read it. */
export async function taskPage(
  around: Pick<Context, 'tx' | 'now' | 'careTeam' | 'actor'>,
  asked: ListState,
): Promise<TaskPage> {
  const { tx, now, careTeam, actor } = around;
  const wanted = consistent(asked);
  const team = careTeam.id;
  const today = localParts(now, careTeam.zone).date;
  const people = await allPractitioners(tx, team);
  const reader = await taskReader(around, actor);
  const sought = await soughtIn(tx, team, reader, wanted, people);
  const found = await listedTasks(tx, wanted, { ...sought, team, actor: reader, now, today });
  const size = pageSize(wanted);
  const pages = Math.max(1, Math.ceil(found.length / size));
  // The list may have become shorter since its buttons were shown.
  const page = Math.min(wanted.page, pages - 1);
  const shown = found.slice(page * size, (page + 1) * size).map(({ id }) => id);
  return {
    state: { ...wanted, page },
    pages,
    total: found.length,
    late: found.filter((task) => daysLate(task, today) > 0).length,
    tasks: await readableTasks(around, reader, await tasksInOrder(tx, team, shown)),
    today,
    people,
    standsInFor: reader.acting,
    ...sought,
  };
}

/** What the beginnings of ids and the key of a project stand for. */
async function soughtIn(
  tx: Tx,
  team: CareTeamId,
  reader: TaskReader,
  { whose, project, meeting }: ListState,
  people: readonly Practitioner[],
): Promise<Pick<TaskPage, 'person' | 'project' | 'meeting'>> {
  const projects = project === undefined ? [] : await projectsOf(tx, team, reader);
  const orGone = <T>(wanted: unknown, found: T | undefined) => (wanted === undefined ? undefined : (found ?? null));
  const person = whose.kind === 'person' ? whose.id : undefined;
  return {
    person: orGone(
      person,
      people.find(({ id }) => shortened(id) === person),
    ),
    project: orGone(
      project,
      projects.find((name) => projectKey(name) === project),
    ),
    meeting: orGone(meeting, meeting === undefined ? undefined : await meetingBeginning(tx, team, meeting)),
  };
}
