import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { withDecisions } from '../decision/asked-about.ts';
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
  const found = await aboutDecisions(tx, team, open, person);
  return found.filter(({ decision, mayRead }) => voiceOf(person, decision, mayRead) !== undefined);
}

/** These requests with what they are about. */
export async function aboutDecisions(
  tx: Tx,
  team: CareTeamId,
  requests: readonly OpinionRequest[],
  reader: Pick<Practitioner, 'id' | 'profession'>,
): Promise<readonly ReadRequest[]> {
  const found = await withDecisions(tx, team, reader, requests);
  return found.map(({ asked, ...rest }) => ({ ...rest, request: asked }));
}
