import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, refresh } from '../../store/outbox.ts';
import { type CareTeam, workspaceChannels } from '../care-team/model.ts';
import { workspacesOf } from '../care-team/store.ts';
import { coordinators } from '../practitioner/store.ts';
import { weeklyDigestKinds as kinds } from './actions.ts';
import type { WeeklyDigest } from './model.ts';

/** One message in each channel, once for this week. */
export async function post(tx: Tx, team: CareTeam, now: Date, { id, week }: WeeklyDigest): Promise<void> {
  const channels = workspaceChannels(await workspacesOf(tx, team.id));
  const messages = channels.map((workspaceId): NewDelivery => {
    const dedupeKey = `${kinds.digest}:${team.id}:${week}:${workspaceId}`;
    return { kind: kinds.digest, subjectId: id, dedupeKey, dueAt: now, audience: 'channel', workspaceId };
  });
  await enqueue(tx, team.id, now, messages);
}

/** Shows the coordinators what is going to be published, once. */
export async function preview(tx: Tx, team: CareTeam, now: Date, digest: WeeklyDigest): Promise<void> {
  await tellCoordinators(tx, team, now, digest, kinds.preview);
}

/** Tells the coordinators, once, that the digest of a week was not published. */
export async function tellMissed(tx: Tx, team: CareTeam, now: Date, digest: WeeklyDigest): Promise<void> {
  await tellCoordinators(tx, team, now, digest, kinds.missed);
}

/** Everything that stands in coordinators' messages about a digest tells what has become of it. */
export async function followDigest(tx: Tx, team: CareTeam, now: Date, { id }: WeeklyDigest): Promise<void> {
  await refresh(tx, team.id, now, { subjectId: id, kinds: [kinds.preview, kinds.missed] });
}

async function tellCoordinators(
  tx: Tx,
  team: CareTeam,
  now: Date,
  { id }: WeeklyDigest,
  kind: (typeof kinds)['preview' | 'missed'],
): Promise<void> {
  const told = await coordinators(tx, team.id);
  const messages = told.map((person): NewDelivery => {
    const dedupeKey = `${kind}:${id}:${person.id}`;
    return { kind, subjectId: id, dedupeKey, dueAt: now, audience: 'person', practitionerId: person.id };
  });
  await enqueue(tx, team.id, now, messages);
}
