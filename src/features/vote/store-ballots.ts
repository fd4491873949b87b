import { z } from 'zod';
import { type CareTeamId, type PractitionerId, practitionerId, type VoteId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { type Ballot, type Choice, choice, type Vote } from './model.ts';

/** What is kept of one ballot of a secret vote. */
const boxedBallot = z.object({ choice, reason: z.string() });
type BoxedBallot = z.infer<typeof boxedBallot>;
const boxedBallots = z.array(boxedBallot);

const openBallot = z
  .object({ choice, reason: z.string(), practitionerId })
  .transform(({ practitionerId: by, ...rest }): Ballot => ({ ...rest, by }));

type Which = Pick<Vote, 'id' | 'secret'>;

/**
 * Notes what an elector says, once; false when they have voted before, or are no elector. The caller holds the vote
 * (store-hold.ts): everything happens one ballot after the other.
 */
export async function castBallot(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  vote: Which,
  ballot: { readonly by: PractitionerId; readonly choice: Choice; readonly reason: string },
): Promise<boolean> {
  const { by, ...said } = ballot;
  const { count } = await tx.voteElector.updateMany({
    where: { careTeamId: team, voteId: vote.id, practitionerId: by, voted: false },
    data: { voted: true },
  });
  if (count === 0) return false;
  if (vote.secret) await putInBox(tx, team, vote.id, said);
  else {
    await tx.openBallot.create({ data: { ...said, careTeamId: team, voteId: vote.id, practitionerId: by, at: now } });
  }
  return true;
}

/** The whole box is written anew, in an order that says nothing of who came when. */
async function putInBox(tx: Tx, team: CareTeamId, id: VoteId, ballot: BoxedBallot): Promise<void> {
  const box = await tx.ballotBox.findUniqueOrThrow({ where: { voteId: id, careTeamId: team } });
  const ballots = inOrder([...boxedBallots.parse(box.ballots), ballot]);
  const { count } = await tx.ballotBox.updateMany({
    where: { voteId: id, careTeamId: team, revision: box.revision },
    data: { ballots, revision: { increment: 1 } },
  });
  // All of it is undone rather than that a ballot be lost.
  if (count === 0) throw new Error('two ballots at once: the vote was not held');
}

/** Sorted by what they say, code unit by code unit: the same ballots always give the same box. */
function inOrder(ballots: readonly BoxedBallot[]): BoxedBallot[] {
  const key = ({ choice: given, reason }: BoxedBallot) => `${given}\n${reason}`;
  return ballots
    .map(({ choice: given, reason }) => ({ choice: given, reason }))
    .sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Everything that was said, in an order that says nothing. To be shown only when `showsCount` (model.ts) allows it. */
export async function ballotsOf(tx: Tx, team: CareTeamId, { id, secret }: Which): Promise<Ballot[]> {
  if (secret) {
    const box = await tx.ballotBox.findUniqueOrThrow({ where: { voteId: id, careTeamId: team } });
    return boxedBallots.parse(box.ballots).map((ballot) => ({ ...ballot, by: null }));
  }
  const rows = await tx.openBallot.findMany({
    where: { careTeamId: team, voteId: id },
    orderBy: [{ choice: 'asc' }, { practitionerId: 'asc' }],
  });
  return rows.map((row) => openBallot.parse(row));
}

/** What one person said in a vote that is not secret. */
export async function ballotOf(tx: Tx, team: CareTeamId, id: VoteId, who: PractitionerId): Promise<Ballot | undefined> {
  const row = await tx.openBallot.findUnique({
    where: { voteId_practitionerId: { voteId: id, practitionerId: who }, careTeamId: team },
  });
  return row === null ? undefined : openBallot.parse(row);
}

/** Takes away why people objected. */
export async function purgeReasons(tx: Tx, team: CareTeamId, { id, secret }: Which): Promise<void> {
  await tx.openBallot.updateMany({ where: { careTeamId: team, voteId: id }, data: { reason: '' } });
  if (!secret) return;
  const box = await tx.ballotBox.findUniqueOrThrow({ where: { voteId: id, careTeamId: team } });
  const ballots = inOrder(boxedBallots.parse(box.ballots).map((ballot) => ({ ...ballot, reason: '' })));
  await tx.ballotBox.updateMany({ where: { voteId: id, careTeamId: team }, data: { ballots } });
}

/** A vote without a result needs no ballots: what nobody will count is not kept. */
export async function emptyBox(tx: Tx, team: CareTeamId, id: VoteId): Promise<void> {
  await tx.ballotBox.updateMany({ where: { voteId: id, careTeamId: team }, data: { ballots: [] } });
}
