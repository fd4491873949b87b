import { actingFor } from '../absence/acting.ts';
import { detailVisibleTo } from '../case-review/visible.ts';
import type { Context } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Task } from './model.ts';
import { unowned } from './unowned.ts';

type Around = Pick<Context, 'tx' | 'careTeam' | 'now'>;

/**
 * The tasks as a reader may see them: of a case, the title is for whoever does it, gave it, or may read that case; the
 * others see the code and the logistics ("" as title). Sources: as maySeeDetail.
 */
export async function readableTasks(around: Around, reader: Practitioner, tasks: readonly Task[]): Promise<Task[]> {
  const ofCases = tasks.filter((task) => task.caseReviewId !== null).map(({ id }) => id);
  const open = new Set(ofCases.length === 0 ? [] : await readableOf(around, reader, ofCases));
  return tasks.map((task) => (task.caseReviewId === null || open.has(task.id) ? task : { ...task, title: '' }));
}

async function readableOf(around: Around, reader: Practitioner, ids: readonly Task['id'][]): Promise<string[]> {
  const { tx, careTeam } = around;
  const where = { careTeamId: careTeam.id, id: { in: [...ids] }, ...(await readableBy(around, reader)) };
  return (await tx.task.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** The same as a condition of a query over tasks. */
export async function readableBy(around: Around, reader: Practitioner) {
  const doers = [reader.id, ...(await actingFor(around, reader))];
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
