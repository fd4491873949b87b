import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import {
  electors,
  idOf,
  labels,
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
    expect(words(card)).toContain('Vote en cours (majorité, non secret), jusqu’au mercredi 25 novembre 2026 à 18 h.');
    expect(words(card)).toContain('Vote clos le jeudi 19 novembre 2026 à 18 h : le quorum n’a pas été atteint');
  });
});

describe('reminders and quiet hours', () => {
  it('remind at 9:00 of each person the working day before, and only who has not voted', async () => {
    await using team = await openTeam();
    // Monday at 18:00: reminded on Friday.
    await opened(team, { deadline: '2026-11-23' });
    await votes(team, 'lea', 'Pour');
    const reminded = async () => {
      const found = await Promise.all(users.map((user) => messages(team, user, 'vote.reminder')));
      return users.filter((_, index) => found[index]?.length === 1);
    };
    await team.at('2026-11-20T04:59:00Z');
    expect(await reminded()).toEqual([]);
    await team.at('2026-11-20T05:00:00Z');
    expect(await reminded()).toEqual(['ravi']);
    await team.at('2026-11-20T08:00:00Z');
    expect(await reminded()).toEqual(['claire', 'marc', 'ravi', 'ines']);
    const [reminder] = await messages(team, 'ines', 'vote.reminder');
    expect(reminder && words(reminder)).toContain('Rappel : votre vote est attendu');
    if (reminder !== undefined) await team.clicks('ines', reminder, 'Contre');
    // Both messages say so.
    for (const kind of ['vote.reminder', 'vote.paper']) {
      for (const view of await messages(team, 'ines', kind)) expect(words(view)).toContain('Vous avez voté : contre.');
    }
    await team.at('2026-11-23T08:00:00Z');
    expect(await reminded()).toEqual(['claire', 'marc', 'ravi', 'ines']);
  });

  it('missed in an outage come on a working day, by day', async () => {
    await using team = await openTeam();
    await opened(team, { deadline: '2026-11-23' });
    // Saturday, then Monday morning.
    await team.at('2026-11-21T10:00:00Z');
    expect(await messages(team, 'lea', 'vote.reminder')).toEqual([]);
    await team.at('2026-11-23T08:00:00Z');
    expect(await messages(team, 'lea', 'vote.reminder')).toHaveLength(1);
  });

  it('keep a ballot paper until the morning, and drop it when the vote is over by then', async () => {
    await using team = await openTeam();
    await team.at('2026-11-16T20:00:00Z');
    const { card } = await opened(team, { electors: await electors(team, 'lea', 'ravi', 'ines') });
    expect(await messages(team, 'lea', 'vote.paper')).toEqual([]);
    await team.clicks('marc', card, 'Retirer le vote');
    await team.at('2026-11-17T06:00:00Z');
    expect(await messages(team, 'lea', 'vote.paper')).toEqual([]);
  });

  it('hand out a ballot paper at 7:00 of each', async () => {
    await using team = await openTeam();
    await team.at('2026-11-16T20:00:00Z');
    await opened(team);
    await team.at('2026-11-17T03:00:00Z');
    expect(await messages(team, 'ravi', 'vote.paper')).toHaveLength(1);
    expect(await messages(team, 'lea', 'vote.paper')).toEqual([]);
    await team.at('2026-11-17T06:00:00Z');
    expect(await messages(team, 'lea', 'vote.paper')).toHaveLength(1);
  });
});
