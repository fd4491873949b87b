import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { electors, idOf, labels, messages, opened, paper, stateOf, statusOf, users, votes, words } from './votes.ts';

const afterDeadline = '2026-11-19T17:00:00Z';

describe('a ballot', () => {
  it('is one tap, and the paper says then what was voted', async () => {
    await using team = await openTeam();
    await opened(team);
    const answer = viewOf(await votes(team, 'lea', 'Pour'));
    for (const view of [answer, await paper(team, 'lea')]) {
      expect(words(view)).toContain('Vous avez voté : pour.');
      expect(words(view)).toContain('Le résultat paraîtra ici à la clôture.');
      expect(labels(view)).toEqual([]);
    }
    expect(labels(await paper(team, 'ravi'))).toEqual(['Pour', 'Contre', 'Abstention', 'Voir la décision']);
    expect(await team.db.openBallot.findMany()).toMatchObject([{ choice: 'for', reason: '' }]);
  });

  it('edits the paper of its voter and of nobody else', async () => {
    await using team = await openTeam();
    await opened(team);
    await votes(team, 'lea', 'Pour');
    const edits = team.platform.screen.filter(({ edits: count }) => count > 0);
    expect(edits.map(({ to }) => to.kind === 'direct' && to.user)).toEqual(['lea']);
  });

  it('of a secret vote is never said, not even to its voter', async () => {
    await using team = await openTeam();
    await opened(team, { secret: 'yes', count: 'shown' });
    expect(words(await paper(team, 'lea'))).toContain('rien de ce que j’enregistre ne relie un bulletin à son auteur');
    const answer = viewOf(await votes(team, 'lea', 'Contre'));
    for (const view of [answer, await paper(team, 'lea')]) {
      expect(words(view)).toContain('Vous avez voté');
      expect(words(view).toLowerCase()).not.toContain('contre');
    }
    expect(await team.db.openBallot.count()).toBe(0);
    expect(await team.db.ballotBox.findFirstOrThrow()).toMatchObject({ ballots: [{ choice: 'against', reason: '' }] });
  });

  it('counts once: the second is refused, from the same paper and from another place', async () => {
    await using team = await openTeam();
    await opened(team);
    const before = await paper(team, 'lea');
    const list = viewOf(await team.says('lea', 'votes'));
    await team.clicks('lea', before, 'Pour');
    for (const stale of [before, list]) {
      const again = viewOf(await team.clicks('lea', stale, 'Contre'));
      expect(words(again)).toContain('Vous avez déjà voté : rien n’a changé.');
      expect(labels(again)).not.toContain('Contre');
    }
    expect(await team.db.openBallot.findMany()).toMatchObject([{ choice: 'for' }]);
  });

  it('is not for outsiders, nor for who joined after the opening', async () => {
    await using team = await openTeam();
    const { card } = await opened(team, { electors: await electors(team, 'lea', 'ravi') });
    const refused = viewOf(await team.clicks('ines', await paper(team, 'lea'), 'Pour'));
    expect(words(refused)).toContain('Vous ne votez pas ici : les électeurs ont été fixés à l’ouverture du vote');
    expect(words(card)).not.toContain('Votre vote est attendu');
    expect(words(viewOf(await team.clicks('ines', card, 'Clore le vote')))).toContain(
      'Seules la personne qui a ouvert',
    );
    expect(words(viewOf(await team.clicks('ines', card, 'Retirer le vote')))).toContain('Seules la personne');
    expect(await team.db.openBallot.count()).toBe(0);
    expect(await stateOf(team)).toBe('open');
  });

  it('is late at the deadline, even when nobody has closed the vote yet', async () => {
    await using team = await openTeam();
    await opened(team);
    const before = await paper(team, 'lea');
    const clock = team.clock;
    // The scheduler has not beaten.
    clock.set(new Date(afterDeadline));
    await team.db.timer.updateMany({
      where: { kind: 'vote.close' },
      data: { dueAt: new Date('2026-11-20T08:00:00Z') },
    });
    const late = viewOf(await team.clicks('lea', before, 'Pour'));
    expect(words(late)).toContain('Trop tard : le vote est clos, rien n’a été enregistré.');
    expect(labels(late)).toEqual([]);
    expect(await stateOf(team)).toBe('open');
    expect(await team.db.openBallot.count()).toBe(0);
    await team.at('2026-11-20T08:00:00Z');
    expect(await stateOf(team)).toBe('no-quorum');
  });

  it('that no button of this vote offers is none', async () => {
    await using team = await openTeam();
    await opened(team);
    const { id: vote } = await team.db.vote.findFirstOrThrow();
    const press = (choice: string) =>
      team.presses('lea', { kind: 'action', action: 'vote.cast', label: '', payload: { vote, choice, at: 'paper' } });
    for (const choice of ['consent', 'objection', 'maybe']) {
      expect(words(viewOf(await press(choice)))).toContain('bouton');
    }
    expect(await team.db.voteElector.count({ where: { voted: true } })).toBe(0);
  });
});

