import type { Tx } from '../../store/client.ts';
import type { View } from '../../ui/view.ts';
import type { CareTeam } from '../care-team/model.ts';
import { type Reader, teamReader } from '../context.ts';
import { allPractitioners } from '../practitioner/store.ts';
import type { WeeklyDigest } from './model.ts';
import { readTold } from './store-told.ts';
import { digestView } from './views/digest.ts';

/** Two lines of a phone, with what stands around it. */
const longest = 56;

/** A digest as the channel would read it now, in the structure's language and on its clocks. */
export async function shownNow(
  { tx, careTeam, now, publicUrl }: Pick<Reader, 'publicUrl'> & { tx: Tx; careTeam: CareTeam; now: Date },
  digest: WeeklyDigest,
): Promise<View> {
  const told = await readTold(tx, careTeam, now);
  const people = await allPractitioners(tx, careTeam.id);
  const { digestNames } = careTeam;
  const reader = { ...teamReader({ publicUrl }, careTeam), people, digestNames, longest };
  // Ahead of its time it bears the day on which it is to be published.
  return digestView(told, digest, digest.publishAt > now ? digest.publishAt : now, reader);
}
