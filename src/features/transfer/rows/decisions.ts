import type { Decision } from '../../decision/model.ts';
import { readableIds } from '../../decision/store-readable.ts';
import { allPractitioners } from '../../practitioner/store.ts';
import type { Cells } from '../columns.ts';
import { momentText } from '../moment.ts';
import { caseNames, type Names, personNames } from '../names.ts';
import { byAge } from '../order.ts';
import { severalText } from '../several.ts';
import type { Source } from '../source.ts';
import { everyCase, everyDecision } from '../store.ts';

/** The register; what was decided about a case is for those who may read it. */
export async function decisionRows(source: Source): Promise<Cells<'decisions'>[]> {
  const { tx, careTeam, reader } = source;
  const decisions = await everyDecision(tx, careTeam.id);
  const open = reader && (await readableIds(tx, careTeam.id, reader, decisions));
  const people = personNames(await allPractitioners(tx, careTeam.id));
  const cases = caseNames(await everyCase(tx, careTeam.id));
  return byAge(
    decisions.map((decision) => ({
      ...cellsOf(decision, source, people, cases),
      ...(open?.has(decision.id) === false && {
        statement: '',
        reason: '',
        reference: '',
        version: '',
        causes: '',
        owner: '',
      }),
    })),
  );
}

function cellsOf(decision: Decision, { t, careTeam }: Source, people: Names, cases: Names): Cells<'decisions'> {
  const { caseReviewId, ownerId } = decision;
  return {
    id: decision.id,
    createdAt: momentText(decision.createdAt, careTeam.zone),
    type: t.session.decisionTypes[decision.type],
    status: t.decision.statuses[decision.status],
    statement: decision.statement,
    reason: decision.reason,
    reference: decision.reference,
    version: decision.version,
    causes: severalText(decision.causes.map((cause) => t.session.causes[cause])),
    owner: ownerId === null ? '' : (people.get(ownerId) ?? ownerId),
    reviewOn: decision.reviewOn ?? '',
    case: caseReviewId === null ? '' : (cases.get(caseReviewId) ?? caseReviewId),
    supersedes: decision.supersedesId ?? '',
    createdBy: people.get(decision.createdById) ?? decision.createdById,
  };
}
