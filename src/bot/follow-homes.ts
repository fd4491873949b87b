import type { Clock } from '../core/clock.ts';
import { homesMayChange } from '../features/home/refresh.ts';
import { touchHome } from '../features/home/store.ts';
import { practitionerByAccount } from '../features/practitioner/store.ts';
import type { Db } from '../store/client.ts';
import { retrying } from '../store/retrying.ts';
import type { Reply } from '../ui/reply.ts';
import { workspaceOf } from './identify.ts';
import type { Inbound } from './inbound.ts';

/**
 * Keeps home screens up to date with what somebody did. In a transaction of its own, after that: what was done counts
 * whether or not a screen can be refreshed.
 */
export async function followHomes(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  inbound: Inbound,
  { kind }: Reply,
): Promise<void> {
  const atHome = inbound.place.kind === 'home';
  const changedNothing = kind === 'form' || kind === 'errors' || kind === 'none';
  if (changedNothing && !atHome) return;
  await retrying(() =>
    db.$transaction(async (tx) => {
      const now = clock.now();
      const { id: workspaceId, careTeamId } = await workspaceOf(tx, now, inbound);
      const actor = await practitionerByAccount(tx, careTeamId, { workspaceId, externalId: inbound.user });
      if (actor !== undefined && atHome) {
        await touchHome(tx, careTeamId, now, { practitionerId: actor.id, workspaceId });
      }
      await homesMayChange(tx, careTeamId, now, actor?.id);
    }),
  );
}
