import { describe, expect, it } from 'vitest';
import { openTeam, viewOf } from '../../support/structure.ts';
import { card as cardOf } from '../decision/decisions.ts';
import { openCase } from '../opinion/opinions.ts';
import { electors, idOf, labels, objects, opened, proposed, put, stateOf, votes, words } from './votes.ts';

const deadline = '2026-11-19T17:00:00Z';

describe('the card of a decision', () => {
  it('shows the count as votes come in only when that was chosen', async () => {
    await using team = await openTeam();
    await opened(team, { count: 'shown' });
    await votes(team, 'lea', 'Pour');
    const list = viewOf(await team.says('marc', 'votes'));
    const card = viewOf(await team.clicks('marc', list, 'Voir la décision'));
    expect(words(card)).toContain('1 vote sur 5, quorum 3 non atteint. 1 pour, 0 contre, 0 abstention.');
    expect(words(card)).toContain('Votre vote est attendu.');
    const voted = viewOf(await team.clicks('marc', card, 'Contre'));
    expect(words(voted)).toContain('2 votes sur 5, quorum 3 non atteint. 1 pour, 1 contre, 0 abstention.');
    expect(words(voted)).toContain('Vous avez voté : contre.');
    expect(labels(voted)).not.toContain('Pour');
  });

  it('never shows that of a secret vote before its close, whatever was chosen', async () => {
    await using team = await openTeam();
    await opened(team, { count: 'shown', secret: 'yes' });
    await votes(team, 'lea', 'Pour');
    const card = viewOf(await team.clicks('marc', viewOf(await team.says('marc', 'votes')), 'Voir la décision'));
    expect(words(card)).toContain('1 vote sur 5, quorum 3 non atteint. Résultat à la clôture.');
    expect(words(card)).not.toContain('1 pour');
  });

  it('shows the newest vote in full and the earlier ones in a line', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team);
    await team.at(deadline);
    await team.at('2026-11-20T09:00:00Z');
    const card = viewOf(await put(team, 'marc', decision));
    expect(words(card)).toContain('Vote en cours (majorité, public), jusqu’au mercredi 25 novembre 2026 à 18 h.');
    expect(words(card)).toContain('Vote clos le jeudi 19 novembre 2026 à 18 h : le quorum n’a pas été atteint');
  });

  it('shows the open vote in full even when the clock was put back since the last one', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team);
    await team.at(deadline);
    team.clock.set(new Date('2026-11-16T07:00:00Z'));
    await put(team, 'marc', decision);
    const card = await cardOf(team, 'marc', { id: decision });
    expect(labels(card)).toContain('Clore le vote');
    expect(words(card)).toContain('Vote clos le jeudi 19 novembre 2026 à 18 h : le quorum n’a pas été atteint');
  });

  it('lets a coordinator who may not read the case end its vote, and shows nothing that was written', async () => {
    await using team = await openTeam();
    const decision = await proposed(team, { caseReviewId: await openCase(team) });
    await team.db.meeting.updateMany({ data: { facilitatorId: await idOf(team, 'marc') } });
    await put(team, 'marc', decision, { method: 'consent', electors: await electors(team, 'lea', 'ravi') });
    await objects(team, 'lea', 'Plaie trop récente');
    const card = await cardOf(team, 'claire', { id: decision });
    expect(labels(card)).toEqual(expect.arrayContaining(['Clore le vote', 'Retirer le vote']));
    expect(labels(card)).not.toContain('D’accord');
    expect(words(card)).toContain('1 vote sur 2, quorum 1 atteint.');
    const closed = viewOf(await team.clicks('claire', card, 'Clore le vote'));
    expect(words(closed)).toContain('Les raisons des objections se lisent avec le dossier.');
    for (const view of [card, closed]) {
      for (const secret of ['Ouvrir le samedi matin', 'Trois demandes', 'Plaie'])
        expect(words(view)).not.toContain(secret);
    }
    expect(await stateOf(team)).toBe('objections');
  });
});
