import { csvText } from '../../core/csv.ts';
import { localParts } from '../../core/local-time.ts';
import type { Reader } from '../context.ts';
import type { Decision } from './model.ts';

/** A decision with the names that its line says. */
export interface CsvDecision {
  readonly decision: Decision;
  /** What its reader may not read stays empty. */
  readonly readable: boolean;
  readonly owner: string;
  readonly author: string;
  /** The RCP that took it; "" when it was taken outside. */
  readonly meeting: string;
}

/** The register as a table, one line per decision, dates as "yyyy-MM-dd" on the structure's calendar. */
export function decisionsCsv(
  decisions: readonly CsvDecision[],
  { t, teamZone }: Pick<Reader, 't' | 'teamZone'>,
): string {
  const words = t.decision.csv;
  const { conclude, decisionTypes } = t.session;
  const header = [
    words.date,
    words.case,
    t.decision.type,
    t.decision.state,
    words.statement,
    conclude.reason,
    conclude.reference,
    t.decision.owner,
    t.decision.reviewOn,
    words.author,
    t.decision.meeting,
    words.superseded,
  ];
  const lines = decisions.map(({ decision, readable, owner, author, meeting }) => [
    localParts(decision.createdAt, teamZone).date,
    decision.caseCode ?? '',
    decisionTypes[decision.type],
    t.decision.statuses[decision.status],
    ...(readable ? [decision.statement, decision.reason, decision.reference, owner] : ['', '', '', '']),
    decision.reviewOn ?? '',
    author,
    meeting,
    decision.supersededById === null ? '' : words.yes,
  ]);
  return csvText([header, ...lines]);
}
