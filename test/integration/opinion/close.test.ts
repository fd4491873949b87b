import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { card as cardOf } from '../decision/decisions.ts';
import { idOf, labels, messages, statusOf, type Team, words } from '../vote/votes.ts';
import { ask, asked, leaves, openCase, paper, reasons, says, statement, told } from './opinions.ts';

const deadline = '2026-11-23T17:00:00Z';

const stateOf = async (team: Team) => (await team.db.opinionRequest.findFirstOrThrow()).state;
const summaries = async (team: Team, user: Parameters<typeof messages>[1]) => messages(team, user, 'opinion.summary');

describe('at the deadline', () => {
  it('whoever asked gets the card with what was said, once; who said nothing is noted, not recorded', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse', 'pharmacist', 'physiotherapist']);
    await reasons(team, 'lea', 'Réservé', 'Il faut être deux');
    await says(team, 'ravi', 'Favorable');
    await team.at('2026-11-23T16:59:59Z');
    expect(await stateOf(team)).toBe('open');
    await team.at(deadline);
    await team.at('2026-11-23T17:05:00Z');
    expect(await stateOf(team)).toBe('closed');
    expect(await told(team, 'opinion.summary')).toEqual({ marc: 1 });
    const [summary] = await summaries(team, 'marc');
    if (summary === undefined) throw new Error('no summary');
    expect(summary.fallback.replace(/\u00a0/g, ' ')).toBe(`Décision « ${statement} » : les avis sont recueillis.`);
    for (const part of [
      'Avis clos le lundi 23 novembre 2026 à 18 h.',
      '2 professions sur 3 ont répondu.',
      'Infirmier : réservé (Léa Martin) : Il faut être deux',
      'Pharmacien : favorable (Ravi Payet)',
      'Masseur-kinésithérapeute : sans avis"',
    ]) {
      expect(words(summary)).toContain(part);
    }
    expect(labels(summary)).toEqual(
      expect.arrayContaining(['Adopter', 'Adopter avec réserve', 'Ne pas adopter', 'Mettre au vote']),
    );
    expect(labels(summary)).not.toContain('Clore les avis');
    expect(await team.db.opinion.count()).toBe(2);
    for (const user of ['lea', 'ravi', 'ines', 'marc'] as const) {
      expect(words(await paper(team, user))).toContain('Avis clos');
      expect(labels(await paper(team, user))).toEqual(['Voir la décision']);
    }
    expect(await team.db.timer.count({ where: { kind: 'opinion.close' } })).toBe(0);
  });

  it('the summary leads to a settled decision by one click', async () => {
    await using team = await openTeam();
    const { decision } = await asked(team, ['nurse']);
    await says(team, 'lea', 'Favorable');
    await team.at(deadline);
    const [summary] = await summaries(team, 'marc');
    if (summary === undefined) throw new Error('no summary');
    await team.clicks('marc', summary, 'Adopter avec réserve');
    expect(await statusOf(team, decision)).toBe('adopted-with-reservation');
  });

  it('comes once when the bot was down over it, and nothing is taken that came too late', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse', 'pharmacist']);
    const message = await paper(team, 'lea');
    // Tuesday morning: the process was not there on Monday evening.
    team.clock.set(new Date('2026-11-24T08:00:00Z'));
    expect(words(viewOf(await team.clicks('lea', message, 'Favorable')))).toContain('Trop tard');
    await team.at('2026-11-24T08:01:00Z');
    await team.at('2026-11-24T08:02:00Z');
    expect(await told(team, 'opinion.summary')).toEqual({ marc: 1 });
    const [summary] = await summaries(team, 'marc');
    // Since the deadline, not since somebody noticed it.
    expect(summary && words(summary)).toContain('Avis clos le lundi 23 novembre 2026 à 18 h.');
    expect(await team.db.opinion.count()).toBe(0);
    expect(words(await paper(team, 'ravi'))).toContain('Avis clos le lundi 23 novembre 2026 à 21 h (La Réunion).');
  });

  it('tells the coordinators when whoever asked has left', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse']);
    await team.at('2026-11-23T16:59:00Z');
    await leaves(team, 'marc');
    await team.at(deadline);
    expect(await told(team, 'opinion.summary')).toEqual({ claire: 1 });
  });

  it('tells whoever sleeps in the morning', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse']);
    await team.db.practitioner.update({ where: { id: await idOf(team, 'marc') }, data: { zone: 'Pacific/Noumea' } });
    await team.at(deadline);
    expect(await told(team, 'opinion.summary')).toEqual({});
    await team.at('2026-11-23T20:00:00Z');
    expect(await told(team, 'opinion.summary')).toEqual({ marc: 1 });
  });

  it('is that of the wall of the structure, also where the clocks are elsewhere', async () => {
    await using team = await openTeam();
    await team.db.careTeam.updateMany({ data: { zone: 'America/Martinique', holidayRegion: 'MQ' } });
    await asked(team, ['nurse']);
    const { closesAt } = await team.db.opinionRequest.findFirstOrThrow();
    expect(closesAt.toISOString()).toBe('2026-11-23T22:00:00.000Z');
    // Léa reads it on her clock in Paris.
    expect(words(await paper(team, 'lea'))).toContain('lundi 23 novembre 2026 à 23 h (France métropolitaine)');
    await team.at('2026-11-23T21:59:00Z');
    expect(await stateOf(team)).toBe('open');
    await team.at('2026-11-23T22:00:00Z');
    expect(await stateOf(team)).toBe('closed');
  });
});

