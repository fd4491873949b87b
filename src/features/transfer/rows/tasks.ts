import { allPractitioners } from '../../practitioner/store.ts';
import type { Task } from '../../task/model.ts';
import { readableTasks, taskReader } from '../../task/readable.ts';
import type { Cells } from '../columns.ts';
import { momentText } from '../moment.ts';
import { caseNames, type Names, personNames } from '../names.ts';
import { byAge } from '../order.ts';
import { severalText } from '../several.ts';
import type { Source } from '../source.ts';
import { everyCase, everyTask } from '../store.ts';

/** Every task; the title of one that came out of a case is for those who may read it. */
export async function taskRows(source: Source): Promise<Cells<'tasks'>[]> {
  const { tx, careTeam, reader } = source;
  const tasks = await everyTask(tx, careTeam.id);
  const read = reader === undefined ? tasks : await readableTasks(source, await taskReader(source, reader), tasks);
  const people = personNames(await allPractitioners(tx, careTeam.id));
  const cases = caseNames(await everyCase(tx, careTeam.id));
  return byAge(read.map((task) => cellsOf(task, source, people, cases)));
}

function cellsOf(task: Task, { t, careTeam }: Source, people: Names, cases: Names): Cells<'tasks'> {
  const { blockers, priorities, repetitions, statuses } = t.task;
  return {
    id: task.id,
    title: task.title,
    status: statuses[task.status],
    blockedBy: task.blockedBy === null ? '' : blockers[task.blockedBy],
    dueOn: task.dueOn ?? '',
    owners: severalText(task.owners.map(({ id }) => people.get(id) ?? id).sort()),
    pool: task.pool === null ? '' : t.professions[task.pool],
    priority: priorities[task.priority],
    repetition: task.repetition === null ? '' : repetitions[task.repetition],
    project: task.project,
    case: task.caseReviewId === null ? '' : (cases.get(task.caseReviewId) ?? task.caseReviewId),
    decision: task.decisionId ?? '',
    createdBy: people.get(task.createdById) ?? task.createdById,
    createdAt: momentText(task.createdAt, careTeam.zone),
    doneAt: momentText(task.doneAt, careTeam.zone),
  };
}
