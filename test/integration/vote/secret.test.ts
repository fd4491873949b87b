import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { openTeam } from '../../support/structure.ts';
import { everything, namesIn } from './everything.ts';
import { objects, opened, stateOf, type Team, users, votes } from './votes.ts';

/** What one person says: the label of a button, or "Objection" with its reason. */
interface Said {
  readonly label: string;
  readonly reason?: string;
}

/** All that somebody can know who has the whole database, every log line and every screen. */
interface Known {
  readonly database: Readonly<Record<string, readonly string[]>>;
  readonly log: readonly string[];
  readonly screens: readonly string[];
}

/** Writes every line of the log, however small, to `lines`. */
function loggingTo(team: Team, lines: string[]): void {
  const { db, clock, platform } = team;
  const app = createApp({
    db,
    clock,
    logger: pino({ level: 'trace', base: null, timestamp: false }, { write: (line: string) => lines.push(line) }),
    publicUrl: 'https://diapason.example',
    platforms: () => [platform],
    random: () => 0,
  });
  Object.assign(team, { app });
}

async function known(team: Team, lines: readonly string[]): Promise<Known> {
  const names = await namesIn(team);
  return {
    database: await everything(team),
    // Several messages are sent at once.
    log: lines.map(names).sort(),
    screens: team.platform.screen.map(({ to, view, edits }) => names(JSON.stringify({ to, view, edits }))).sort(),
  };
}

/** A vote in which each of the five says this, one a minute: what can be known before the last ballot, and after it. */
async function played(said: readonly Said[], changes: Record<string, string>): Promise<readonly [Known, Known]> {
  await using team = await openTeam();
  const lines: string[] = [];
  loggingTo(team, lines);
  await opened(team, changes);
  const voters = users.map((user, index) => ({ user, ...(said[index] ?? { label: 'Abstention' }) }));
  const cast = async ({ user, label, reason }: (typeof voters)[number]) => {
    team.clock.set(new Date(team.clock.now().getTime() + 60_000));
    if (reason === undefined) await votes(team, user, label);
    else await objects(team, user, reason);
    await team.app.tick();
  };
  for (const voter of voters.slice(0, -1)) await cast(voter);
  expect(await stateOf(team)).toBe('open');
  const before = await known(team, lines);
  for (const voter of voters.slice(-1)) await cast(voter);
  expect(await stateOf(team)).not.toBe('open');
  return [before, await known(team, lines)];
}

const pour = { label: 'Pour' };
const contre = { label: 'Contre' };
const abstention = { label: 'Abstention' };
const agreed = { label: 'D’accord' };
const objection = (reason: string): Said => ({ label: 'Objection', reason });

/** The same ballots, given to the voters in two ways. */
type Deal = readonly [readonly Said[], readonly Said[]];

const majority = {
  ballot: fc.constantFrom<Said>(pour, contre, abstention),
  deal: [
    [pour, contre, abstention, pour, contre],
    [abstention, pour, pour, contre, contre],
  ] satisfies Deal,
};
const consent = {
  ballot: fc.constantFrom<Said>(agreed, abstention, objection('Personne pour ouvrir'), objection('Trop cher')),
  deal: [
    [agreed, objection('Personne pour ouvrir'), abstention, objection('Trop cher'), agreed],
    [objection('Trop cher'), agreed, objection('Personne pour ouvrir'), abstention, agreed],
  ] satisfies Deal,
};

/** Any deal; the last voter keeps their ballot, so that the box is the same before it too. */
const dealtTwice = (ballot: fc.Arbitrary<Said>) =>
  fc
    .array(ballot, { minLength: 5, maxLength: 5 })
    .chain((all) =>
      fc
        .shuffledSubarray(all.slice(0, -1), { minLength: 4 })
        .map((shuffled): Deal => [all, [...shuffled, ...all.slice(-1)]]),
    );

describe('somebody who has the whole database, every log line and every screen', () => {
  it.each([
    ['majority', majority],
    ['consent', consent],
  ])(
    'cannot tell who cast which ballot of a secret vote by %s: any deal of them gives the same',
    async (method, cards) => {
      await fc.assert(
        fc.asyncProperty(dealtTwice(cards.ballot), async ([one, other]) => {
          const changes = { method, secret: 'yes', count: 'shown' };
          expect(await played(other, changes)).toEqual(await played(one, changes));
        }),
        { examples: [[cards.deal]], numRuns: 2, endOnFailure: true },
      );
    },
    180_000,
  );

  it('cannot tell that of the last voter either, once the vote is closed', async () => {
    const changes = { secret: 'yes' };
    const [, one] = await played([pour, pour, contre, pour, contre], changes);
    const [, other] = await played([contre, pour, pour, contre, pour], changes);
    expect(other).toEqual(one);
  });

  it('can tell it of a vote that is not secret: this search would find it', async () => {
    const [one] = await played([pour, contre, pour, pour, pour], { secret: 'no' });
    const [other] = await played([contre, pour, pour, pour, pour], { secret: 'no' });
    expect(other.database).not.toEqual(one.database);
    expect(other.screens).not.toEqual(one.screens);
    expect(other.log).toEqual(one.log);
  });

  it('finds neither choices nor reasons in the log', async () => {
    await using team = await openTeam();
    const lines: string[] = [];
    loggingTo(team, lines);
    await opened(team, { method: 'consent', secret: 'yes' });
    await objects(team, 'lea', 'Personne pour ouvrir');
    await votes(team, 'ravi', 'D’accord');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).not.toMatch(/objection|consent|Personne|vote\.cast|vote\.ballot/i);
  });
});

describe('the box of a secret vote', () => {
  it('holds the ballots in an order of their own, one row, and its electors no time', async () => {
    await using team = await openTeam();
    await opened(team, { secret: 'yes' });
    for (const [user, label] of [
      ['ravi', 'Pour'],
      ['lea', 'Contre'],
      ['ines', 'Abstention'],
      ['marc', 'Contre'],
    ] as const) {
      await votes(team, user, label);
    }
    const [box, ...more] = await team.db.ballotBox.findMany();
    expect(more).toEqual([]);
    expect(box?.ballots).toEqual([
      { choice: 'abstain', reason: '' },
      { choice: 'against', reason: '' },
      { choice: 'against', reason: '' },
      { choice: 'for', reason: '' },
    ]);
    const [elector] = await team.db.voteElector.findMany();
    expect(Object.keys(elector ?? {}).sort()).toEqual(['careTeamId', 'practitionerId', 'voteId', 'voted']);
  });
});