describe('an objection', () => {
  it('asks why, and is refused without a reason or with an identity', async () => {
    await using team = await openTeam();
    await opened(team, { method: 'consent' });
    const form = formOf(await votes(team, 'lea', 'Objection'));
    expect(form.fields).toMatchObject([{ id: 'reason', maxLength: 300, guard: 'case', required: true }]);
    const wrong = [
      [{ reason: undefined }, 'Dites en une phrase'],
      [{ reason: '  ' }, 'Dites en une phrase'],
      [{ reason: 'x'.repeat(301) }, 'raccourcissez-le à 300'],
      [{ reason: 'Appelez-moi au 06 39 98 12 34' }, 'numéro de téléphone'],
    ] as const;
    for (const [values, sentence] of wrong) {
      const reply = await team.submits('lea', form, values);
      expect(reply.kind === 'errors' && reply.errors['reason']).toContain(sentence);
    }
    expect(await team.db.voteElector.count({ where: { voted: true } })).toBe(0);
    const answer = viewOf(await team.submits('lea', form, { reason: 'Personne pour ouvrir' }));
    for (const view of [answer, await paper(team, 'lea')]) {
      expect(words(view)).toContain('Vous avez voté : objection.');
      expect(words(view)).toContain('Personne pour ouvrir');
    }
  });

  it('whose form was open while the vote was closed is refused, and its words are given back', async () => {
    await using team = await openTeam();
    const { card } = await opened(team, { method: 'consent' });
    const form = formOf(await votes(team, 'lea', 'Objection'));
    await team.clicks('marc', card, 'Clore le vote');
    const refused = viewOf(await team.submits('lea', form, { reason: 'Personne pour ouvrir' }));
    expect(words(refused)).toContain(
      'Ce vote est clos depuis le lundi 16 novembre 2026 à 9 h : votre vote n’a pas été',
    );
    expect(words(refused)).toContain('Personne pour ouvrir');
    expect(await team.db.openBallot.count()).toBe(0);
  });

  it('whose form was open while the vote was withdrawn, or after another vote of the same person, is refused too', async () => {
    await using team = await openTeam();
    const { card } = await opened(team, { method: 'consent' });
    const [lea, ravi] = [formOf(await votes(team, 'lea', 'Objection')), formOf(await votes(team, 'ravi', 'Objection'))];
    await votes(team, 'lea', 'D’accord');
    const twice = viewOf(await team.submits('lea', lea, { reason: 'Finalement, non' }));
    expect(words(twice)).toContain('Vous avez déjà voté : votre premier vote compte');
    expect(words(twice)).toContain('Finalement, non');
    await team.clicks('marc', card, 'Retirer le vote');
    const gone = viewOf(await team.submits('ravi', ravi, { reason: 'Personne pour ouvrir' }));
    expect(words(gone)).toContain('Ce vote a été retiré : votre vote n’a pas été enregistré.');
    expect(words(gone)).toContain('Personne pour ouvrir');
    expect(await team.db.openBallot.findMany()).toMatchObject([{ choice: 'consent', reason: '' }]);
  });

  it('in a secret vote is given by the form that everyone fills, and reads like any other ballot', async () => {
    await using team = await openTeam();
    await opened(team, { method: 'consent', secret: 'yes' });
    const before = await paper(team, 'lea');
    expect(labels(before)).toEqual(['Voter', 'Voir la décision']);
    const form = formOf(await team.clicks('lea', before, 'Voter'));
    const wrong = [
      [{}, 'choice', 'Choisissez une valeur'],
      [{ choice: 'for' }, 'choice', 'Choisissez une valeur'],
      [{ choice: 'objection' }, 'reason', 'Dites en une phrase'],
      [{ choice: 'consent', reason: 'Bien sûr' }, 'reason', 'Seule une objection a une raison'],
      [{ choice: 'objection', reason: 'Le 06 39 98 12 34' }, 'reason', 'numéro de téléphone'],
    ] as const;
    for (const [values, field, sentence] of wrong) {
      const reply = await team.submits('lea', form, values);
      expect(reply.kind === 'errors' && reply.errors[field]).toContain(sentence);
    }
    expect(await team.db.ballotBox.findFirstOrThrow()).toMatchObject({ ballots: [] });
    const answer = viewOf(await team.submits('lea', form, { choice: 'objection', reason: 'Personne pour ouvrir' }));
    expect(words(answer)).not.toContain('Personne pour ouvrir');
    await votes(team, 'ines', 'D’accord');
    expect(await paper(team, 'lea')).toEqual(await paper(team, 'ines'));
    // No button of another vote gets around the form.
    const { id: vote } = await team.db.vote.findFirstOrThrow();
    const payload = { vote, choice: 'consent', at: 'paper' };
    const tap = await team.presses('ravi', { kind: 'action', action: 'vote.cast', label: '', payload });
    expect(words(viewOf(tap))).toContain('bouton');
    expect(await team.db.voteElector.count({ where: { voted: true } })).toBe(2);
  });
});

