import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { careTeamId, workspaceId } from '../../../src/core/ids.ts';
import { createPractitioner, linkAccount } from '../../../src/features/practitioner/store.ts';
import { voteActions } from '../../../src/features/vote/actions.ts';
import { buttonsOf, openTeam, viewOf } from '../../support/structure.ts';
import { messages, objects, opened, paper, stateOf, statusOf, type Team, users, votes, words } from './votes.ts';

// On PostgreSQL these really run side by side; whichever comes first, the end must be right.

const deadline = new Date('2026-11-19T17:00:00Z');

/** Another process on the same database and the same network; once it has stopped, what it took is sent. */
function otherApp({ db, clock, platform }: Team) {
  return createApp({
    db,
    clock,
    logger: pino({ level: 'silent' }),
    publicUrl: 'https://diapason.example',
    platforms: () => [platform],
    random: () => 0,
  });
}

/** Somebody votes on their paper through one of the processes. */
async function press(app: ReturnType<typeof otherApp>, team: Team, user: string, choice: string, id: string) {
  const { id: vote } = await team.db.vote.findFirstOrThrow();
  return app.bot.invoke({
    kind: 'action',
    platform: 'slack',
    workspace: team.workspace,
    user,
    place: { kind: 'direct' },
    sourceId: id,
    action: voteActions.cast,
    payload: { vote, choice, at: 'paper' },
  });
}

describe('at the same instant', () => {
  it('two clicks of one person on two processes are one ballot', async () => {
    await using team = await openTeam();
    await opened(team, { secret: 'yes' });
    const other = otherApp(team);
    await Promise.all([
      press(team.app, team, 'ravi', 'for', 'one'),
      press(other, team, 'ravi', 'against', 'two'),
      press(other, team, 'ravi', 'for', 'three'),
    ]);
    expect(await team.db.voteElector.count({ where: { voted: true } })).toBe(1);
    const { ballots } = await team.db.ballotBox.findFirstOrThrow();
    expect(ballots).toHaveLength(1);
    await other.stop();
    expect(team.errors).toEqual([]);
  });

  it('all ballots of a secret vote are in the box, and the last one closes it once', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team, { secret: 'yes' });
    const other = otherApp(team);
    const replies = await Promise.all(
      users.map((user, index) => press(index % 2 === 0 ? team.app : other, team, user, 'for', `vote-${user}`)),
    );
    for (const reply of replies) expect(words(viewOf(reply))).not.toContain('problème');
    await other.stop();
    await team.app.tick();
    expect(await stateOf(team)).toBe('adopted');
    expect(await statusOf(team, decision)).toBe('adopted');
    const { ballots, revision } = await team.db.ballotBox.findFirstOrThrow();
    expect(ballots).toEqual(users.map(() => ({ choice: 'for', reason: '' })));
    expect(revision).toBe(1 + users.length);
    expect(await messages(team, 'marc', 'vote.result')).toHaveLength(1);
    expect(team.errors).toEqual([]);
  });

  it('a vote in the very second of the close counts or is refused, and the result says which', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team, { quorum: '2' });
    await votes(team, 'lea', 'Pour');
    await votes(team, 'ravi', 'Contre');
    const other = otherApp(team);
    const card = viewOf(await team.clicks('marc', viewOf(await team.says('marc', 'votes')), 'Voir la décision'));
    const close = buttonsOf(card).find(({ label }) => label === 'Clore le vote');
    if (close === undefined) throw new Error('no button to close');
    const [, answer] = await Promise.all([team.presses('marc', close), press(other, team, 'ines', 'for', 'last')]);
    await other.stop();
    await team.app.tick();
    const counted = await team.db.openBallot.count();
    expect(await stateOf(team)).toBe(counted === 3 ? 'adopted' : 'rejected');
    expect(await statusOf(team, decision)).toBe(await stateOf(team));
    expect(words(await paper(team, 'lea'))).toContain(counted === 3 ? '2 pour, 1 contre' : '1 pour, 1 contre');
    expect(words(viewOf(answer))).toMatch(counted === 3 ? /Vous avez voté : pour/ : /Trop tard/);
    expect(team.errors).toEqual([]);
  });

  it('at the deadline two processes close the vote once, and take no ballot', async () => {
    await using team = await openTeam();
    await opened(team, { quorum: '1' });
    await votes(team, 'lea', 'Pour');
    const other = otherApp(team);
    team.clock.set(deadline);
    const [, , answer] = await Promise.all([
      team.app.tick(),
      other.tick(),
      press(other, team, 'ines', 'against', 'late'),
    ]);
    await other.stop();
    await team.app.tick();
    expect(words(viewOf(answer))).toContain('Trop tard');
    expect(await team.db.openBallot.count()).toBe(1);
    expect(await stateOf(team)).toBe('adopted');
    expect(await messages(team, 'marc', 'vote.result')).toHaveLength(1);
    expect(team.errors).toEqual([]);
  });

  it('a vote and its withdrawal leave no result', async () => {
    await using team = await openTeam();
    const { card, decision } = await opened(team);
    for (const user of ['lea', 'ravi', 'ines', 'claire'] as const) await votes(team, user, 'Pour');
    const button = buttonsOf(card).find(({ label }) => label === 'Retirer le vote');
    if (button === undefined) throw new Error('no button to withdraw');
    await Promise.all([team.presses('marc', button), press(team.app, team, 'marc', 'for', 'last')]);
    const state = await stateOf(team);
    expect(['withdrawn', 'adopted']).toContain(state);
    expect(await statusOf(team, decision)).toBe(state === 'adopted' ? 'adopted' : 'proposed');
    expect(team.errors).toEqual([]);
  });
});

