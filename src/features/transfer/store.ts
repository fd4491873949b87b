import { z } from 'zod';
import { everyPage } from '../../core/batches.ts';
import { type CareTeamId, guestId, meetingId, practitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CaseReview } from '../case-review/model.ts';
import { caseRow } from '../case-review/store.ts';
import { detailVisibleTo } from '../case-review/visible.ts';
import type { Decision } from '../decision/model.ts';
import { decisionRow, withDecision } from '../decision/store.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { profession } from '../practitioner/profession.ts';
import type { Task } from '../task/model.ts';
import { taskRow, withTask } from '../task/store.ts';

// Everything of one kind that a structure has, the oldest first: what goes out, and what comes in is compared with.

const oldestFirst = [{ createdAt: 'asc' }, { id: 'asc' }] as const;

export async function everyTask(tx: Tx, team: CareTeamId): Promise<Task[]> {
  const all = { where: { careTeamId: team }, include: withTask, orderBy: [...oldestFirst] };
  const rows = await everyPage((range) => tx.task.findMany({ ...all, ...range }));
  return rows.map((row) => taskRow.parse(row));
}

export async function everyDecision(tx: Tx, team: CareTeamId): Promise<Decision[]> {
  const all = { where: { careTeamId: team }, include: withDecision, orderBy: [...oldestFirst] };
  const rows = await everyPage((range) => tx.decision.findMany({ ...all, ...range }));
  return rows.map((row) => decisionRow.parse(row));
}

export async function everyCase(tx: Tx, team: CareTeamId): Promise<CaseReview[]> {
  const rows = await tx.caseReview.findMany({ where: { careTeamId: team }, orderBy: [...oldestFirst] });
  return rows.map((row) => caseRow.parse(row));
}

/** The ids of the cases whose texts somebody may read. */
export async function readableCases(
  tx: Tx,
  team: CareTeamId,
  reader: Pick<Practitioner, 'id' | 'profession'>,
): Promise<ReadonlySet<string>> {
  const where = { careTeamId: team, ...detailVisibleTo(reader) };
  const rows = await tx.caseReview.findMany({ where, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

const partner = z.object({
  id: guestId,
  name: z.string(),
  profession,
  organisation: z.string(),
  meetingId,
  addedById: practitionerId,
});
export type Partner = z.infer<typeof partner>;

/** Who came, or is to come, from outside. */
export async function everyPartner(tx: Tx, team: CareTeamId): Promise<Partner[]> {
  const rows = await tx.guest.findMany({ where: { careTeamId: team }, orderBy: [...oldestFirst] });
  return rows.map((row) => partner.parse(row));
}

const start = z.object({ id: meetingId, startsAt: z.date() });

/** When each RCP begins. */
export async function everyStart(tx: Tx, team: CareTeamId): Promise<z.infer<typeof start>[]> {
  const rows = await tx.meeting.findMany({ where: { careTeamId: team }, select: { id: true, startsAt: true } });
  return rows.map((row) => start.parse(row));
}
