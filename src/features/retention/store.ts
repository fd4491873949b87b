import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CaseReview } from '../case-review/model.ts';
import { caseRow } from '../case-review/store.ts';
import { openStatuses } from '../task/status.ts';

/** Filed by then, and something is still written about it; a task that somebody has to do keeps its title until it is done. */
function withTexts(team: CareTeamId, filedBy: Date) {
  return {
    careTeamId: team,
    status: { not: 'withdrawn' },
    filing: 'filed',
    filedAt: { lte: filedBy },
    OR: [
      { purgedAt: null },
      { decisions: { some: { statement: { not: '' } } } },
      { tasks: { some: { title: { not: '' }, status: { notIn: [...openStatuses] } } } },
    ],
  };
}

/** The cases whose texts are to be erased, those filed first first. */
export async function casesWithTexts(tx: Tx, team: CareTeamId, filedBy: Date, take: number): Promise<CaseReview[]> {
  const rows = await tx.caseReview.findMany({
    where: withTexts(team, filedBy),
    orderBy: [{ filedAt: 'asc' }, { id: 'asc' }],
    take,
  });
  return rows.map((row) => caseRow.parse(row));
}

export function countWithTexts(tx: Tx, team: CareTeamId, filedBy: Date): Promise<number> {
  return tx.caseReview.count({ where: withTexts(team, filedBy) });
}

/** Changes how many days texts are kept; false when it was no longer `instead`. */
export async function changeRetention(tx: Tx, team: CareTeamId, days: number, instead: number): Promise<boolean> {
  const { count } = await tx.careTeam.updateMany({
    where: { id: team, retentionDays: instead },
    data: { retentionDays: days },
  });
  return count === 1;
}
