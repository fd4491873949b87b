import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import {
  electors,
  idOf,
  labels,
  leavesWorkspace,
  messages,
  objects,
  opened,
  paper,
  put,
  stateOf,
  statusOf,
  users,
  votes,
  words,
} from './votes.ts';

const deadline = '2026-11-19T17:00:00Z';

describe('at the deadline', () => {
  it('the ballots are counted, the decision follows, and who opened the vote gets its card once', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team);
    for (const user of ['lea', 'ravi', 'ines'] as const) await votes(team, user, 'Pour');
    await team.at('2026-11-19T16:59:59Z');
    expect(await stateOf(team)).toBe('open');
    await team.at(deadline);
    await team.at('2026-11-19T17:05:00Z');
    expect(await stateOf(team)).toBe('adopted');
    expect(await statusOf(team, decision)).toBe('adopted');
    const [result, ...more] = await messages(team, 'marc', 'vote.result');
    expect(more).toEqual([]);
    expect(result?.fallback.replace(/\u00a0/g, ' ')).toBe(
      'Ouvrir le samedi matin : le vote est clos, la décision a été adoptée.',
    );
    expect(result && words(result)).toContain('3 votes sur 5, quorum 3 atteint. 3 pour, 0 contre, 0 abstention.');
    for (const user of ['claire', 'lea', 'ravi', 'ines'] as const) {
      expect(await messages(team, user, 'vote.result')).toEqual([]);
    }
    // Who did not vote sees it too.
    expect(words(await paper(team, 'claire'))).toContain('la décision a été adoptée');
    expect(words(await paper(team, 'claire'))).not.toContain('Vous avez voté');
  });

  it('a tie adopts nothing', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team, { quorum: '2' });
    await votes(team, 'lea', 'Pour');
    await votes(team, 'ravi', 'Contre');
    await team.at(deadline);
    expect(await stateOf(team)).toBe('rejected');
    expect(await statusOf(team, decision)).toBe('rejected');
    expect(words(await paper(team, 'ines'))).toContain('la décision n’a pas été adoptée');
  });

  it.each([
    [0, '0 pour, 0 contre, 0 abstention. 0 vote sur 5, quorum 3 non atteint.'],
    [1, '1 pour, 0 contre, 0 abstention. 1 vote sur 5, quorum 3 non atteint.'],
    [2, '2 pour, 0 contre, 0 abstention. 2 votes sur 5, quorum 3 non atteint.'],
  ])('%i votes of five are below the quorum: the decision stays proposed', async (count, sentence) => {
    await using team = await openTeam();
    const { decision } = await opened(team);
    for (const user of (['lea', 'ravi'] as const).slice(0, count)) await votes(team, user, 'Pour');
    await team.at(deadline);
    expect(await stateOf(team)).toBe('no-quorum');
    expect(await statusOf(team, decision)).toBe('proposed');
    expect(words(await paper(team, 'ines'))).toContain(sentence);
    expect(words(await paper(team, 'ines'))).toContain(
      'le quorum n’a pas été atteint, la décision est restée proposée',
    );
    // And may be voted again.
    expect(words(viewOf(await put(team, 'marc', decision)))).toContain('Vote ouvert');
    expect(await team.db.vote.count()).toBe(2);
  });

  it('passed while the bot was down closes the vote once when it is back', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team);
    for (const user of ['lea', 'ravi', 'ines'] as const) await votes(team, user, 'Contre');
    await team.at('2026-11-23T09:00:00Z');
    await team.at('2026-11-23T09:00:05Z');
    expect(await statusOf(team, decision)).toBe('rejected');
    expect(await messages(team, 'marc', 'vote.result')).toHaveLength(1);
    // Nobody is reminded of what is over.
    for (const user of users) expect(await messages(team, user, 'vote.reminder')).toEqual([]);
  });

  it('is told to the coordinator when who opened the vote has left', async () => {
    await using team = await openTeam();
    await opened(team);
    await team.at('2026-11-19T16:59:00Z');
    await team.db.practitioner.update({ where: { id: await idOf(team, 'marc') }, data: { active: false } });
    await team.at(deadline);
    expect(await messages(team, 'claire', 'vote.result')).toHaveLength(1);
    expect(await messages(team, 'marc', 'vote.result')).toEqual([]);
  });
});

