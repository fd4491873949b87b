import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { Decision } from '../../decision/model.ts';
import type { VoteSheet } from '../sheet.ts';

/** What is voted on, for somebody who may read it; its case alone for everyone else. */
export function subjectOf({ decision, mayRead }: Pick<VoteSheet, 'decision' | 'mayRead'>, t: Catalogue): string {
  return mayRead ? decision.statement || t.vote.erased : codeOf(decision, t);
}

/** The same for what lights up on a locked screen. */
export function subjectInNews({ decision }: Pick<VoteSheet, 'decision'>, t: Catalogue): string {
  return decision.caseCode === null ? decision.statement || t.vote.erased : codeOf(decision, t);
}

function codeOf({ caseCode }: Pick<Decision, 'caseCode'>, t: Catalogue): string {
  return t.vote.ofCase(caseCode ?? '');
}
