import { z } from 'zod';
import { absenceId, type CareTeamId, practitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';

const absenceRow = z.object({
  id: absenceId,
  practitionerId,
  /** "yyyy-MM-dd", both included. */
  firstDay: z.string(),
  lastDay: z.string(),
  delegateId: practitionerId.nullable(),
});
export type Absence = z.infer<typeof absenceRow>;

/** The absences of a structure that have not ended before `day` ("yyyy-MM-dd"), the next one first. */
export async function absencesFrom(tx: Tx, team: CareTeamId, day: string): Promise<Absence[]> {
  const rows = await tx.absence.findMany({
    where: { careTeamId: team, lastDay: { gte: day } },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => absenceRow.parse(row));
}
