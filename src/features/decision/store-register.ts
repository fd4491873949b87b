import { beginning } from '../../core/calendar.ts';
import { addDays } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Decision } from './model.ts';
import type { DecisionQuery } from './query.ts';
import { type SearchWord, searchWords } from './search-text.ts';
import { type DecisionStatus, decisionStatus } from './status.ts';
import { decisionRow, withDecision } from './store.ts';
import { readableBy } from './store-readable.ts';

type Reader = Pick<Practitioner, 'id' | 'profession'>;

/** What the register holds for a reader, the newest first. */
export async function searchDecisions(
  tx: Tx,
  team: CareTeam,
  reader: Reader,
  query: DecisionQuery,
  range: { readonly skip: number; readonly take: number },
): Promise<Decision[]> {
  const rows = await tx.decision.findMany({
    where: conditionOf(team, reader, query),
    include: withDecision,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...range,
  });
  return rows.map((row) => decisionRow.parse(row));
}

/** How many of them there are in each status; only those that occur. */
export async function countDecisions(
  tx: Tx,
  team: CareTeam,
  reader: Reader,
  query: DecisionQuery,
): Promise<ReadonlyMap<DecisionStatus, number>> {
  const groups = await tx.decision.groupBy({
    by: ['status'],
    where: conditionOf(team, reader, query),
    _count: { _all: true },
  });
  return new Map(groups.map(({ status, _count }) => [decisionStatus.parse(status), _count._all]));
}

function conditionOf(team: CareTeam, reader: Reader, query: DecisionQuery) {
  const { status, type, owner, meeting, words = '' } = query;
  return {
    careTeamId: team.id,
    ...(status !== undefined && { status }),
    ...(type !== undefined && { type }),
    ...(owner !== undefined && { ownerId: owner }),
    ...(meeting !== undefined && { meetingId: meeting }),
    createdAt: during(query, team.zone),
    AND: [
      // Who answers for a decision about a case is for those who may read it; what is one's own, one knows.
      ...(owner === undefined || owner === reader.id ? [] : [readableBy(reader)]),
      ...searchWords(words).map((word) => containing(word, reader)),
    ],
  };
}

/** Days on the structure's wall. */
function during({ from, to }: DecisionQuery, zone: string) {
  return {
    ...(from !== undefined && { gte: beginning(from, '00:00', zone) }),
    ...(to !== undefined && { lt: beginning(addDays(to, 1), '00:00', zone) }),
  };
}

/** A text is found only by those who may read it, since finding it says what it holds; a code by everyone. */
function containing({ parts, code }: SearchWord, reader: Reader) {
  const inText = { AND: [readableBy(reader), ...parts.map((part) => ({ searchText: { contains: part } }))] };
  return code === undefined ? inText : { OR: [inText, { caseReview: { code } }] };
}
