import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { Decision } from '../decision/model.ts';
import { decisionById } from '../decision/store.ts';
import { readableIds } from '../decision/store-readable.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { voiceOf } from './asked.ts';
import type { RequestOn } from './find.ts';
import { type OpinionRequest, opinionOf } from './model.ts';
import { openRequests } from './store.ts';

/** A request, and whether its reader may read what it is about. */
export interface ReadRequest extends RequestOn {
  readonly mayRead: boolean;
}

/** The requests that one person may answer and has not, the first to close first. */
export async function opinionsWaitingFor(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  person: Pick<Practitioner, 'id' | 'profession'>,
): Promise<readonly ReadRequest[]> {
  const { profession } = person;
  if (profession === null) return [];
  const open = (await openRequests(tx, team, now)).filter(
    (request) => request.professions.includes(profession) && opinionOf(request, person.id) === undefined,
  );
  const found = await withDecisions(tx, team, open, person);
  return found.filter(({ decision, mayRead }) => voiceOf(person, decision, mayRead) !== undefined);
}

/** These requests with what they are about. */
export async function withDecisions(
  tx: Tx,
  team: CareTeamId,
  requests: readonly OpinionRequest[],
  reader: Pick<Practitioner, 'id' | 'profession'>,
): Promise<readonly ReadRequest[]> {
  const found: { readonly request: OpinionRequest; readonly decision: Decision }[] = [];
  for (const request of requests) {
    const decision = await decisionById(tx, team, request.decisionId);
    if (decision !== undefined) found.push({ request, decision });
  }
  const decisions = found.map(({ decision }) => decision);
  const readable = await readableIds(tx, team, reader, decisions);
  return found.map((one) => ({ ...one, mayRead: readable.has(one.decision.id) }));
}