describe('a vote by consent', () => {
  it('without an objection adopts', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team, { method: 'consent' });
    await votes(team, 'lea', 'D’accord');
    for (const user of ['ravi', 'ines'] as const) await votes(team, user, 'Abstention');
    await team.at(deadline);
    expect(await statusOf(team, decision)).toBe('adopted');
    expect(words(await paper(team, 'lea'))).toContain('1 d’accord, 0 objection, 2 abstentions.');
  });

  it('of abstentions alone decides nothing', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team, { method: 'consent' });
    for (const user of users) await votes(team, user, 'Abstention');
    expect(await stateOf(team)).toBe('undecided');
    expect(await statusOf(team, decision)).toBe('proposed');
    expect(words(await paper(team, 'lea'))).toContain('personne ne s’est prononcé, la décision est restée proposée');
  });

  it.each([
    ['no', ['Léa Martin : Personne pour ouvrir', 'Ravi Payet : La pharmacie est fermée', 'Inès Faure : Trop cher']],
    ['yes', ['"Personne pour ouvrir"', '"La pharmacie est fermée"', '"Trop cher"']],
  ])('with three objections shows their reasons; secret: %s', async (secret, shown) => {
    await using team = await openTeam();
    const { decision } = await opened(team, { method: 'consent', secret, count: 'shown' });
    await objects(team, 'lea', 'Personne pour ouvrir');
    await objects(team, 'ravi', 'La pharmacie est fermée');
    await votes(team, 'marc', 'D’accord');
    // Reasons are read together, at the close.
    expect(words(viewOf(await team.says('marc', 'votes')))).not.toContain('Personne pour ouvrir');
    await objects(team, 'ines', 'Trop cher');
    await votes(team, 'claire', 'D’accord');
    expect(await stateOf(team)).toBe('objections');
    expect(await statusOf(team, decision)).toBe('proposed');
    const [result] = await messages(team, 'marc', 'vote.result');
    for (const view of [await paper(team, 'claire'), result]) {
      const said = view === undefined ? '' : words(view);
      expect(said).toContain('2 d’accord, 3 objections, 0 abstention.');
      for (const reason of shown) expect(said).toContain(reason);
      if (secret === 'yes') expect(said).not.toMatch(/Léa Martin|Ravi Payet/);
    }
    // What can be done with it stands on the card.
    expect(result && labels(result)).toEqual(expect.arrayContaining(['Remplacer', 'Adopter avec réserve']));
  });
});

describe('when the last who are missing leave', () => {
  it('the vote closes as after a last ballot, once', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team, { electors: await electors(team, 'lea', 'ravi', 'ines') });
    await votes(team, 'lea', 'Pour');
    await leavesWorkspace(team, 'ravi');
    expect(await stateOf(team)).toBe('open');
    await leavesWorkspace(team, 'ines');
    expect(await stateOf(team)).toBe('adopted');
    expect(await statusOf(team, decision)).toBe('adopted');
    await leavesWorkspace(team, 'lea');
    await team.at(deadline);
    expect(await messages(team, 'marc', 'vote.result')).toHaveLength(1);
  });
});

describe('a secret vote of fewer than three', () => {
  it('counts nothing and keeps nothing, whatever the quorum: one ballot would tell what its voter said', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team, { secret: 'yes', quorum: '1' });
    await votes(team, 'lea', 'Contre');
    await votes(team, 'ravi', 'Contre');
    await team.at(deadline);
    expect(await stateOf(team)).toBe('no-quorum');
    expect(await statusOf(team, decision)).toBe('proposed');
    expect(await team.db.ballotBox.findFirstOrThrow()).toMatchObject({ ballots: [] });
    const result = words(await paper(team, 'lea'));
    expect(result).toContain('2 votes sur 5, quorum 3 non atteint.');
    expect(result).toContain('Moins de trois votes : ils ne resteraient pas secrets');
    expect(result).not.toMatch(/\d (?:pour|contre)/);
  });
});

