import { z } from 'zod';
import { type CareTeamId, type PractitionerId, practitionerId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { activePractitioners } from '../practitioner/store.ts';
import { openStatuses } from '../task/status.ts';
import { type Burden, leastCarried, type Workload, workloadOf } from './model.ts';

const open = { status: { in: [...openStatuses] } };

/** Who carries how much of the open tasks of a structure today. */
export async function workloadNow(tx: Tx, { id, zone }: CareTeam, now: Date): Promise<Workload> {
  const members = await activePractitioners(tx, id);
  return workloadOf(
    await burdens(tx, id, localParts(now, zone).date),
    members.map((member) => member.id),
  );
}

/** Owners are read apart: of thousands of tasks, that is much faster than with each. */
async function burdens(tx: Tx, team: CareTeamId, today: string): Promise<Burden[]> {
  const tasks = await tx.task.findMany({
    where: { careTeamId: team, ...open },
    select: { id: true, dueOn: true, pool: true },
  });
  const owners = await tx.taskOwner.findMany({
    where: { careTeamId: team, task: open },
    select: { taskId: true, practitionerId: true },
  });
  const ownersOf = new Map<string, PractitionerId[]>(tasks.map(({ id }) => [id, []]));
  for (const owner of owners) ownersOf.get(owner.taskId)?.push(practitionerId.parse(owner.practitionerId));
  return tasks.map(({ id, dueOn, pool }) => ({
    ownerIds: ownersOf.get(id) ?? [],
    pooled: pool !== null,
    late: dueOn !== null && dueOn < today,
  }));
}

const counted = z.object({ _count: z.number() }).transform((row) => row._count);

/**
 * Whether somebody may carry more than the structure's limit: counted by the database, since every change of a task asks
 * it. Somebody who shares tasks carries less than is counted here.
 */
export async function mayBeOverloaded(tx: Tx, { id, overloadPercent }: CareTeam): Promise<boolean> {
  const tasks = await tx.task.count({ where: { careTeamId: id, ...open } });
  if (tasks < leastCarried) return false;
  const rows = await tx.taskOwner.groupBy({
    by: ['practitionerId'],
    where: { careTeamId: id, task: open },
    _count: true,
  });
  return rows.some((row) => counted.parse(row) * 100 > overloadPercent * tasks);
}