describe('a large team', () => {
  /** Members who are known by their account, as if they had spoken before. */
  async function join(team: Team, count: number): Promise<readonly string[]> {
    const structure = careTeamId.parse((await team.db.careTeam.findFirstOrThrow()).id);
    const workspace = workspaceId.parse((await team.db.workspace.findFirstOrThrow()).id);
    const accounts = Array.from({ length: count }, (_, index) => `member-${index}`);
    await team.db.$transaction(async (tx) => {
      for (const externalId of accounts) {
        const now = team.clock.now();
        const person = {
          displayName: externalId,
          role: 'practitioner',
          profession: 'nurse',
          confirmedAt: now,
        } as const;
        const { id } = await createPractitioner(tx, structure, now, person);
        await linkAccount(tx, structure, now, { practitionerId: id, workspaceId: workspace, externalId });
      }
    });
    return accounts;
  }

  it('of sixty electors gets a paper each, is counted right, and edits each paper only twice', async () => {
    await using team = await openTeam();
    const others = await join(team, 55);
    await opened(team, { secret: 'yes', quorum: '20' });
    expect(await team.db.voteElector.count()).toBe(60);
    const papers = team.platform.screen.filter(({ view }) => JSON.stringify(view).includes('Votre vote est attendu'));
    expect(papers).toHaveLength(60);
    for (const [index, user] of others.slice(0, 20).entries()) {
      await press(team.app, team, user, index % 5 === 0 ? 'against' : 'for', `vote-${user}`);
    }
    await team.at(deadline.toISOString());
    expect(await stateOf(team)).toBe('adopted');
    const counts = '16 pour, 4 contre, 0 abstention. 20 votes sur 60, quorum 20 atteint.';
    expect(words(await paper(team, 'lea'))).toContain(counts);
    expect(Math.max(...team.platform.screen.map(({ edits }) => edits))).toBeLessThanOrEqual(2);
    expect(team.errors).toEqual([]);
  });

  it('who left meanwhile is no elector any more, however many they are', async () => {
    await using team = await openTeam();
    await join(team, 20);
    await opened(team, { method: 'consent' });
    await team.db.practitioner.updateMany({
      where: { displayName: { startsWith: 'member' } },
      data: { active: false },
    });
    await objects(team, 'lea', 'Personne pour ouvrir');
    for (const user of ['marc', 'claire', 'ravi'] as const) await votes(team, user, 'D’accord');
    expect(await stateOf(team)).toBe('open');
    await votes(team, 'ines', 'Abstention');
    expect(await stateOf(team)).toBe('objections');
    expect(words(await paper(team, 'lea'))).toContain(
      '3 d’accord, 1 objection, 1 abstention. 5 votes sur 5, quorum 3 atteint.',
    );
  });
});