describe('« Clore le vote »', () => {
  it('counts before the deadline, below the quorum too, and says so before and after', async () => {
    await using team = await openTeam();
    const { decision, card } = await opened(team);
    await votes(team, 'lea', 'Pour');
    expect(words(card)).toContain('Le quorum n’est pas atteint : la décision restera proposée.');
    const closed = viewOf(await team.clicks('marc', card, 'Clore le vote'));
    expect(words(closed)).toContain('Le vote est clos.');
    expect(await stateOf(team)).toBe('no-quorum');
    expect(await statusOf(team, decision)).toBe('proposed');
    // It stands in the answer to the click already.
    expect(await messages(team, 'marc', 'vote.result')).toEqual([]);
    const again = viewOf(await team.clicks('marc', card, 'Clore le vote'));
    expect(words(again)).toContain('Rien n’a changé : ce vote était déjà terminé.');
    await team.at(deadline);
    expect(await messages(team, 'marc', 'vote.result')).toEqual([]);
  });

  it('by the coordinator is told to who opened the vote', async () => {
    await using team = await openTeam();
    const { card } = await opened(team);
    for (const user of ['lea', 'ravi', 'ines'] as const) await votes(team, user, 'Pour');
    await team.clicks('claire', card, 'Clore le vote');
    expect(await stateOf(team)).toBe('adopted');
    expect(await messages(team, 'marc', 'vote.result')).toHaveLength(1);
    expect(await messages(team, 'claire', 'vote.result')).toEqual([]);
  });
});

describe('« Retirer le vote »', () => {
  it('ends it without a result, tells every paper, and leaves no secret ballot behind', async () => {
    await using team = await openTeam();
    const { decision, card } = await opened(team, { secret: 'yes' });
    for (const user of ['lea', 'ravi', 'ines'] as const) await votes(team, user, 'Pour');
    const before = await paper(team, 'claire');
    const answer = viewOf(await team.clicks('marc', card, 'Retirer le vote'));
    expect(words(answer)).toContain('Vote retiré le lundi 16 novembre 2026 à 9 h, sans résultat.');
    expect(await stateOf(team)).toBe('withdrawn');
    expect(await statusOf(team, decision)).toBe('proposed');
    expect(await team.db.ballotBox.findFirstOrThrow()).toMatchObject({ ballots: [] });
    for (const user of users) {
      const view = await paper(team, user);
      expect(words(view)).toContain('Vote retiré');
      expect(words(view)).not.toMatch(/\d pour/);
      expect(labels(view)).toEqual([]);
    }
    const late = viewOf(await team.clicks('claire', before, 'Pour'));
    expect(words(late)).toContain('Le vote a été retiré : rien n’a été enregistré.');
    const again = viewOf(await team.clicks('marc', card, 'Retirer le vote'));
    expect(words(again)).toContain('ce vote était déjà terminé');
    await team.at(deadline);
    expect(await stateOf(team)).toBe('withdrawn');
  });
});

describe('a decision settled without its vote', () => {
  it.each(['Caduque', 'Remplacer'])('withdraws its vote: « %s »', async (label) => {
    await using team = await openTeam();
    const { card } = await opened(team, { secret: 'yes' });
    await votes(team, 'lea', 'Pour');
    const reply = await team.clicks('marc', card, label);
    if (label === 'Remplacer') await team.submits('marc', formOf(reply), { statement: 'Ouvrir le mercredi soir' });
    expect(await team.db.vote.findFirstOrThrow()).toMatchObject({ state: 'withdrawn', outcome: null });
    expect(await team.db.ballotBox.findFirstOrThrow()).toMatchObject({ ballots: [] });
    expect(words(await paper(team, 'lea'))).toContain('Vote retiré');
    await team.at('2026-11-18T09:00:00Z');
    expect(await messages(team, 'ravi', 'vote.reminder')).toEqual([]);
  });

  it('shows what became of it in the message that told an earlier result', async () => {
    await using team = await openTeam();
    await opened(team, { method: 'consent' });
    for (const user of users.slice(1)) await votes(team, user, 'D’accord');
    await objects(team, 'claire', 'Trop tôt');
    const result = async () => {
      const [view] = await messages(team, 'marc', 'vote.result');
      if (view === undefined) throw new Error('no result');
      return view;
    };
    expect(words(await result())).toContain('proposée');
    await team.clicks('claire', await result(), 'Adopter avec réserve');
    expect(words(await result())).toContain('adoptée avec réserve');
  });

  it('is not changed by a vote that nobody withdrew: the deadline does', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team);
    for (const user of ['lea', 'ravi', 'ines'] as const) await votes(team, user, 'Contre');
    await team.db.decision.update({ where: { id: decision }, data: { status: 'adopted', revision: { increment: 1 } } });
    await team.at(deadline);
    expect(await statusOf(team, decision)).toBe('adopted');
    expect(await stateOf(team)).toBe('withdrawn');
    expect(await messages(team, 'marc', 'vote.result')).toEqual([]);
  });
});
