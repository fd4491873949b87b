import { type CareTeamId, careTeamId } from '../core/ids.ts';
import { type AuditRow, auditRow, hashAfter } from './audit-chain.ts';
import type { Db } from './client.ts';

/** Whether the trail of a structure is what was written. */
export type Verdict =
  /** `hash` is that of the last row; "" when there is none. */
  | { readonly kind: 'whole'; readonly entries: number; readonly hash: string }
  /**
   * The first row where it is not: its number is missing; its content or its place is another one; or it was added by
   * somebody else, after the end.
   */
  | { readonly kind: 'broken'; readonly seq: number; readonly because: 'missing' | 'changed' | 'added' };

const pageLength = 1000;

/** Every structure that has or may have a trail. Across all structures: whoever keeps the database looks at it. */
export async function auditedTeams(db: Db): Promise<CareTeamId[]> {
  const found = [
    ...(await db.careTeam.findMany({ select: { id: true } })).map(({ id }) => id),
    ...(await db.auditHead.findMany({ select: { careTeamId: true } })).map((row) => row.careTeamId),
    ...(await db.auditEntry.groupBy({ by: ['careTeamId'] })).map((row) => row.careTeamId),
  ];
  return [...new Set(found)].sort().map((id) => careTeamId.parse(id));
}

/** Reads the trail of a structure from its first row to its last, while others may be adding to it. */
export async function verifyAudit(db: Db, team: CareTeamId): Promise<Verdict> {
  let last = { seq: 0, hash: '' };
  for (;;) {
    // Read before the rows: all rows up to it were there then.
    const head = await db.auditHead.findUnique({ where: { careTeamId: team } });
    const page = await pageAfter(db, team, last.seq);
    for (const row of page) {
      const broken = breakAt(last, row);
      if (broken !== undefined) return broken;
      last = row;
    }
    if (page.length > 0) continue;
    const end = head ?? { seq: 0, hash: '' };
    if (end.seq > last.seq) return { kind: 'broken', seq: last.seq + 1, because: 'missing' };
    if (end.seq < last.seq) return { kind: 'broken', seq: end.seq + 1, because: 'added' };
    if (end.hash !== last.hash) return { kind: 'broken', seq: last.seq, because: 'changed' };
    return { kind: 'whole', entries: last.seq, hash: last.hash };
  }
}

function breakAt(last: { readonly seq: number; readonly hash: string }, row: AuditRow): Verdict | undefined {
  const seq = last.seq + 1;
  if (row.seq !== seq) return { kind: 'broken', seq, because: 'missing' };
  return row.hash === hashAfter(last.hash, row) ? undefined : { kind: 'broken', seq, because: 'changed' };
}

async function pageAfter(db: Db, team: CareTeamId, seq: number): Promise<AuditRow[]> {
  const rows = await db.auditEntry.findMany({
    where: { careTeamId: team, seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    take: pageLength,
  });
  return rows.map((row) => auditRow.parse(row));
}
