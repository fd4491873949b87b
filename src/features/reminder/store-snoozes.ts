import { z } from 'zod';
import { type CareTeamId, type PractitionerId, practitionerId, type TaskId, taskId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { inGroups } from '../../store/groups.ts';

const snoozeRow = z.object({ taskId, practitionerId, until: z.date() });

/** Until when each member, or one, does not want to hear of which task. */
export async function snoozesOf(
  tx: Tx,
  team: CareTeamId,
  who?: PractitionerId,
): Promise<ReadonlyMap<PractitionerId, ReadonlyMap<TaskId, Date>>> {
  const where = { careTeamId: team, ...(who !== undefined && { practitionerId: who }) };
  const found = new Map<PractitionerId, Map<TaskId, Date>>();
  for (const row of (await tx.taskSnooze.findMany({ where })).map((one) => snoozeRow.parse(one))) {
    const theirs = found.get(row.practitionerId) ?? new Map<TaskId, Date>();
    found.set(row.practitionerId, theirs.set(row.taskId, row.until));
  }
  return found;
}

/** Puts tasks off for one person; a later wish replaces the earlier one. */
export async function setSnoozes(
  tx: Tx,
  team: CareTeamId,
  who: PractitionerId,
  tasks: readonly TaskId[],
  until: Date,
): Promise<void> {
  const key = { careTeamId: team, practitionerId: who };
  for (const ids of inGroups(tasks)) {
    await tx.taskSnooze.deleteMany({ where: { ...key, taskId: { in: [...ids] } } });
    await tx.taskSnooze.createMany({ data: ids.map((id) => ({ ...key, taskId: id, until })) });
  }
}

/** Forgets what these people had put off until now: it is said in the same transaction, or concerns them no more. */
export async function endSnoozes(
  tx: Tx,
  team: CareTeamId,
  people: readonly PractitionerId[],
  now: Date,
): Promise<void> {
  for (const ids of inGroups(people)) {
    const where = { careTeamId: team, practitionerId: { in: [...ids] }, until: { lte: now } };
    await tx.taskSnooze.deleteMany({ where });
  }
}

/** When each person's next snooze ends. */
export async function nextWakings(
  tx: Tx,
  team: CareTeamId,
  now: Date,
): Promise<readonly { readonly who: PractitionerId; readonly at: Date }[]> {
  const rows = await tx.taskSnooze.groupBy({
    by: ['practitionerId'],
    where: { careTeamId: team, until: { gt: now } },
    _min: { until: true },
  });
  return rows.flatMap(({ practitionerId: who, _min: { until } }) =>
    until === null ? [] : [{ who: practitionerId.parse(who), at: until }],
  );
}
