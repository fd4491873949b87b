import type { CareTeamId } from '../core/ids.ts';
import type { Tx } from '../store/client.ts';
import { guestNames } from './guest/store.ts';
import { everyName } from './practitioner/store.ts';

/** The names that the guard lets pass: those of everybody who is or was in the structure, and of its professional guests. */
export async function teamNames(tx: Tx, team: CareTeamId): Promise<readonly string[]> {
  return [...(await everyName(tx, team)), ...(await guestNames(tx, team))];
}
