import { describe, expect, it } from 'vitest';
import { buttonsOf, channel, formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { hold, secrets } from '../minutes/held.ts';
import { card, decided, duty, labels, record, words } from './decisions.ts';

/** Léa chooses « Enregistrer comme décision » on a message of the channel. */
function choosesMessage(structure: Structure, text: string, link?: string) {
  return structure.app.bot.invoke({
    kind: 'message-action',
    id: 'decision-record',
    text,
    ...(link !== undefined && { link }),
    ...{ platform: 'slack', workspace: structure.workspace, user: 'lea', place: channel, sourceId: `chosen-${text}` },
  });
}

describe('/decision', () => {
  it('is one form of eight fields, whose answer is the card with what comes next', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'decision'));
    expect(form.fields.map(({ id }) => id)).toEqual([
      ...['statement', 'type', 'state', 'reason', 'reference', 'owner', 'reviewOn', 'link'],
    ]);
    const marc = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    const view = viewOf(
      await team.submits('lea', form, {
        statement: `  ${duty}\n`,
        reason: 'Équité',
        reference: 'HAS 2013',
        owner: `person:${marc.id}`,
        reviewOn: '2027-01-11',
      }),
    );
    expect(words(view)).toContain('La décision est enregistrée.');
    expect(words(view)).toContain(duty);
    expect(words(view)).toContain('Type: Fonctionnement de l’équipe');
    expect(words(view)).toContain('État: adoptée');
    expect(words(view)).toContain('Pourquoi ?: Équité');
    expect(words(view)).toContain('Référence utilisée: HAS 2013');
    expect(words(view)).toContain('Responsable: Marc Petit');
    expect(words(view)).toContain('À revoir le: lundi 11 janvier 2027');
    expect(words(view)).toContain('Enregistrée: le lundi 16 novembre 2026 par Léa Martin');
    expect(labels(view)).toEqual(['Appliquée', 'Remplacer', 'Caduque', 'Ajouter une tâche', 'Registre']);
    expect(buttonsOf(view).find(({ label }) => label === 'Ajouter une tâche')).toMatchObject({
      action: 'task.create',
      payload: { decision: (await decided(team)).id },
    });
    expect(await decided(team)).toMatchObject({ statement: duty, caseReviewId: null, meetingId: null, causes: [] });
  });

  it('followed by words has them as statement; the guard is asked before', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'décision nouvelle Les gardes du samedi tournent'));
    expect(form.fields[0]).toMatchObject({ id: 'statement', initial: 'Les gardes du samedi tournent' });
    expect(formOf(await team.says('lea', 'new decision')).fields[0]).not.toHaveProperty('initial');
    const long = formOf(await team.says('lea', `decision ${'mot '.repeat(100)}`));
    expect(String(long.fields[0]?.initial)).toHaveLength(299);
    const refused = viewOf(await team.says('lea', 'decision Rappeler le 06 12 34 56 78'));
    expect(refused.fallback).toContain('téléphone');
    expect(await team.db.decision.count()).toBe(0);
  });

  it('sent twice, one after the other or at once, records once', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'decision'));
    await Promise.all([
      team.submits('lea', form, { statement: duty }),
      team.submits('lea', form, { statement: duty }),
      team.submits('lea', form, { statement: duty }),
    ]);
    const again = viewOf(await team.submits('lea', form, { statement: 'Autre chose' }));
    expect(words(again)).toContain('ce formulaire a été envoyé deux fois');
    expect(await team.db.decision.findMany()).toMatchObject([{ statement: duty }]);
    expect(team.errors).toEqual([]);
  });

  it('that is proposed waits for opinions, a vote, or a word of who recorded it', async () => {
    await using team = await openTeam();
    const view = await record(team, 'lea', { state: 'proposed' });
    expect(labels(view)).toEqual([
      ...['Demander des avis', 'Mettre au vote'],
      ...['Adopter', 'Adopter avec réserve', 'Ne pas adopter', 'Remplacer', 'Caduque'],
      ...['Ajouter une tâche', 'Registre'],
    ]);
    const decision = await decided(team);
    const payload = { decision: decision.id };
    expect(buttonsOf(view).find(({ label }) => label === 'Mettre au vote')).toMatchObject({ payload });
    expect(buttonsOf(view).find(({ label }) => label === 'Demander des avis')).toMatchObject({ payload });
    // The coordinator may too; somebody else reads it and adds tasks.
    expect(labels(await card(team, 'claire', decision))).toContain('Adopter');
    expect(labels(await card(team, 'marc', decision))).toEqual(['Ajouter une tâche', 'Registre']);
  });

  it.each([
    ['no sentence', { statement: '' }, 'statement'],
    ['a phone number', { statement: 'Appeler le 06 12 34 56 78' }, 'statement'],
    ['an e-mail address as reason', { reason: 'voir lea@exemple.fr' }, 'reason'],
    ['a social security number as reference', { reference: '2 69 05 49 588 157 80' }, 'reference'],
    ['301 characters', { statement: 'x'.repeat(301) }, 'statement'],
    ['a review date that is past', { reviewOn: '2026-11-16' }, 'reviewOn'],
    ['a review date in ten years', { reviewOn: '2036-11-16' }, 'reviewOn'],
    ['somebody who is no member', { owner: 'person:nobody' }, 'owner'],
    ['a type that is none', { type: 'astrology' }, 'type'],
    ['a type of a case, without one', { type: 'treatment' }, 'type'],
    ['a state in which none begins', { state: 'applied' }, 'state'],
    ['an RCP that is none', { link: 'meeting:nothing' }, 'link'],
    ['a case that is none', { link: 'case:nothing' }, 'link'],
    ['neither', { link: 'else' }, 'link'],
  ])('with %s is refused under its field, and records nothing', async (_, changes, field) => {
    await using team = await openTeam();
    const form = formOf(await team.says('lea', 'decision'));
    const reply = await team.submits('lea', form, { statement: duty, ...changes });
    expect(reply).toMatchObject({ kind: 'errors', errors: { [field]: expect.any(String) } });
    expect(await team.db.decision.count()).toBe(0);
  });
});

