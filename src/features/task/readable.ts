import { batches } from '../../core/batches.ts';
import type { PractitionerId } from '../../core/ids.ts';
import { actingFor } from '../absence/acting.ts';
import { detailVisibleTo } from '../case-review/visible.ts';
import type { Context } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Task } from './model.ts';
import { unowned } from './unowned.ts';

/** Somebody who reads tasks, with the absent members for whom they act. */
export type TaskReader = Practitioner & { readonly acting: readonly PractitionerId[] };

/** A member as a reader of tasks. */
export async function taskReader(
  around: Pick<Context, 'tx' | 'careTeam' | 'now'>,
  person: Practitioner,
): Promise<TaskReader> {
  return { ...person, acting: await actingFor(around, person) };
}

/**
 * The tasks as a reader may see them: of a case, the title is for whoever does it, gave it, or may read that case; the
 * others see the code and the logistics ("" as title). Sources: as maySeeDetail.
 */
export async function readableTasks(
  { tx, careTeam }: Pick<Context, 'tx' | 'careTeam'>,
  reader: TaskReader,
  tasks: readonly Task[],
): Promise<Task[]> {
  const ofCases = tasks.filter((task) => task.caseReviewId !== null).map(({ id }) => id);
  const open = new Set<string>();
  for (const ids of batches(ofCases)) {
    const where = { careTeamId: careTeam.id, id: { in: [...ids] }, ...readableBy(reader) };
    for (const { id } of await tx.task.findMany({ where, select: { id: true } })) open.add(id);
  }
  return tasks.map((task) => (task.caseReviewId === null || open.has(task.id) ? task : { ...task, title: '' }));
}

/** The same as a condition of a query over tasks. */
export function readableBy(reader: TaskReader) {
  const doers = [reader.id, ...reader.acting];
  return {
    OR: [
      { caseReviewId: null },
      { createdById: reader.id },
      // Whoever stands in for an owner, may take it, or is asked to, has to know what it is.
      { owners: { some: { practitionerId: { in: doers } } } },
      { handovers: { some: { toId: reader.id, state: 'asked' } } },
      ...(reader.profession === null ? [] : [{ pool: reader.profession, ...unowned }]),
      { caseReview: detailVisibleTo(reader) },
    ],
  };
}