describe('/decision votes', () => {
  it('shows the ballots that wait, with their buttons, then the votes that one opened', async () => {
    await using team = await openTeam();
    await opened(team);
    await opened(team, { method: 'consent' }, { statement: 'Acheter un tensiomètre' });
    const list = viewOf(await team.says('lea', 'decision votes'));
    expect(words(list)).toContain('2 votes vous attendent.');
    expect(words(list)).toContain('Vote en cours (consentement, public), jusqu’au jeudi 19 novembre 2026 à 18 h.');
    expect([...labels(list)].sort()).toEqual(
      [
        'Pour',
        'Contre',
        'Abstention',
        'Voir la décision',
        'D’accord',
        'Objection',
        'Abstention',
        'Voir la décision',
      ].sort(),
    );
    const after = viewOf(await team.clicks('lea', list, 'Pour'));
    expect(words(after)).toContain('Votre vote est enregistré.');
    expect(words(after)).toContain('1 vote vous attend.');
    const done = viewOf(await team.clicks('lea', after, 'D’accord'));
    expect(words(done)).toContain('Aucun vote ne vous attend.');
    // The papers, where nobody clicked, say so too.
    for (const view of await messages(team, 'lea', 'vote.paper')) expect(words(view)).toContain('Vous avez voté');
    const mine = viewOf(await team.says('marc', 'vote'));
    expect(words(mine)).toContain('Ceux que vous avez ouverts');
    expect(words(mine)).toContain('1 vote sur 5, quorum 3 non atteint.');
  });

  it('shows eight at a time, and says how many more wait', async () => {
    await using team = await openTeam();
    for (let index = 0; index < 10; index += 1) await opened(team, {}, { statement: `Question ${index}` });
    const list = viewOf(await team.says('lea', 'votes'));
    expect(words(list)).toContain('10 votes vous attendent.');
    expect(words(list)).toContain('Et 2 autres');
    expect(labels(list).filter((label) => label === 'Pour')).toHaveLength(8);
  });

  it('of nobody is a sentence', async () => {
    await using team = await openTeam();
    const list = viewOf(await team.says('lea', 'votes'));
    expect(list.fallback).toBe('Aucun vote ne vous attend.');
  });
});

describe('a vote that everybody has cast', () => {
  it('closes at once, and every paper tells the result', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team);
    for (const user of ['lea', 'marc', 'ravi'] as const) await votes(team, user, 'Pour');
    await votes(team, 'ines', 'Abstention');
    expect(await stateOf(team)).toBe('open');
    await votes(team, 'claire', 'Contre');
    expect(await stateOf(team)).toBe('adopted');
    expect(await statusOf(team, decision)).toBe('adopted');
    for (const user of users) {
      expect(await messages(team, user, 'vote.paper')).toHaveLength(1);
      const view = await paper(team, user);
      // Ravi reads it on his own clock.
      expect(words(view)).toMatch(
        /Vote clos le lundi 16 novembre 2026 à (9 h|12 h \(La Réunion\)) : la décision a été/,
      );
      expect(words(view)).toContain('3 pour, 1 contre, 1 abstention. 5 votes sur 5, quorum 3 atteint.');
      expect(labels(view)).toEqual(['Voir la décision']);
    }
    expect(words(await paper(team, 'claire'))).toContain('Vous avez voté : contre.');
    expect(await team.db.timer.count({ where: { kind: 'vote.close' } })).toBe(0);
  });

  it('does not wait for who has left, and their ballot stays in', async () => {
    await using team = await openTeam();
    await opened(team, { quorum: '4' });
    await votes(team, 'ravi', 'Contre');
    for (const displayName of ['Ravi Payet', 'Inès Faure', 'Claire Dubois']) {
      await team.db.practitioner.updateMany({ where: { displayName }, data: { active: false } });
    }
    await votes(team, 'lea', 'Pour');
    await votes(team, 'marc', 'Pour');
    expect(await stateOf(team)).toBe('adopted');
    // Four of five was the quorum: of the three who are counted it is two.
    expect(words(await paper(team, 'lea'))).toContain(
      '2 pour, 1 contre, 0 abstention. 3 votes sur 3, quorum 2 atteint.',
    );
  });

  it('whose last elector left is closed by its deadline, without a quorum when nobody voted', async () => {
    await using team = await openTeam();
    const { decision } = await opened(team, { electors: await electors(team, 'ravi') });
    await team.at('2026-11-19T16:59:00Z');
    await team.db.practitioner.update({ where: { id: await idOf(team, 'ravi') }, data: { active: false } });
    await team.at(afterDeadline);
    expect(await stateOf(team)).toBe('no-quorum');
    expect(await statusOf(team, decision)).toBe('proposed');
  });
});