describe('« Clore »', () => {
  it('is offered to whoever asked once every profession has answered, and it stays open until then', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse', 'pharmacist']);
    await says(team, 'lea', 'Favorable');
    expect(labels(await paper(team, 'marc'))).toEqual([]);
    await says(team, 'ravi', 'Favorable');
    expect(words(await paper(team, 'marc'))).toContain('Toutes les professions ont répondu.');
    expect(await stateOf(team)).toBe('open');
    expect((await says(team, 'marc', 'Clore les avis')).kind).toBe('refreshed');
    expect(await stateOf(team)).toBe('closed');
    expect(words(await paper(team, 'marc'))).toContain('Avis clos le lundi 16 novembre 2026 à 9 h.');
    expect(await told(team, 'opinion.summary')).toEqual({ marc: 1 });
    await team.at(deadline);
    expect(await told(team, 'opinion.summary')).toEqual({ marc: 1 });
  });

  it('does not wait for a profession that nobody speaks for any more', async () => {
    await using team = await openTeam();
    await asked(team, ['nurse', 'pharmacist']);
    await leaves(team, 'ravi');
    await says(team, 'lea', 'Favorable');
    expect(labels(await paper(team, 'marc'))).toEqual(['Clore les avis']);
  });

  it('asks twice, and says how many have not answered', async () => {
    await using team = await openTeam();
    const { card, decision } = await asked(team, ['nurse', 'pharmacist', 'physiotherapist']);
    expect(words(card)).toContain('3 professions n’ont pas répondu : elles seront notées « sans avis ».');
    await says(team, 'lea', 'Favorable');
    await says(team, 'ravi', 'Favorable');
    const now = await cardOf(team, 'marc', { id: decision });
    expect(words(now)).toContain('1 profession n’a pas répondu : elle sera notée « sans avis ».');
  });

  it('is done once by two clicks; the card of who closed it needs no other summary', async () => {
    await using team = await openTeam();
    const { card } = await asked(team, ['nurse', 'pharmacist']);
    await says(team, 'lea', 'Favorable');
    const closed = viewOf(await team.clicks('marc', card, 'Clore les avis'));
    expect(words(closed)).toContain('Les avis sont clos.');
    expect(words(closed)).toContain('Pharmacien : sans avis');
    expect(labels(closed)).toContain('Adopter');
    const again = viewOf(await team.clicks('marc', card, 'Clore les avis'));
    expect(words(again)).toContain('Rien n’a changé : cette demande était déjà terminée.');
    expect(await told(team, 'opinion.summary')).toEqual({});
  });

  it('by a coordinator tells whoever asked; in the list it shows the list', async () => {
    await using team = await openTeam();
    const { decision } = await asked(team, ['nurse']);
    const list = viewOf(await team.says('marc', 'decision avis'));
    await team.clicks('claire', await cardOf(team, 'claire', { id: decision }), 'Clore les avis');
    expect(await told(team, 'opinion.summary')).toEqual({ marc: 1 });
    const after = viewOf(await team.clicks('marc', list, 'Clore les avis'));
    expect(words(after)).toContain('Vos avis');
    expect(words(after)).toContain('déjà terminée');
    expect(labels(after)).toEqual(['Voir la décision']);
  });

  it('is not for those who are asked', async () => {
    await using team = await openTeam();
    const { decision, card } = await asked(team, ['nurse']);
    expect(labels(await cardOf(team, 'lea', { id: decision }))).not.toContain('Clore les avis');
    const refused = words(viewOf(await team.clicks('lea', card, 'Clore les avis')));
    expect(refused).toContain('Seules la personne qui a demandé ces avis');
    expect(await stateOf(team)).toBe('open');
  });

  it('and the deadline at the same instant end it once', async () => {
    await using team = await openTeam();
    const { card } = await asked(team, ['nurse']);
    team.clock.set(new Date(deadline));
    await Promise.all([team.clicks('marc', card, 'Clore les avis'), team.app.tick()]);
    await team.at('2026-11-23T17:01:00Z');
    expect(await team.db.opinionRequest.findMany()).toMatchObject([{ state: 'closed' }]);
    expect((await summaries(team, 'marc')).length).toBeLessThanOrEqual(1);
    expect(team.errors).toEqual([]);
  });
});

