import { type DecisionId, decisionId } from '../../../core/ids.ts';
import { cause, type Decision, decisionLimits, decisionType } from '../../decision/model.ts';
import { planReview } from '../../decision/notifications.ts';
import { decisionStatus } from '../../decision/status.ts';
import { createDecision, decisionById, type NewDecision } from '../../decision/store.ts';
import { everyCase, everyDecision } from '../store.ts';
import type { Around } from './around.ts';
import { caseMeant } from './case-meant.ts';
import { type Importer, type Outcome, saysTheSame } from './importer.ts';
import type { Line } from './line.ts';

/**
 * Decisions come in as they were recorded: with their dates, their states and what they superseded. None is announced, and
 * none that is there already changes. Their review dates are asked about as those of all others.
 */
export async function importDecisions(around: Around): Promise<Importer> {
  const { tx, careTeam, now, t } = around;
  const known = new Map<string, Decision>(
    (await everyDecision(tx, careTeam.id)).map((decision) => [decision.id, decision]),
  );
  const cases = await everyCase(tx, careTeam.id);
  const words = t.transfer.import;
  const created: DecisionId[] = [];

  /** The one that is superseded: obsolete, and by nothing else. */
  function original(line: Line): Decision | undefined {
    const text = line.text('supersedes');
    if (text === '') return undefined;
    const found = known.get(text);
    if (found === undefined) line.refuse('supersedes', words.notThere);
    else if (found.status !== 'obsolete' || found.supersededById !== null)
      line.refuse('supersedes', words.notSuperseded);
    return found;
  }

  async function create(line: Line, id: DecisionId): Promise<Outcome> {
    const review = caseMeant(line, cases, t);
    const said = read(line);
    if (said.type === null) line.needed('type');
    // What was erased with its case comes in erased.
    if (review?.purgedAt == null) line.needed('statement');
    else if (said.statement !== '') line.refuse('statement', words.withdrawn);
    line.examine('statement', decisionLimits.statementLength, 'case');
    line.examine('reason', decisionLimits.reasonLength, 'case');
    line.examine('reference', decisionLimits.referenceLength, 'case');
    line.examine('version', decisionLimits.versionLength, 'case');
    const createdById = line.author('createdBy');
    const createdAt = line.moment('createdAt') ?? now;
    const superseded = original(line);
    if (line.isWrong || createdById === undefined || said.type === null) return 'refuse';
    const links = { meetingId: null, caseReviewId: review?.id ?? null, supersedesId: superseded?.id ?? null };
    const decision: NewDecision = { ...said, ...links, id, createdById, type: said.type, sourceLink: '' };
    await createDecision(tx, careTeam.id, createdAt, decision);
    created.push(id);
    if (superseded !== undefined) known.set(superseded.id, { ...superseded, supersededById: id });
    const fresh = await decisionById(tx, careTeam.id, id);
    if (fresh !== undefined) known.set(id, fresh);
    return 'create';
  }

  return {
    after: 'supersedes',
    take: async (line) => {
      const id = line.id('decisions', decisionId);
      const seen = known.get(id);
      if (seen === undefined) return create(line, id);
      const said = read(line);
      if (line.isWrong) return 'refuse';
      // Whoever exported them may not have been allowed to read what is about a case.
      const { statement, reason, reference, version, causes, ownerId, ...rest } = said;
      const texts = { statement, reason, reference, version, causes, ownerId };
      if (saysTheSame({ ...seen }, { ...rest, ...(statement !== '' && texts) })) return 'same';
      line.notes.push(words.settledBefore);
      return 'skip';
    },
    finish: async () => {
      for (const id of created) {
        const decision = known.get(id);
        if (decision !== undefined) await planReview(tx, careTeam, now, decision);
      }
      return created;
    },
  };
}

function read(line: Line) {
  return {
    type: line.choice('type', decisionType, (t) => t.session.decisionTypes),
    status: line.choice('status', decisionStatus, (t) => t.decision.statuses) ?? 'adopted',
    statement: line.text('statement'),
    reason: line.text('reason'),
    reference: line.text('reference'),
    version: line.text('version'),
    causes: line.choices('causes', cause, (t) => t.session.causes),
    ownerId: line.person('owner') ?? null,
    reviewOn: line.day('reviewOn'),
  };
}
