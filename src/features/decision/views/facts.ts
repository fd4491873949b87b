import type { PractitionerId } from '../../../core/ids.ts';
import { formatDate, formatDay, formatList } from '../../../i18n/format.ts';
import type { Text } from '../../../ui/text.ts';
import type { Fact } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { taskFacts } from '../../session/views/records.ts';
import type { Decision } from '../model.ts';
import type { DecisionSheet } from '../sheet.ts';
import { isErased } from '../steps.ts';

/** "Décision « … »", or "Décision du dossier C-7QK4" for those who may not read it, and once it is erased. */
export function nameOf(decision: Pick<Decision, 'statement' | 'caseCode'>, readable: boolean, { t }: Reader): string {
  if (readable && !isErased(decision)) return t.decision.named(decision.statement);
  return decision.caseCode === null ? t.decision.title : t.decision.titleOfCase(decision.caseCode);
}

/** What was decided, and why: for those who may read it. */
export function contentFacts(
  { decision, review, people }: Pick<DecisionSheet, 'decision' | 'review' | 'people'>,
  { t, locale }: Reader,
): readonly Fact[] {
  const words = t.session.conclude;
  const ownerLabel = review?.kind === 'complex-case' ? words.informs : t.decision.owner;
  const owner = people.find(({ id }) => id === decision.ownerId)?.displayName;
  const causes = decision.causes.map((one) => t.session.causes[one]);
  return [
    ...said(words.causes, formatList(causes, locale)),
    ...said(words.reason, decision.reason),
    ...said(words.version, decision.version),
    ...said(words.reference, decision.reference),
    ...said(ownerLabel, owner ?? ''),
  ];
}

/** Type, state and dates: what anyone of the team may know. */
export function logisticsFacts(sheet: DecisionSheet, reader: Reader): readonly Fact[] {
  const { decision, meeting, people } = sheet;
  const { t, locale, zone } = reader;
  const words = t.decision;
  const author = nameOfPerson(decision.createdById, people, reader);
  return [
    { label: words.type, value: t.session.decisionTypes[decision.type] },
    { label: words.state, value: [{ strong: words.statuses[decision.status] }] },
    ...said(words.reviewOn, decision.reviewOn === null ? '' : formatDate(decision.reviewOn, locale)),
    ...said(words.meeting, meeting && words.meetingNamed(whenOf(meeting, reader), meeting.title)),
    { label: words.recorded, value: words.recordedBy(formatDay(decision.createdAt, zone, locale), author) },
  ];
}

/** What it replaced and what replaced it. */
export function chainFacts({ predecessor, successor, readable }: DecisionSheet, reader: Reader): readonly Fact[] {
  const words = reader.t.decision;
  const one = (decision: Decision) => {
    const day = formatDay(decision.createdAt, reader.zone, reader.locale);
    return words.chained(nameOf(decision, readable, reader), day);
  };
  return [
    ...said(words.supersedes, predecessor && one(predecessor)),
    ...said(words.supersededBy, successor && one(successor)),
  ];
}

/** More lines than this and a phone shows nothing else. */
const shownTasks = 8;

/** What is done about it. */
export function tasksFacts({ tasks, people }: DecisionSheet, reader: Reader): readonly Fact[] {
  const hidden = tasks.length - shownTasks;
  return [
    ...taskFacts(tasks.slice(0, shownTasks), people, reader),
    ...said(reader.t.decision.otherTasks, hidden > 0 ? String(hidden) : undefined),
  ];
}

function nameOfPerson(id: PractitionerId, people: DecisionSheet['people'], { t }: Reader): string {
  return people.find((person) => person.id === id)?.displayName ?? t.session.formerMember;
}

function said(label: string, value: Text | undefined): readonly Fact[] {
  return value === undefined || value === '' ? [] : [{ label, value }];
}
