import { type CareTeamId, type PractitionerId, practitionerId, type TaskId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { Context } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { readableBy, taskReader } from './readable.ts';

/** Who said that a task is done, or gave it up. */
export async function doerOf(tx: Tx, team: CareTeamId, id: TaskId): Promise<PractitionerId | undefined> {
  const row = await tx.task.findUnique({ where: { id, careTeamId: team }, select: { doneById: true } });
  return practitionerId.nullable().parse(row?.doneById ?? null) ?? undefined;
}

/** The projects of the tasks that somebody may read, the newest first. */
export async function projectNames(
  around: Pick<Context, 'tx' | 'careTeam' | 'now'>,
  reader: Practitioner,
): Promise<string[]> {
  const { tx, careTeam } = around;
  const readable = readableBy(await taskReader(around, reader));
  const rows = await tx.task.findMany({
    where: { careTeamId: careTeam.id, project: { not: '' }, ...readable },
    distinct: ['project'],
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { project: true },
    take: 30,
  });
  return rows.map(({ project }) => project);
}
