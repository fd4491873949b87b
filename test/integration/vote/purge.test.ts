import { describe, expect, it } from 'vitest';
import { caseReviewId } from '../../../src/core/ids.ts';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { newest, propose } from '../case-review/cases.ts';
import { everything } from './everything.ts';
import { electors, objects, opened, paper, proposed, stateOf, type Team, voteButton, votes, words } from './votes.ts';

const said = 'zeugma du samedi';

/** Léa takes her case back. */
async function withdrawn(team: Team): Promise<void> {
  const { code } = await newest(team);
  await team.clicks('lea', viewOf(await team.says('lea', `rcp dossier ${code}`)), 'Retirer');
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
    expect(words(await paper(team, 'lea'))).toContain('Texte effacé');
    expect(view).not.toContain('Les raisons des objections');
    expect(await stateOf(team)).toBe('objections');
  });
});

describe('a vote that is opened at the instant at which the case is withdrawn', () => {
  it('does not stay open', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { id, code } = await newest(team);
    const decision = await proposed(team, { caseReviewId: caseReviewId.parse(id), statement: said });
    const form = formOf(await team.presses('marc', voteButton(decision)));
    const sheet = viewOf(await team.says('lea', `rcp dossier ${code}`));
    await Promise.all([team.clicks('lea', sheet, 'Retirer'), team.submits('marc', form, {})]);
    expect(await team.db.vote.count({ where: { state: 'open' } })).toBe(0);
    expect(JSON.stringify(await everything(team))).not.toContain(said);
    expect(team.errors).toEqual([]);
  });
});
