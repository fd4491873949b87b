import { z } from 'zod';
import { type AbsenceId, absenceId, type CareTeamId, type PractitionerId, practitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { Absence } from './model.ts';

const absenceRow = z.object({
  id: absenceId,
  practitionerId,
  /** "yyyy-MM-dd", both included. */
  firstDay: z.string(),
  lastDay: z.string(),
  delegateId: practitionerId.nullable(),
  createdById: practitionerId,
}) satisfies z.ZodType<Absence>;

/** The absences of a structure that have not ended before `day` ("yyyy-MM-dd"), the next one first. */
export async function absencesFrom(tx: Tx, team: CareTeamId, day: string): Promise<Absence[]> {
  const rows = await tx.absence.findMany({
    where: { careTeamId: team, lastDay: { gte: day } },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => absenceRow.parse(row));
}

/** All absences of one person, past ones too. */
export async function absencesOf(tx: Tx, team: CareTeamId, who: PractitionerId): Promise<Absence[]> {
  const rows = await tx.absence.findMany({ where: { careTeamId: team, practitionerId: who } });
  return rows.map((row) => absenceRow.parse(row));
}

export async function absenceById(tx: Tx, team: CareTeamId, id: AbsenceId): Promise<Absence | undefined> {
  const row = await tx.absence.findUnique({ where: { id, careTeamId: team } });
  return row === null ? undefined : absenceRow.parse(row);
}

export async function addAbsence(tx: Tx, team: CareTeamId, now: Date, absence: Absence): Promise<void> {
  await tx.absence.create({ data: { ...absence, careTeamId: team, createdAt: now } });
}

/** Changes an absence as it was seen; false when somebody was faster. */
export async function changeAbsence(
  tx: Tx,
  team: CareTeamId,
  { id, firstDay, lastDay, delegateId }: Absence,
  change: Pick<Absence, 'firstDay' | 'lastDay' | 'delegateId'>,
): Promise<boolean> {
  const seen = { id, careTeamId: team, firstDay, lastDay, delegateId };
  const { count } = await tx.absence.updateMany({ where: seen, data: change });
  return count === 1;
}

/** Forgets an absence; false when somebody did before. */
export async function removeAbsence(tx: Tx, team: CareTeamId, id: AbsenceId): Promise<boolean> {
  const { count } = await tx.absence.deleteMany({ where: { id, careTeamId: team } });
  return count === 1;
}