describe('« Enregistrer comme décision » in the menu of a message', () => {
  const link = 'https://tilleuls.slack.com/archives/CRCP/p1700000000000002';

  it('takes its words, and keeps a way back to the message', async () => {
    await using team = await openTeam();
    const form = formOf(await choosesMessage(team, 'On fermera\nle 24 décembre à 16 h', link));
    const view = viewOf(await team.submits('lea', form, {}));
    expect(words(view)).toContain('On fermera le 24 décembre à 16 h');
    const links = view.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    expect(links).toContainEqual({ kind: 'link', label: 'Voir le message', url: link });
    expect(await decided(team)).toMatchObject({ sourceLink: link });
  });

  it('that the guard objects to says why, with an empty statement', async () => {
    await using team = await openTeam();
    const form = formOf(await choosesMessage(team, 'Appeler le 06 12 34 56 78', link));
    expect(form.intro).toContain('téléphone');
    expect(form.fields[0]).not.toHaveProperty('initial');
  });

  it('without an address has no button to it', async () => {
    await using team = await openTeam();
    const form = formOf(await choosesMessage(team, 'On fermera'));
    await team.submits('lea', form, {});
    expect(await decided(team)).toMatchObject({ sourceLink: '' });
    expect(JSON.stringify(await card(team, 'lea', await decided(team)))).not.toContain('Voir le message');
  });

  it('with an address of another kind in its place is refused', async () => {
    await using team = await openTeam();
    const form = formOf(await choosesMessage(team, 'On fermera', link));
    const context = form.context.replace(link, 'javascript:alert(1)');
    const reply = viewOf(await team.submits('lea', { ...form, context }, {}));
    expect(reply.fallback).toContain('n’est plus valable');
    expect(await team.db.decision.count()).toBe(0);
  });
});

