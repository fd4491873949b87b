import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { card as cardOf } from '../decision/decisions.ts';
import { electors, idOf, labels, messages, proposed, put, type Team, voteButton, words } from '../vote/votes.ts';
import { ask, askButton, asked, leaves, openCase, paper, practises, says, statement, told } from './opinions.ts';

/** The professions that the form offers. */
async function offered(team: Team, decision: Parameters<typeof askButton>[0]): Promise<readonly string[]> {
  const form = formOf(await team.presses('marc', askButton(decision)));
  const field = form.fields.find(({ id }) => id === 'professions');
  return field?.kind === 'choices' ? field.options.map(({ value }) => value) : [];
}

describe('asking for opinions', () => {
  it('is one form of two fields: the professions that somebody has, and a day in a week', async () => {
    await using team = await openTeam();
    const decision = await proposed(team);
    const form = formOf(await team.presses('marc', askButton(decision)));
    expect(form.fields.map(({ id }) => id)).toEqual(['professions', 'deadline']);
    expect(await offered(team, decision)).toEqual([
      'general-practitioner',
      'pharmacist',
      'nurse',
      'physiotherapist',
      'care-coordinator',
    ]);
    expect(form.fields[1]).toMatchObject({ initial: '2026-11-23' });
  });

  it('asks every member of these professions in private, once, and whoever asked follows it in a message', async () => {
    await using team = await openTeam();
    await practises(team, 'ines', 'nurse');
    const { answer, card } = await asked(team, ['nurse', 'pharmacist']);
    expect(words(answer)).toContain('Avis demandés à 3 personnes, en message privé. Le vôtre montrera les réponses.');
    // Once: the message that is edited as opinions come in says the rest.
    expect(words(answer)).not.toContain('Infirmier');
    expect(labels(answer)).toEqual(['Voir la décision']);
    expect(words(await paper(team, 'marc'))).toContain('Infirmier : en attente (2 personnes)');
    expect(words(card)).toContain('Infirmier : en attente (2 personnes)');
    expect(await told(team, 'opinion.asked')).toEqual({ lea: 1, marc: 1, ravi: 1, ines: 1 });
    const message = words(await paper(team, 'ravi'));
    for (const part of [statement, 'Trois demandes sur quatre', 'Pharmacien', 'lundi 23 novembre 2026', 'Marc Petit']) {
      expect(message).toContain(part);
    }
    expect(words(await paper(team, 'marc'))).not.toContain('Favorable');
    expect(team.platform.channel('C-team')).toEqual([]);
    await team.at('2026-11-16T09:00:00Z');
    expect(await told(team, 'opinion.asked')).toEqual({ lea: 1, marc: 1, ravi: 1, ines: 1 });
  });

  it('asks whoever asks only when their profession is among them', async () => {
    await using team = await openTeam();
    await asked(team, ['general-practitioner']);
    expect(await told(team, 'opinion.asked')).toEqual({ marc: 1 });
    expect(words(await says(team, 'marc', 'Favorable').then(viewOf))).toContain('Vous avez donné votre avis');
  });

  it('asks once however often the form is sent', async () => {
    await using team = await openTeam();
    const form = formOf(await team.presses('marc', askButton(await proposed(team))));
    await team.submits('marc', form, { professions: ['nurse'] });
    const again = await team.submits('marc', form, { professions: ['nurse', 'pharmacist'] });
    expect(words(viewOf(again))).toContain('Rien n’a changé : ces avis sont déjà demandés.');
    expect(await team.db.opinionRequest.findMany()).toMatchObject([{ professions: ['nurse'] }]);
    expect(await told(team, 'opinion.asked')).toEqual({ lea: 1, marc: 1 });
  });

  it('is for one at a time: of two at the same instant one is told', async () => {
    await using team = await openTeam();
    const decision = await proposed(team);
    const forms = [
      formOf(await team.presses('marc', askButton(decision))),
      formOf(await team.presses('claire', askButton(decision))),
    ] as const;
    const [one, other] = await Promise.all([
      team.submits('marc', forms[0], { professions: ['nurse'] }),
      team.submits('claire', forms[1], { professions: ['pharmacist'] }),
    ]);
    expect(await team.db.opinionRequest.count()).toBe(1);
    const said = [one, other].map((reply) => words(viewOf(reply))).join('\n');
    expect(said).toContain('Des avis sont déjà demandés sur cette décision, jusqu’au lundi 23 novembre 2026 à 18 h');
    expect(team.errors).toEqual([]);
  });

  it('is for who recorded the decision, who answers for it, and the coordinators', async () => {
    await using team = await openTeam();
    const decision = await proposed(team, { ownerId: await idOf(team, 'lea') });
    for (const user of ['marc', 'lea', 'claire'] as const) {
      expect((await team.presses(user, askButton(decision))).kind).toBe('form');
    }
    const refused = words(viewOf(await team.presses('ravi', askButton(decision))));
    expect(refused).toContain('qui a enregistré cette décision');
    const form = formOf(await team.presses('lea', askButton(decision)));
    expect(words(viewOf(await team.submits('ravi', form, { professions: ['nurse'] })))).toContain('qui a enregistré');
    expect(await team.db.opinionRequest.count()).toBe(0);
  });

  it.each([
    [{ professions: [] }, 'professions', 'Choisissez au moins une profession.'],
    [{ professions: ['midwife'] }, 'professions', 'Personne dans l’équipe n’a cette profession : Sage-femme.'],
    [{ professions: ['nurse'], deadline: '2026-11-15' }, 'deadline', 'Ce jour est passé'],
    [{ professions: ['nurse'], deadline: '2029-11-15' }, 'deadline', 'plus de deux ans'],
    [{ professions: ['nurse'], deadline: '2026-02-31' }, 'deadline', 'une date qui existe'],
    [{ professions: ['shaman'] }, 'professions', 'Choisissez une valeur de la liste.'],
  ])('refuses %o under its field', async (values, field, sentence) => {
    await using team = await openTeam();
    const reply = await ask(team, 'marc', await proposed(team), values);
    if (reply.kind !== 'errors') throw new Error(`not refused: ${reply.kind}`);
    expect(Object.keys(reply.errors)).toEqual([field]);
    expect(reply.errors[field]?.replace(/\u00a0/g, ' ')).toContain(sentence);
    expect(await team.db.opinionRequest.count()).toBe(0);
  });

  it('is refused today after 18:00 on the clock of the structure', async () => {
    await using team = await openTeam();
    const decision = await proposed(team);
    await team.at('2026-11-16T17:00:00Z');
    const late = await ask(team, 'marc', decision, { professions: ['nurse'], deadline: '2026-11-16' });
    expect(late).toMatchObject({ errors: { deadline: expect.stringContaining('Ce jour est passé') } });
    team.clock.set(new Date('2026-11-16T16:59:00Z'));
    await ask(team, 'marc', decision, { professions: ['nurse'], deadline: '2026-11-16' });
    expect(await team.db.opinionRequest.findMany()).toMatchObject([{ closesAt: new Date('2026-11-16T17:00:00Z') }]);
  });

  it('is refused once the decision is settled, and during a vote; and a vote waits for it', async () => {
    await using team = await openTeam();
    const adopted = await proposed(team, { status: 'adopted' });
    const settled = words(viewOf(await team.presses('marc', askButton(adopted))));
    expect(settled).toContain('Cette décision est adoptée : il n’y a plus d’avis à demander.');
    const voted = await proposed(team);
    const form = formOf(await team.presses('marc', askButton(voted)));
    await put(team, 'marc', voted, { electors: await electors(team, 'lea', 'ravi') });
    const during = words(viewOf(await team.submits('marc', form, { professions: ['nurse'] })));
    expect(during).toContain('Cette décision est au vote');
    const { decision } = await asked(team, ['nurse']);
    const vote = words(viewOf(await team.presses('marc', voteButton(decision))));
    expect(vote).toContain('Des avis sont encore attendus');
    expect(await team.db.opinionRequest.count()).toBe(1);
  });

  it('waits for the morning of those who sleep, and asks nobody who has left meanwhile', async () => {
    await using team = await openTeam();
    const decision = await proposed(team);
    await team.at('2026-11-16T20:00:00Z');
    await ask(team, 'marc', decision, { professions: ['nurse', 'pharmacist'] });
    expect(await told(team, 'opinion.asked')).toEqual({});
    await leaves(team, 'lea');
    // 7:00 in La Réunion, then in Paris.
    await team.at('2026-11-17T03:00:00Z');
    expect(await told(team, 'opinion.asked')).toEqual({ ravi: 1 });
    await team.at('2026-11-17T06:00:00Z');
    expect(await told(team, 'opinion.asked')).toEqual({ ravi: 1, marc: 1 });
  });
});

