import { type CareTeamId, type PractitionerId, practitionerId, type TaskId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';

/** Who said that a task is done, or gave it up. */
export async function doerOf(tx: Tx, team: CareTeamId, id: TaskId): Promise<PractitionerId | undefined> {
  const row = await tx.task.findUnique({ where: { id, careTeamId: team }, select: { doneById: true } });
  return practitionerId.nullable().parse(row?.doneById ?? null) ?? undefined;
}

/** The projects that tasks of a structure belong to, the newest first. */
export async function projectNames(tx: Tx, team: CareTeamId): Promise<string[]> {
  const rows = await tx.task.findMany({
    where: { careTeamId: team, project: { not: '' } },
    distinct: ['project'],
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { project: true },
    take: 30,
  });
  return rows.map(({ project }) => project);
}
