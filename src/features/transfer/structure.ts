import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { careTeamsCalled } from '../care-team/store.ts';

/** What was asked for at the server cannot be done; the message says why. */
export class TransferError extends Error {}

/** The structure of that id or name. Throws TransferError when it is not exactly one. */
export async function structureCalled(tx: Tx, idOrName: string): Promise<CareTeam> {
  const [found, ...others] = await careTeamsCalled(tx, idOrName);
  if (found === undefined) throw new TransferError(`No structure has the id or the name "${idOrName}".`);
  if (others.length === 0) return found;
  const ids = [found, ...others].map(({ id }) => id).join(', ');
  throw new TransferError(`Several structures are called "${idOrName}": use one of the ids ${ids}.`);
}
