import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Told } from './content.ts';
import { readContent } from './store-content.ts';
import { readWeeks } from './store-weeks.ts';

/** All that a digest tells of, as it is at `now`. */
export async function readTold(tx: Tx, careTeam: CareTeam, now: Date): Promise<Told> {
  return { content: await readContent(tx, careTeam, now), weeks: await readWeeks(tx, careTeam, now) };
}
