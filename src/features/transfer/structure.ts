import { ExplainedError } from '../../core/explained-error.ts';
import { fold } from '../../core/fold.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { everyCareTeam } from '../care-team/store.ts';

/** What was asked for at the server cannot be done; the message says why. */
export class TransferError extends ExplainedError {}

/** The structure of that id or name, accents and case ignored. Throws TransferError when it is not exactly one. */
export async function structureCalled(tx: Tx, idOrName: string): Promise<CareTeam> {
  const all = await everyCareTeam(tx);
  const [found, ...others] = all.filter(({ id, name }) => id === idOrName || fold(name) === fold(idOrName));
  if (found === undefined) {
    const known = all.length === 0 ? 'There is none yet.' : `There are:${linesOf(all)}`;
    throw new TransferError(`No structure has the id or the name "${idOrName}". ${known}`);
  }
  if (others.length === 0) return found;
  throw new TransferError(`Several structures are called "${idOrName}", use an id:${linesOf([found, ...others])}`);
}

function linesOf(teams: readonly CareTeam[]): string {
  return teams.map(({ id, name }) => `\n  ${id}  ${name}`).join('');
}