describe('opinions on a decision about a case', () => {
  it('are asked of the carers who may read it, and of nobody else', async () => {
    await using team = await openTeam();
    const caseReviewId = await openCase(team);
    await practises(team, 'ines', 'nurse');
    await team.db.invitation.deleteMany({ where: { practitionerId: await idOf(team, 'ines') } });
    const decision = await proposed(team, { caseReviewId });
    // Claire facilitates the RCP and may read it, but is no carer.
    expect(await offered(team, decision)).toEqual(['general-practitioner', 'pharmacist', 'nurse']);
    await ask(team, 'marc', decision, { professions: ['nurse'] });
    expect(words(await cardOf(team, 'marc', { id: decision }))).toContain('Infirmier : en attente (1 personne)');
    expect(await told(team, 'opinion.asked')).toEqual({ lea: 1, marc: 1 });
    const message = await paper(team, 'lea');
    expect(words(message)).toContain(statement);
    expect(message.fallback).toContain('C-7QK4');
    // What lights up on a locked screen.
    expect(message.fallback).not.toContain(statement);
    const stolen = await team.clicks('ines', message, 'Favorable');
    expect(words(viewOf(stolen))).toContain('Votre avis n’est pas demandé ici');
    expect(await team.db.opinion.count()).toBe(0);
  });

  it('are refused with a sentence for a profession of which nobody may read it any more', async () => {
    await using team = await openTeam();
    const decision = await proposed(team, { caseReviewId: await openCase(team) });
    const form = formOf(await team.presses('marc', askButton(decision)));
    await team.db.invitation.deleteMany({ where: { practitionerId: await idOf(team, 'ravi') } });
    const reply = await team.submits('marc', form, { professions: ['nurse', 'pharmacist'] });
    expect(reply).toMatchObject({
      errors: {
        professions: expect.stringMatching(/Aucun membre de cette profession n’a accès au dossier\s: Pharmacien/),
      },
    });
    expect(await told(team, 'opinion.asked')).toEqual({});
  });

  it('cannot be asked when no carer may read it', async () => {
    await using team = await openTeam();
    const decision = await proposed(team, { caseReviewId: await openCase(team) });
    await team.db.invitation.deleteMany({});
    await practises(team, 'marc', 'medical-secretary');
    const refused = words(viewOf(await team.presses('marc', askButton(decision))));
    expect(refused).toContain('aucun soignant de l’équipe n’a accès à ce dossier');
  });

  it('show to a coordinator who may not read it who has answered, and neither what nor why', async () => {
    await using team = await openTeam();
    const decision = await proposed(team, { caseReviewId: await openCase(team) });
    await team.db.meeting.updateMany({ data: { facilitatorId: await idOf(team, 'marc') } });
    await ask(team, 'claire', decision, { professions: ['nurse', 'pharmacist'] });
    expect(words(await cardOf(team, 'claire', { id: decision }))).not.toContain(statement);
    const form = formOf(await says(team, 'lea', 'Réservé'));
    await team.submits('lea', form, { text: 'Trop tôt pour le pansement' });
    await says(team, 'ravi', 'Favorable');
    const followed = words(await paper(team, 'claire'));
    expect(followed).toContain('Infirmier : a répondu');
    expect(followed).toContain('Clore les avis');
    for (const secret of [statement, 'réservé', 'Réservé', 'Trop tôt', 'favorable'])
      expect(followed).not.toContain(secret);
    await team.at('2026-11-23T17:00:00Z');
    const summary = (await messages(team, 'claire', 'opinion.summary')).map(words).join();
    expect(summary).toContain('Décision du dossier C-7QK4');
    expect(summary).toContain('2 professions sur 2 ont répondu. Les avis se lisent avec le dossier.');
    for (const secret of [statement, 'réservé (', 'Trop tôt']) expect(summary).not.toContain(secret);
  });
});
