import { z } from 'zod';
import {
  type CareTeamId,
  careTeamId,
  newId,
  type PractitionerId,
  practitionerId,
  type WeeklyDigestId,
  weeklyDigestId,
} from '../../core/ids.ts';
import { databaseNull, type Tx } from '../../store/client.ts';
import { weeklyDigestKinds } from './actions.ts';
import { digestState, type WeeklyDigest } from './model.ts';
import type { Slot } from './slot.ts';

const digestRow = z.object({
  id: weeklyDigestId,
  careTeamId,
  week: z.string(),
  state: digestState,
  publishAt: z.date(),
  publishedAt: z.date().nullable(),
  word: z.string(),
  wordById: practitionerId.nullable(),
  revision: z.number(),
}) satisfies z.ZodType<WeeklyDigest>;

export async function digestById(tx: Tx, team: CareTeamId, id: WeeklyDigestId): Promise<WeeklyDigest | undefined> {
  const row = await tx.weeklyDigest.findUnique({ where: { id, careTeamId: team } });
  return row === null ? undefined : digestRow.parse(row);
}

export async function digestOfWeek(tx: Tx, team: CareTeamId, week: string): Promise<WeeklyDigest | undefined> {
  const row = await tx.weeklyDigest.findUnique({ where: { careTeamId_week: { careTeamId: team, week } } });
  return row === null ? undefined : digestRow.parse(row);
}

/** The digest of a week, made when it is not there; as long as it is not published it follows the structure's habits. */
export async function digestFor(tx: Tx, team: CareTeamId, now: Date, { week, at }: Slot): Promise<WeeklyDigest> {
  const row = await tx.weeklyDigest.upsert({
    where: { careTeamId_week: { careTeamId: team, week } },
    create: { id: newId(weeklyDigestId), careTeamId: team, week, state: 'planned', publishAt: at, createdAt: now },
    update: {},
  });
  if (row.state === 'published' || row.publishAt.getTime() === at.getTime()) return digestRow.parse(row);
  return digestRow.parse(
    await tx.weeklyDigest.update({ where: { id: row.id, careTeamId: team }, data: { publishAt: at } }),
  );
}

/** What of a digest may change. */
export type DigestChange = Partial<Pick<WeeklyDigest, 'state' | 'publishedAt' | 'word'>> & {
  readonly wordById?: PractitionerId | null;
};

/** Changes a digest unless it has changed since it was read; whether it did. */
export async function changeDigest(
  tx: Tx,
  team: CareTeamId,
  { id, revision }: Pick<WeeklyDigest, 'id' | 'revision'>,
  change: DigestChange,
): Promise<boolean> {
  const { count } = await tx.weeklyDigest.updateMany({
    where: { id, careTeamId: team, revision },
    data: { ...change, revision: { increment: 1 } },
  });
  return count === 1;
}

/** Takes back what of a digest no channel got; true when some of it was taken back and none of it stands anywhere. */
export async function withdrawUnsent(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  { id }: Pick<WeeklyDigest, 'id'>,
): Promise<boolean> {
  const posts = { careTeamId: team, subjectId: id, kind: weeklyDigestKinds.digest };
  const { count } = await tx.delivery.updateMany({
    where: { ...posts, state: 'pending', platformRef: { equals: databaseNull } },
    data: { state: 'cancelled', reason: 'too-late', settledAt: now },
  });
  return count > 0 && (await tx.delivery.count({ where: { ...posts, state: 'sent' } })) === 0;
}
