import type { CareTeamId, HomeScreenId, PractitionerId } from '../../core/ids.ts';
import type { Json } from '../../core/json.ts';
import type { Tx } from '../../store/client.ts';
import { refresh, sendAgain } from '../../store/outbox.ts';
import { setTimerOnce } from '../../store/timer.ts';
import { homeKinds, homeRefreshKind } from './actions.ts';
import { type HomeOwner, homesOpenedSince, touchHome } from './store.ts';

// Nobody says which home screens a change concerns. What stands there comes from a dozen features, and an outbox row about a
// change is no sign of it either: a task that somebody gave to nobody but themselves is in no message at all. So after
// whatever somebody did, and whatever happened by itself, every home that may be looked at is written again, and
// published only if that makes a difference (Outbound.publishHome). Opening a home always publishes it: one that was not
// opened today is not being looked at.

/** Between a change and the look at the homes of the others: so seldom is any of them published. */
const coalescedMs = 5_000;
/** A working day: a home opened before is opened again before it is read. */
const watchedMs = 12 * 3_600_000;
/** Slack lets a workspace publish some 100 views a minute (tier 4, docs.slack.dev/apis/web-api/rate-limits). */
const wave = { size: 10, everyMs: 6_000 } as const;

/** Somebody opens the home screen: it is shown at once. `stands` is what the platform says is shown there now. */
export async function openHome(tx: Tx, team: CareTeamId, now: Date, owner: HomeOwner, stands: Json): Promise<void> {
  const subjectId = await touchHome(tx, team, now, owner);
  const dedupeKey = `${homeKinds.screen}:${owner.practitionerId}:${owner.workspaceId}`;
  await sendAgain(
    tx,
    team,
    now,
    { kind: homeKinds.screen, subjectId, dedupeKey, dueAt: now, audience: 'person', ...owner },
    stands,
  );
}

/** Something may have changed: the actor's home is looked at now, the others' soon, once for all that happens until then. */
export async function homesMayChange(tx: Tx, team: CareTeamId, now: Date, actor?: PractitionerId): Promise<void> {
  const homes = await homesOpenedSince(tx, team, watchedSince(now));
  if (homes.length === 0) return;
  const dueAt = new Date(now.getTime() + coalescedMs);
  await setTimerOnce(tx, team, { kind: homeRefreshKind, subjectId: team, dueAt });
  await lookAt(
    tx,
    team,
    now,
    homes.filter(({ practitionerId }) => practitionerId === actor),
  );
}

/** Looks at the homes that may be looked at, in waves, those opened last first. */
export async function refreshHomes(tx: Tx, team: CareTeamId, now: Date): Promise<void> {
  const homes = await homesOpenedSince(tx, team, watchedSince(now));
  for (let start = 0; start < homes.length; start += wave.size) {
    const at = new Date(now.getTime() + (start / wave.size) * wave.everyMs);
    await lookAt(tx, team, at, homes.slice(start, start + wave.size));
  }
}

/** Those that are to be looked at already have their turn; those that could not be shown wait until they are opened. */
async function lookAt(
  tx: Tx,
  team: CareTeamId,
  at: Date,
  homes: readonly { readonly id: HomeScreenId }[],
): Promise<void> {
  if (homes.length === 0) return;
  await refresh(tx, team, at, { subjectId: homes.map(({ id }) => id), kinds: [homeKinds.screen] });
}

function watchedSince(now: Date): Date {
  return new Date(now.getTime() - watchedMs);
}
