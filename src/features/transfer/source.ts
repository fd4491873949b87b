import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Reader } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';

/** Whose tables are written, in whose words, and for whom. */
export interface Source extends Pick<Reader, 't'> {
  readonly tx: Tx;
  readonly now: Date;
  readonly careTeam: CareTeam;
  /** Undefined: whoever administers the server, and could read the database as well. */
  readonly reader: Practitioner | undefined;
}
