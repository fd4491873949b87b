import type { Tx } from '../../store/client.ts';
import { clearTimers, setTimer } from '../../store/timer.ts';
import { type CareTeam, workspaceChannels } from '../care-team/model.ts';
import { workspacesOf } from '../care-team/store.ts';
import { lookKind } from './actions.ts';
import { preview } from './notifications.ts';
import { isSilent, miss, publishInTime } from './publish.ts';
import { type Slot, slotsAround } from './slot.ts';
import { digestFor } from './store.ts';

/**
 * Does what the time asks for about a structure's digest, and looks again when there is something to do: what was done
 * already is not done twice, however often and from wherever it is called. A structure that changed its habits, its zone
 * or its channel calls it at once.
 */
export async function lookAtDigest(tx: Tx, team: CareTeam, now: Date): Promise<void> {
  const channels = workspaceChannels(await workspacesOf(tx, team.id));
  if (!team.digestOn || channels.length === 0) {
    await clearTimers(tx, team.id, { subjectId: team.id, kinds: [lookKind] });
    return;
  }
  const { last, next } = slotsAround(now, team);
  if (last.at > team.digestSince) await settle(tx, team, now, last);
  if (next.previewAt <= now) {
    const digest = await digestFor(tx, team.id, now, next);
    if (!(await isSilent(tx, team, now, digest))) await preview(tx, team, now, digest);
  }
  const dueAt = next.previewAt > now ? next.previewAt : next.at;
  await setTimer(tx, team.id, { kind: lookKind, subjectId: team.id, dueAt });
}

/** A digest whose time has come is published, or given up when that was too long ago; one that is held stays so. */
async function settle(tx: Tx, team: CareTeam, now: Date, slot: Slot): Promise<void> {
  const digest = await digestFor(tx, team.id, now, slot);
  if (digest.state !== 'planned') return;
  if (now < slot.lapsesAt) await publishInTime(tx, team, now, digest);
  else await miss(tx, team, now, digest);
}
