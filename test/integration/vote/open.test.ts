import { describe, expect, it } from 'vitest';
import { caseReviewId } from '../../../src/core/ids.ts';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { newest, propose } from '../case-review/cases.ts';
import { electors, idOf, labels, messages, opened, paper, proposed, put, users, voteButton, words } from './votes.ts';

describe('« Mettre au vote »', () => {
  it('is one form, and gives everyone one ballot paper in private', async () => {
    await using team = await openTeam();
    const decision = await proposed(team);
    const form = formOf(await team.presses('marc', voteButton(decision)));
    expect(form.fields.length).toBeLessThanOrEqual(8);
    expect(form.title.length).toBeLessThanOrEqual(24);
    await team.submits('marc', form, {});
    expect(await team.db.vote.findFirstOrThrow()).toMatchObject({
      method: 'majority',
      secret: false,
      hidden: true,
      quorum: 3,
      closesAt: new Date('2026-11-19T17:00:00Z'),
      state: 'open',
    });
    for (const user of users) {
      expect(await messages(team, user, 'vote.paper')).toHaveLength(1);
      const said = words(await paper(team, user));
      expect(said).toContain('Ouvrir le samedi matin');
      expect(said).toContain('Trois demandes sur quatre');
      expect(said).toContain('jeudi 19 novembre 2026 à ');
      expect(labels(await paper(team, user))).toEqual(['Pour', 'Contre', 'Abstention', 'Voir la décision']);
    }
    expect(team.platform.channel('C-team')).toEqual([]);
  });

  it('shows the card of the decision with the vote, and what each may do', async () => {
    await using team = await openTeam();
    const { card } = await opened(team, { electors: await electors(team, 'lea', 'ravi', 'ines') });
    expect(words(card)).toContain('Vote ouvert : 3 personnes reçoivent leur bulletin en message privé.');
    expect(words(card)).toContain('Vote en cours (majorité, public), jusqu’au jeudi 19 novembre 2026 à 18 h.');
    expect(words(card)).toContain('0 vote sur 3, quorum 2 non atteint. Résultat à la clôture.');
    expect(labels(card)).toEqual(expect.arrayContaining(['Clore le vote', 'Retirer le vote']));
    expect(labels(card)).not.toContain('Pour');
  });

  it('sent twice opens one vote; pressed again it says that one is open', async () => {
    await using team = await openTeam();
    const decision = await proposed(team);
    const form = formOf(await team.presses('marc', voteButton(decision)));
    await team.submits('marc', form, {});
    expect(words(viewOf(await team.submits('marc', form, {})))).toContain('ce vote a déjà été ouvert');
    const again = viewOf(await team.presses('marc', voteButton(decision)));
    expect(words(again)).toContain('Un vote est déjà ouvert sur cette décision, jusqu’au jeudi 19 novembre');
    expect(await team.db.vote.count()).toBe(1);
    expect(await messages(team, 'lea', 'vote.paper')).toHaveLength(1);
  });

  it('at the same instant by two people opens one', async () => {
    await using team = await openTeam();
    const decision = await proposed(team);
    const [his, hers] = [
      formOf(await team.presses('marc', voteButton(decision))),
      formOf(await team.presses('claire', voteButton(decision))),
    ];
    const replies = await Promise.all([team.submits('marc', his, {}), team.submits('claire', hers, {})]);
    expect(await team.db.vote.count()).toBe(1);
    expect(replies.filter((reply) => words(viewOf(reply)).includes('Un vote est déjà ouvert'))).toHaveLength(1);
    expect(team.errors).toEqual([]);
  });

  it('is for who recorded the decision, its owner and the coordinator', async () => {
    await using team = await openTeam();
    const decision = await proposed(team, { ownerId: await idOf(team, 'ravi') });
    for (const user of ['marc', 'ravi', 'claire'] as const) {
      expect((await team.presses(user, voteButton(decision))).kind).toBe('form');
    }
    const refused = await team.presses('lea', voteButton(decision));
    expect(refused.kind).toBe('view');
    expect(await team.db.vote.count()).toBe(0);
  });

  it('is not for what is settled, nor while opinions are asked', async () => {
    await using team = await openTeam();
    const adopted = await proposed(team, { status: 'adopted' });
    const settled = viewOf(await team.presses('marc', voteButton(adopted)));
    expect(words(settled)).toContain('Cette décision n’est plus à voter : elle est adoptée.');

    const decision = await proposed(team);
    const { careTeamId, createdById } = await team.db.decision.findUniqueOrThrow({ where: { id: decision } });
    const times = { createdAt: team.clock.now(), closesAt: new Date('2026-11-20T17:00:00Z') };
    await team.db.opinionRequest.create({
      data: {
        id: 'r',
        careTeamId,
        decisionId: decision,
        professions: [],
        state: 'open',
        openedById: createdById,
        ...times,
      },
    });
    expect(words(viewOf(await team.presses('marc', voteButton(decision))))).toContain('Des avis sont encore attendus');
    expect(await team.db.vote.count()).toBe(0);
  });

  it('names what is wrong under its field and keeps the rest', async () => {
    await using team = await openTeam();
    const decision = await proposed(team);
    const two = await electors(team, 'lea', 'ravi');
    const wrong = [
      [{ electors: two, secret: 'yes' }, 'secret', 'au moins trois électeurs : vous en avez choisi 2'],
      [{ electors: two, quorum: '3' }, 'quorum', 'un nombre entre 1 et 2'],
      [{ quorum: '0' }, 'quorum', 'un nombre entre 1 et 5'],
      [{ quorum: '1.5' }, 'quorum', 'un nombre entre 1 et 5'],
      [{ quorum: 'trois' }, 'quorum', 'un nombre entre 1 et 5'],
      [{ deadline: '2026-11-13' }, 'deadline', 'Ce jour est passé'],
      [{ deadline: '2126-11-19' }, 'deadline', 'vérifiez l’année'],
      [{ deadline: '2026-02-30' }, 'deadline', 'une date qui existe'],
      [{ electors: [] }, 'electors', 'Choisissez au moins une personne'],
      [{ electors: ['person:nobody'] }, 'electors', 'ne fait plus partie de l’équipe'],
      [{ electors: ['profession:midwife'] }, 'electors', 'Personne dans l’équipe n’a cette profession'],
      [{ method: 'dice' }, 'method', 'une valeur de la liste'],
    ] as const;
    for (const [values, field, sentence] of wrong) {
      const reply = await put(team, 'marc', decision, values);
      expect(reply.kind === 'errors' && reply.errors[field]?.replace(/\u00a0/g, ' ')).toContain(sentence);
    }
    expect(await team.db.vote.count()).toBe(0);
    expect(await team.db.delivery.count({ where: { kind: 'vote.paper' } })).toBe(0);
  });

  it('closes today when there is still time, and by what was chosen', async () => {
    await using team = await openTeam();
    await opened(team, { deadline: '2026-11-16', quorum: '5', count: 'shown', electors: ['everyone'] });
    expect(await team.db.vote.findFirstOrThrow()).toMatchObject({
      quorum: 5,
      hidden: false,
      closesAt: new Date('2026-11-16T17:00:00Z'),
    });
  });
});

