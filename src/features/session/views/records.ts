import { formatDate, formatList } from '../../../i18n/format.ts';
import type { Fact } from '../../../ui/view.ts';
import type { CaseReview } from '../../case-review/model.ts';
import type { Reader } from '../../context.ts';
import type { Decision } from '../../decision/model.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import type { Task } from '../../task/model.ts';

/** A decision as it was recorded, field by field. */
export function decisionFacts(
  review: Pick<CaseReview, 'kind' | 'heard'>,
  decision: Decision,
  people: readonly Practitioner[],
  { t, locale }: Reader,
): readonly Fact[] {
  const words = t.session.conclude;
  const owner = people.find(({ id }) => id === decision.ownerId)?.displayName;
  const said = (label: string, value: string): Fact[] => (value === '' ? [] : [{ label, value }]);
  return [
    ...said(
      words.causes,
      formatList(
        decision.causes.map((one) => t.session.causes[one]),
        locale,
      ),
    ),
    ...said(words.statement[review.kind], decision.statement),
    ...said(words.reason, decision.reason),
    ...said(words.type, t.session.decisionTypes[decision.type]),
    ...said(words.version, decision.version),
    ...said(
      words.heard,
      formatList(
        review.heard.map((one) => t.professions[one]),
        locale,
      ),
    ),
    ...said(words.reference, decision.reference),
    ...said(review.kind === 'complex-case' ? words.informs : words.owner, owner ?? ''),
    ...said(words.reviewOn, decision.reviewOn === null ? '' : formatDate(decision.reviewOn, locale)),
  ];
}

/** Tasks, one line each: what, who, by when. */
export function taskFacts(
  tasks: readonly Task[],
  people: readonly Practitioner[],
  { t, locale }: Reader,
): readonly Fact[] {
  if (tasks.length === 0) return [];
  const words = t.session;
  const lines = tasks.map(({ title, owners, pool, dueOn }) => {
    const names = owners.flatMap(({ id }) => people.find((one) => one.id === id)?.displayName ?? []);
    const others = pool === null ? words.noOwner : t.professions[pool];
    const who = names.length > 0 ? formatList(names, locale) : others;
    return words.taskLine(title, who, dueOn === null ? words.noDue : formatDate(dueOn, locale));
  });
  return [{ label: words.tasksLabel, value: lines.join('\n') }];
}
