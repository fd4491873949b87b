import { describe, expect, it } from 'vitest';
import { careTeamId, caseReviewId } from '../../../src/core/ids.ts';
import { careTeamById } from '../../../src/features/care-team/store.ts';
import { purgeDecision } from '../../../src/features/decision/store.ts';
import { purgeVotes } from '../../../src/features/vote/withdraw.ts';
import { openTeam } from '../../support/structure.ts';
import { newest, propose } from '../case-review/cases.ts';
import { everything } from './everything.ts';
import { electors, objects, opened, paper, stateOf, type Team, votes, words } from './votes.ts';

const said = 'zeugma du samedi';

/** What the withdrawal of a case does to its decisions and votes. */
async function withdrawn(team: Team): Promise<void> {
  const { id, careTeamId: structure } = await newest(team);
  await team.db.$transaction(async (tx) => {
    const careTeam = await careTeamById(tx, careTeamId.parse(structure));
    await purgeDecision(tx, careTeam.id, team.clock.now(), caseReviewId.parse(id));
    await purgeVotes(tx, careTeam, team.clock.now(), caseReviewId.parse(id));
  });
  await team.app.tick();
}

async function onCase(team: Team, secret: string) {
  await propose(team, 'lea');
  const { id } = await newest(team);
  const chosen = await electors(team, 'lea', 'marc', 'ravi', 'ines');
  const more = { caseReviewId: caseReviewId.parse(id), statement: 'Pansement le samedi' };
  return opened(team, { method: 'consent', secret, electors: chosen }, more);
}

describe.each(['no', 'yes'])('the case of a decision is withdrawn; its vote is secret: %s', (secret) => {
  it('an open vote is withdrawn, and no reason remains in any table nor on any screen', async () => {
    await using team = await openTeam();
    await onCase(team, secret);
    await objects(team, 'lea', said);
    await votes(team, 'ravi', 'D’accord');
    expect(JSON.stringify(await everything(team))).toContain(said);
    await withdrawn(team);
    expect(await stateOf(team)).toBe('withdrawn');
    expect(JSON.stringify(await everything(team))).not.toContain(said);
    for (const user of ['lea', 'marc', 'ravi', 'ines'] as const) {
      expect(words(await paper(team, user))).toContain('Vote retiré');
      expect(words(await paper(team, user))).not.toMatch(/zeugma|Pansement/);
    }
  });

  it('of a closed vote the counts stay and the reasons go', async () => {
    await using team = await openTeam();
    await onCase(team, secret);
    await objects(team, 'lea', said);
    for (const user of ['marc', 'ravi', 'ines'] as const) await votes(team, user, 'D’accord');
    expect(await stateOf(team)).toBe('objections');
    expect(words(await paper(team, 'ravi'))).toContain(said);
    await withdrawn(team);
    expect(JSON.stringify(await everything(team))).not.toContain(said);
    const view = words(await paper(team, 'ravi'));
    expect(view).not.toMatch(/zeugma|Pansement/);
    expect(view).toContain('3 d’accord, 1 objection, 0 abstention.');
    expect(view).toContain('Texte effacé');
    expect(await stateOf(team)).toBe('objections');
  });
});
