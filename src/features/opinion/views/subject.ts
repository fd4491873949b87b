import type { Reader } from '../../context.ts';
import type { Decision } from '../../decision/model.ts';
import { nameOf } from '../../decision/views/facts.ts';

/** What opinions are asked about, for what lights up on a locked screen: of a case, its code alone. */
export function subjectInNews(decision: Pick<Decision, 'statement' | 'caseCode'>, reader: Reader): string {
  return nameOf(decision, decision.caseCode === null, reader);
}
