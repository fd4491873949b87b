import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { readersOf } from '../decision/readers.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { allPractitioners } from '../practitioner/store.ts';
import type { VoteOn } from './find.ts';
import { type Ballot, type Elector, electorOf, showsCount } from './model.ts';
import { ballotOf, ballotsOf } from './store-ballots.ts';

/** A vote as one person may see it. */
export interface VoteSheet extends VoteOn {
  /** Of a decision about a case, only some may read what it says and why people object. */
  readonly mayRead: boolean;
  /** As what the reader takes part in it; undefined: not at all. */
  readonly elector: Elector | undefined;
  /** What the reader said in a vote that is not secret. */
  readonly own: Ballot | undefined;
  /** Everything that was said; undefined as long as the count is not shown. */
  readonly ballots: readonly Ballot[] | undefined;
  /** Who said what is named in a vote that is not secret. */
  readonly names: ReadonlyMap<PractitionerId, string>;
}

/** Reads what one person may see of a vote, and no more. */
export async function readSheet(
  { tx, careTeam }: { readonly tx: Tx; readonly careTeam: Pick<CareTeam, 'id'> },
  { vote, decision }: VoteOn,
  reader: Pick<Practitioner, 'id' | 'profession'>,
): Promise<VoteSheet> {
  const mayRead = (await readersOf(tx, careTeam.id, decision))(reader);
  const ballots = showsCount(vote) ? await ballotsOf(tx, careTeam.id, vote) : undefined;
  const named = ballots?.some(({ by, choice }) => by !== null && choice === 'objection') ?? false;
  const people = named ? await allPractitioners(tx, careTeam.id) : [];
  return {
    vote,
    decision,
    mayRead,
    elector: electorOf(vote, reader.id),
    own: vote.secret ? undefined : await ballotOf(tx, careTeam.id, vote.id, reader.id),
    ballots,
    names: new Map(people.map(({ id, displayName }) => [id, displayName])),
  };
}