describe('a vote on a decision about a case', () => {
  it('is for those who may read the case: the others are neither offered nor taken', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { id, code } = await newest(team);
    // Claire coordinates, is no carer and does not facilitate: she reads the code alone.
    await team.db.meeting.updateMany({ data: { facilitatorId: await idOf(team, 'marc') } });
    const decision = await proposed(team, {
      caseReviewId: caseReviewId.parse(id),
      statement: 'Pansement le samedi par Inès',
    });
    const form = formOf(await team.presses('marc', voteButton(decision)));
    const field = form.fields.find((one) => one.id === 'electors');
    const offered = field !== undefined && 'options' in field ? field.options.map(({ label }) => label) : [];
    expect(offered).toContain('Léa Martin');
    expect(offered).not.toContain('Claire Dubois');
    expect(offered).not.toContain('Coordinateur');
    const refused = await team.submits('marc', form, { electors: await electors(team, 'lea', 'claire') });
    expect(refused.kind === 'errors' && refused.errors['electors']?.replace(/\u00a0/g, ' ')).toContain(
      'N’ont pas accès à ce dossier et ne peuvent pas voter : Claire Dubois.',
    );
    const profession = await team.submits('marc', form, { electors: ['profession:care-coordinator'] });
    expect(profession.kind === 'errors' && profession.errors['electors']).toContain('Coordinateur');
    expect(await team.db.vote.count()).toBe(0);

    await team.submits('marc', form, {});
    expect(await team.db.voteElector.count()).toBe(4);
    expect(await messages(team, 'claire', 'vote.paper')).toEqual([]);
    const view = await paper(team, 'lea');
    expect(words(view)).toContain('Pansement le samedi par Inès');
    expect(view.fallback.replace(/\u00a0/g, ' ')).toContain(`Décision du dossier ${code} : votez avant`);
    expect(view.fallback).not.toContain('Pansement');
  });

  it('hides its text from an elector who may not read it any more', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const { id, code } = await newest(team);
    await opened(team, {}, { caseReviewId: caseReviewId.parse(id), statement: 'Pansement le samedi par Inès' });
    await team.db.caseReview.updateMany({ data: { meetingId: null } });
    const list = viewOf(await team.says('ines', 'votes'));
    expect(words(list)).toContain(`Décision du dossier ${code}`);
    expect(words(list)).not.toContain('Pansement');
  });
});
