import type { CareTeamId, DecisionId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Decision } from './model.ts';
import { decisionsByIds } from './store.ts';
import { readableIds } from './store-readable.ts';

/** Something that the team is asked, with the decision that it is about. */
export interface AskedAbout<T> {
  readonly asked: T;
  readonly decision: Decision;
  /** Whether its reader may read what it is about. */
  readonly mayRead: boolean;
}

/** These with what they are about, in the same order; what has lost its decision is left out. */
export async function withDecisions<T extends { readonly decisionId: DecisionId }>(
  tx: Tx,
  team: CareTeamId,
  reader: Pick<Practitioner, 'id' | 'profession'>,
  all: readonly T[],
): Promise<readonly AskedAbout<T>[]> {
  const decisions = await decisionsByIds(
    tx,
    team,
    all.map(({ decisionId }) => decisionId),
  );
  const readable = await readableIds(tx, team, reader, decisions);
  return all.flatMap((asked) => {
    const decision = decisions.find(({ id }) => id === asked.decisionId);
    return decision === undefined ? [] : [{ asked, decision, mayRead: readable.has(decision.id) }];
  });
}
