import type { Clock } from '../core/clock.ts';
import type { CareTeamId } from '../core/ids.ts';
import { homesMayChange } from '../features/home/refresh.ts';
import { type HomeOwner, touchHome } from '../features/home/store.ts';
import type { Db } from '../store/client.ts';
import { retrying } from '../store/retrying.ts';
import type { Reply } from '../ui/reply.ts';
import type { Inbound } from './inbound.ts';

/** Who did something, in which structure, and from where. */
export interface Doer extends HomeOwner {
  readonly careTeamId: CareTeamId;
}

/**
 * Keeps home screens up to date with what somebody did. In a transaction of its own, after that: what was done counts
 * whether or not a screen can be refreshed.
 */
export async function followHomes(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  { careTeamId, ...owner }: Doer,
  place: Inbound['place'],
  { kind }: Reply,
): Promise<void> {
  const atHome = place.kind === 'home';
  const changedNothing = kind === 'form' || kind === 'errors' || kind === 'none';
  if (changedNothing && !atHome) return;
  await retrying(() =>
    db.$transaction(async (tx) => {
      const now = clock.now();
      if (atHome) await touchHome(tx, careTeamId, now, owner);
      await homesMayChange(tx, careTeamId, now, owner.practitionerId);
    }),
  );
}
