import { batches } from '../../core/batches.ts';
import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { detailVisibleTo } from '../case-review/visible.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Decision } from './model.ts';

type Reader = Pick<Practitioner, 'id' | 'profession'>;

/** As a condition of a query: what is about no case, and what is about a case that the reader may read. */
export function readableBy(reader: Reader) {
  return { OR: [{ caseReviewId: null }, { caseReview: detailVisibleTo(reader) }] };
}

/** Those of these decisions whose texts a reader may read; of the others, the code and the logistics. */
export async function readableIds(
  tx: Tx,
  team: CareTeamId,
  reader: Reader,
  decisions: readonly Pick<Decision, 'id' | 'caseReviewId'>[],
): Promise<ReadonlySet<string>> {
  const ofCases = decisions.filter(({ caseReviewId }) => caseReviewId !== null).map(({ id }) => id);
  const open = decisions.filter(({ caseReviewId }) => caseReviewId === null).map(({ id }) => id);
  const readable = new Set<string>(open);
  for (const ids of batches(ofCases)) {
    const where = { careTeamId: team, id: { in: [...ids] }, caseReview: detailVisibleTo(reader) };
    for (const { id } of await tx.decision.findMany({ where, select: { id: true } })) readable.add(id);
  }
  return readable;
}
