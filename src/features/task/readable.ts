import type { CareTeamId, TaskId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { detailVisibleTo } from '../case-review/visible.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Task } from './model.ts';

/**
 * The tasks as a reader may see them: of a case, the title is for whoever does it, gave it, or may read that case; the
 * others see the code and the logistics ("" as title). Sources: as maySeeDetail.
 */
export async function readableTasks(
  tx: Tx,
  team: CareTeamId,
  reader: Practitioner,
  tasks: readonly Task[],
): Promise<Task[]> {
  const ofCases = tasks.filter((task) => task.caseReviewId !== null).map(({ id }) => id);
  const open = ofCases.length === 0 ? new Set<TaskId>() : await openTo(tx, team, reader, ofCases);
  return tasks.map((task) => (task.caseReviewId === null || open.has(task.id) ? task : { ...task, title: '' }));
}

async function openTo(tx: Tx, team: CareTeamId, reader: Practitioner, ids: readonly TaskId[]): Promise<Set<string>> {
  const rows = await tx.task.findMany({
    where: {
      careTeamId: team,
      id: { in: [...ids] },
      OR: [
        { createdById: reader.id },
        { owners: { some: { practitionerId: reader.id } } },
        // Who stands in for an owner, or may take it, has to know what it is.
        { reminders: { some: { practitionerId: reader.id, rung: { not: 'coordinator' } } } },
        { handovers: { some: { toId: reader.id, state: 'asked' } } },
        ...(reader.profession === null ? [] : [{ pool: reader.profession, owners: { none: {} } }]),
        { caseReview: detailVisibleTo(reader) },
      ],
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