describe('a decision that is settled without its opinions', () => {
  it('withdraws the request: every message says so, nobody is reminded, and nothing is taken', async () => {
    await using team = await openTeam();
    const { decision } = await asked(team, ['nurse', 'pharmacist']);
    await says(team, 'ravi', 'Favorable');
    const before = await paper(team, 'lea');
    await team.clicks('marc', await cardOf(team, 'marc', { id: decision }), 'Caduque');
    expect(await stateOf(team)).toBe('withdrawn');
    for (const user of ['lea', 'ravi', 'marc'] as const) {
      expect(words(await paper(team, user))).toContain('Demande d’avis retirée');
      expect(words(await paper(team, user))).toContain('Cette décision est caduque');
      expect(labels(await paper(team, user))).toEqual([]);
    }
    for (const label of ['Favorable', 'Réservé']) {
      expect(words(viewOf(await team.clicks('lea', before, label)))).toContain('La demande a été retirée');
    }
    await team.at('2026-11-20T08:00:00Z');
    await team.at(deadline);
    expect(await told(team, 'opinion.reminder')).toEqual({});
    expect(await told(team, 'opinion.summary')).toEqual({});
    const card = words(await cardOf(team, 'marc', { id: decision }));
    expect(card).toContain('Demande d’avis retirée le lundi 16 novembre 2026 à 9 h.');
    expect(card).toContain('En tout : 1 favorable et 1 profession sans avis.');
  });

  it('withdraws it when another decision replaces it, and opinions may be asked about that one', async () => {
    await using team = await openTeam();
    const { decision } = await asked(team, ['nurse']);
    const form = formOf(await team.clicks('marc', await cardOf(team, 'marc', { id: decision }), 'Remplacer'));
    const next = { statement: 'Ouvrir un samedi sur deux', state: 'proposed' };
    const card = viewOf(await team.submits('marc', form, next));
    expect(await stateOf(team)).toBe('withdrawn');
    expect(words(await paper(team, 'lea'))).toContain('Demande d’avis retirée');
    expect(words(card)).not.toContain('Demande d’avis retirée');
    const again = formOf(await team.clicks('marc', card, 'Demander des avis'));
    await team.submits('marc', again, { professions: ['nurse'] });
    expect(words(await paper(team, 'lea'))).toContain('Ouvrir un samedi sur deux');
    expect(await team.db.opinionRequest.count({ where: { state: 'open' } })).toBe(1);
  });

  it('withdraws it at the deadline at the latest', async () => {
    await using team = await openTeam();
    const { decision } = await asked(team, ['nurse']);
    await team.db.decision.update({ where: { id: decision }, data: { status: 'obsolete' } });
    await team.at(deadline);
    expect(await stateOf(team)).toBe('withdrawn');
    expect(await told(team, 'opinion.summary')).toEqual({});
  });

  it('edits the summary that was sent before', async () => {
    await using team = await openTeam();
    const { decision } = await asked(team, ['nurse']);
    await team.at(deadline);
    await team.clicks('claire', await cardOf(team, 'claire', { id: decision }), 'Ne pas adopter');
    const [summary] = await summaries(team, 'marc');
    expect(summary && words(summary)).toContain('non adoptée');
    expect(summary && labels(summary)).not.toContain('Adopter');
    expect(await stateOf(team)).toBe('closed');
  });

  it('of an earlier request shows one line below the newest', async () => {
    await using team = await openTeam();
    const { decision, card } = await asked(team, ['nurse', 'pharmacist']);
    await says(team, 'lea', 'Favorable');
    await team.clicks('marc', card, 'Clore les avis');
    await team.at('2026-11-17T08:00:00Z');
    await ask(team, 'marc', decision, { professions: ['physiotherapist'] });
    const again = words(await cardOf(team, 'marc', { id: decision }));
    expect(again).toContain('Masseur-kinésithérapeute : en attente (1 personne)');
    expect(again).toContain(
      'Avis clos le lundi 16 novembre 2026 à 9 h. En tout : 1 favorable et 1 profession sans avis.',
    );
    expect(again).not.toContain('Léa Martin');
  });
});

describe('a case that is withdrawn', () => {
  it('takes the texts of opinions with it, and ends the request', async () => {
    await using team = await openTeam();
    const caseReviewId = await openCase(team);
    await asked(team, ['nurse', 'pharmacist'], { caseReviewId });
    await reasons(team, 'lea', 'Défavorable', 'Plaie trop récente');
    const review = viewOf(await team.says('marc', 'rcp dossier C-7QK4'));
    await team.clicks('marc', review, 'Retirer');
    expect(await team.db.opinion.findMany()).toMatchObject([{ stance: 'unfavourable', text: '' }]);
    expect(await stateOf(team)).toBe('withdrawn');
    const everything = JSON.stringify([await team.db.opinion.findMany(), await team.db.delivery.findMany()]);
    expect(everything).not.toContain('Plaie');
    for (const user of ['lea', 'ravi', 'marc'] as const) {
      const message = words(await paper(team, user));
      expect(message).toContain('Le texte de cette décision a été effacé');
      for (const secret of [statement, 'Plaie']) expect(message).not.toContain(secret);
    }
  });
});
