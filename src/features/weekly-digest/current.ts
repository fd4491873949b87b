import type { Context } from '../context.ts';
import { isUnpublished, type WeeklyDigest } from './model.ts';
import { slotsAround } from './slot.ts';
import { digestFor, digestOfWeek } from './store.ts';

/**
 * The digest that is spoken of now: the last one as long as it is unpublished and the next one is not yet being prepared,
 * otherwise the next one.
 */
export async function currentDigest({ tx, careTeam, now }: Context): Promise<WeeklyDigest> {
  const { last, next } = slotsAround(now, careTeam);
  const past = now < next.previewAt ? await digestOfWeek(tx, careTeam.id, last.week) : undefined;
  return past !== undefined && isUnpublished(past) ? past : digestFor(tx, careTeam.id, now, next);
}
