import type { CareTeam } from '../../care-team/model.ts';
import type { Reader } from '../../context.ts';

/** For whom a poll is written, when, and by which rule it is judged. */
export interface PollReader extends Reader {
  readonly now: Date;
  readonly careTeam: Pick<CareTeam, 'quorumPeople' | 'quorumProfessions'>;
}