describe('what a decision is about', () => {
  async function afterTheRcp(): Promise<Structure & AsyncDisposable> {
    const team = await openTeam();
    await hold(team.db, ['Léa Martin', 'Marc Petit']);
    await team.at('2026-11-25T08:00:00Z');
    return team;
  }

  const options = async (team: Structure, user: string) => {
    const field = formOf(await team.says(user, 'decision')).fields.find(({ id }) => id === 'link');
    return field?.kind === 'choice' ? field.options : [];
  };

  it('is a case that the actor may read, an RCP that took place, or neither', async () => {
    await using team = await afterTheRcp();
    const shown = (await options(team, 'lea')).map(({ label }) => label.replaceAll('\u00a0', ' '));
    expect(shown).toEqual([
      'Ni un dossier ni une RCP',
      'Dossier C-7QK4, Plaie chronique',
      'RCP du mardi 24 novembre 2026 à 13 h 30, Suivi diabète',
    ]);
    await team.db.meeting.updateMany({ data: { facilitatorId: null } });
    expect((await options(team, 'claire')).map(({ value }) => value.split(':')[0])).toEqual(['none', 'meeting']);
  });

  it('of a case asks for what fits it, and is read by those who may read the case', async () => {
    await using team = await afterTheRcp();
    await team.db.meeting.updateMany({ data: { facilitatorId: null } });
    const review = await team.db.caseReview.findFirstOrThrow();
    const about = { link: `case:${review.id}`, statement: 'Botte de décharge' };
    const form = formOf(await team.says('lea', 'decision'));
    const wrong = await team.submits('lea', form, { ...about, type: 'budget' });
    expect(wrong).toMatchObject({ errors: { type: expect.stringContaining('Traitement ou prescription') } });
    expect(words(viewOf(await team.submits('lea', form, { ...about, type: 'treatment' })))).toContain('Botte');
    const decision = await decided(team, 'Botte de décharge');
    expect(decision).toMatchObject({ caseReviewId: review.id, meetingId: null, caseCode: 'C-7QK4' });
    expect(words(await card(team, 'marc', decision))).toContain('Botte de décharge');
    const toClaire = await card(team, 'claire', decision);
    expect(words(toClaire)).toContain('Décision du dossier C-7QK4');
    expect(words(toClaire)).toContain('Type: Traitement ou prescription');
    expect(JSON.stringify(toClaire)).not.toContain('Botte');
    // The coordinator says how far it is, but replaces nothing unread.
    expect(labels(toClaire)).toEqual(['Appliquée', 'Caduque', 'Registre']);
    // The minutes keep to what the RCP decided.
    expect(JSON.stringify(viewOf(await team.says('lea', 'rcp compte-rendu')))).not.toContain('Botte');
    expect(JSON.stringify(viewOf(await team.says('lea', 'rcp compte-rendu')))).toContain(secrets.statement);
  });

  it('is refused when its case is withdrawn while the form is open, and what was typed is given back', async () => {
    await using team = await afterTheRcp();
    const review = await team.db.caseReview.findFirstOrThrow();
    const form = formOf(await team.says('lea', 'decision'));
    await team.presses('lea', { kind: 'action', label: '', action: 'case.object', payload: { case: review.id } });
    const about = { link: `case:${review.id}`, statement: 'Botte de décharge', type: 'treatment' };
    expect(await team.submits('lea', form, about)).toMatchObject({
      kind: 'errors',
      errors: { link: expect.any(String) },
    });
    expect(JSON.stringify(await team.db.decision.findMany())).not.toContain('Botte');
  });

  it('and an objection of the patient at the same instant leave no text', async () => {
    await using team = await afterTheRcp();
    const review = await team.db.caseReview.findFirstOrThrow();
    const form = formOf(await team.says('lea', 'decision'));
    const about = { link: `case:${review.id}`, statement: 'Botte de décharge', type: 'treatment' };
    await Promise.all([
      team.presses('lea', { kind: 'action', label: '', action: 'case.object', payload: { case: review.id } }),
      team.submits('lea', form, about),
    ]);
    expect(await team.db.caseReview.findFirst()).toMatchObject({ status: 'withdrawn' });
    expect(JSON.stringify(await team.db.decision.findMany())).not.toContain('Botte');
    expect(team.errors).toEqual([]);
  });

  it('of an RCP stands in the register under it', async () => {
    await using team = await afterTheRcp();
    const meeting = await team.db.meeting.findFirstOrThrow();
    await record(team, 'lea', { link: `meeting:${meeting.id}` });
    expect(await decided(team, duty)).toMatchObject({ meetingId: meeting.id, caseReviewId: null });
    expect(words(await card(team, 'marc', await decided(team, duty)))).toContain('RCP: RCP du mardi 24 novembre 2026');
  });
});
