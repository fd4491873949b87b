import { describe, expect, it } from 'vitest';
import { formOf, openTeam, Structure, viewOf } from '../../support/structure.ts';
import { hold, secrets } from '../minutes/held.ts';
import { card, decided, labels, record, reread, supersede, words } from './decisions.ts';

/** The RCP of 24 November 2026 is over; Léa asked for the case, Marc tells the patient. */
async function afterTheRcp(): Promise<Structure & AsyncDisposable> {
  const team = await openTeam();
  await hold(team.db, ['Léa Martin', 'Marc Petit']);
  await team.at('2026-11-24T14:00:00Z');
  return team;
}

/** Its minutes are approved by silence; Claire, who is no carer, no longer facilitates it. */
async function afterApproval(): Promise<Structure & AsyncDisposable> {
  const team = await afterTheRcp();
  await team.db.meeting.updateMany({ data: { facilitatorId: null } });
  await team.clicks('claire', viewOf(await team.says('claire', 'rcp cr')), 'Soumettre à validation');
  await team.at('2026-12-02T08:00:00Z');
  return team;
}

describe('« Remplacer »', () => {
  it('opens the form with the old texts, writes a new decision, and ends the old one', async () => {
    await using team = await openTeam();
    await record(team, 'lea', { reason: 'Équité', reference: 'Règlement intérieur', reviewOn: '2027-01-11' });
    const old = await decided(team);
    const form = formOf(await team.clicks('lea', await card(team, 'lea', old), 'Remplacer'));
    expect(Object.fromEntries(form.fields.map(({ id, initial }) => [id, initial]))).toMatchObject({
      statement: old.statement,
      type: 'team-organisation',
      state: 'adopted',
      reason: 'Équité',
      reference: 'Règlement intérieur',
      reviewOn: '2027-01-11',
    });
    const view = viewOf(await team.submits('lea', form, { statement: 'Les gardes du samedi sont tirées au sort' }));
    expect(words(view)).toContain('remplace l’ancienne');
    expect(words(view)).toContain(`Remplace: Décision « ${old.statement} », du lundi 16 novembre 2026`);
    const next = await decided(team, 'Les gardes du samedi sont tirées au sort');
    expect(next).toMatchObject({ supersedesId: old.id, status: 'adopted', supersededById: null });
    expect(await reread(team, old.id)).toMatchObject({
      status: 'obsolete',
      statement: old.statement,
      supersededById: next.id,
    });
  });

  it('keeps what is about no case apart from cases: a case is neither offered nor taken', async () => {
    await using team = await afterTheRcp();
    await record(team, 'lea');
    const old = await decided(team);
    const { id } = await team.db.caseReview.findFirstOrThrow();
    const form = formOf(await team.clicks('lea', await card(team, 'lea', old), 'Remplacer'));
    expect(JSON.stringify(form)).not.toContain(`case:${id}`);
    // Everybody would read what it says on the card of the old one.
    const reply = await team.submits('lea', form, { statement: 'Pansement', type: 'treatment', link: `case:${id}` });
    expect(reply).toMatchObject({ kind: 'errors', errors: { link: expect.stringContaining('choisissez de nouveau') } });
    expect((await reread(team, old.id)).status).toBe('adopted');
  });

  it('five times is a chain that can be walked both ways', async () => {
    await using team = await openTeam();
    await record(team, 'lea', { statement: 'Version 1' });
    for (const version of [2, 3, 4, 5]) {
      await supersede(team, 'lea', await decided(team, `Version ${version - 1}`), { statement: `Version ${version}` });
    }
    expect(await team.db.decision.findMany({ orderBy: { statement: 'asc' } })).toMatchObject([
      ...[1, 2, 3, 4].map(() => ({ status: 'obsolete' })),
      { status: 'adopted' },
    ]);
    let view = await card(team, 'marc', await decided(team, 'Version 5'));
    expect(labels(view)).not.toContain('Décision suivante');
    for (const version of [4, 3, 2, 1]) {
      const reply = await team.clicks('marc', view, 'Décision précédente');
      expect(reply.kind).toBe('update');
      view = viewOf(reply);
      expect(words(view)).toContain(`Version ${version}`);
      expect(words(view)).toContain(`Remplacée par: Décision « Version ${version + 1} »`);
    }
    expect(labels(view)).not.toContain('Décision précédente');
    for (const version of [2, 3, 4, 5]) {
      view = viewOf(await team.clicks('marc', view, 'Décision suivante'));
      expect(words(view)).toContain(`Version ${version}`);
    }
  });

  it('by two at once, in two processes, leaves one; the other sees it, and may go on from there', async () => {
    await using team = await openTeam();
    const lea = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    await record(team, 'lea', { statement: 'Version 1', owner: `person:${lea.id}` });
    const old = await decided(team);
    const other = new Structure(team.db, team.clock, team.platform, team.workspace);
    const [mine, hers] = [
      formOf(await team.clicks('lea', await card(team, 'lea', old), 'Remplacer')),
      formOf(await team.clicks('claire', await card(team, 'claire', old), 'Remplacer')),
    ];
    const replies = await Promise.all([
      team.submits('lea', mine, { statement: 'Version de Léa' }),
      other.submits('claire', hers, { statement: 'Version de Claire' }),
    ]);
    expect([...team.errors, ...other.errors]).toEqual([]);
    const [winner, ...more] = await team.db.decision.findMany({ where: { supersedesId: old.id } });
    expect(more).toEqual([]);
    expect(await reread(team, old.id)).toMatchObject({ status: 'obsolete', revision: 2 });
    const lost = replies.findIndex((reply) => reply.kind === 'form');
    const [user, typed] = lost === 0 ? ['lea', 'Version de Léa'] : ['claire', 'Version de Claire'];
    const again = formOf(replies[lost] ?? { kind: 'none' });
    expect(String(again.intro).replaceAll('\u00a0', ' ')).toContain(`entre-temps par « ${winner?.statement} »`);
    expect(again.fields[0]).toMatchObject({ initial: typed });
    await team.submits(user ?? '', again, {});
    expect(await decided(team, typed)).toMatchObject({ supersedesId: winner?.id, status: 'adopted' });
    await other.app.stop();
  });

  it('of what somebody else has replaced gives back what was typed to whoever may not replace that one', async () => {
    await using team = await openTeam();
    await record(team, 'lea', { statement: 'Version 1' });
    const old = await decided(team);
    const form = formOf(await team.clicks('lea', await card(team, 'lea', old), 'Remplacer'));
    await supersede(team, 'claire', old, { statement: 'Version de Claire' });
    const shown = viewOf(await team.submits('lea', form, { statement: 'Ma version à moi' }));
    expect(shown.fallback.replaceAll('\u00a0', ' ')).toContain('par « Version de Claire » (adoptée)');
    expect(words(shown)).toContain('Ma version à moi');
    expect(await team.db.decision.count()).toBe(2);
    // The button says where things stand.
    const stale = { kind: 'action', label: '', action: 'decision.supersede', payload: { decision: old.id } } as const;
    expect(words(viewOf(await team.presses('lea', stale)))).toContain('Remplacée par: Décision « Version de Claire »');
  });

  it('of what the team goes by asks for a decision, of a proposal for another one too', async () => {
    await using team = await openTeam();
    await record(team, 'lea', { statement: 'En vigueur' });
    const inForce = formOf(await team.clicks('lea', await card(team, 'lea', await decided(team)), 'Remplacer'));
    const state = inForce.fields.find(({ id }) => id === 'state');
    expect(state?.kind === 'choice' && state.options.map(({ value }) => value)).toEqual([
      'adopted',
      'adopted-with-reservation',
    ]);
    const forged = await team.submits('lea', inForce, { statement: 'x y', state: 'proposed' });
    expect(forged).toMatchObject({ errors: { state: expect.any(String) } });
    await record(team, 'lea', { statement: 'À l’essai', state: 'proposed' });
    await supersede(team, 'lea', await decided(team, 'À l’essai'), { statement: 'Mieux dit', state: 'proposed' });
    expect(await decided(team, 'Mieux dit')).toMatchObject({ status: 'proposed' });
    expect(await decided(team, 'À l’essai')).toMatchObject({ status: 'obsolete' });
  });
});

describe('what an RCP decided', () => {
  it('is corrected there until the minutes are approved, and replaced after that', async () => {
    await using team = await afterTheRcp();
    const decision = await decided(team, secrets.statement);
    const before = await card(team, 'claire', decision);
    expect(labels(before)).toEqual(['Appliquée', 'Corriger la décision', 'Ajouter une tâche', 'Registre']);
    expect(words(before)).toContain('Elle peut encore être corrigée');
    // Léa asked for it; the RCP is Claire's.
    expect(labels(await card(team, 'lea', decision))).toEqual(['Appliquée', 'Ajouter une tâche', 'Registre']);
    const form = formOf(await team.clicks('claire', before, 'Corriger la décision'));
    await team.submits('claire', form, { statement: 'Pansement gras' });
    expect(await reread(team, decision.id)).toMatchObject({ statement: 'Pansement gras', status: 'adopted' });

    await team.clicks('claire', viewOf(await team.says('claire', 'rcp cr')), 'Soumettre à validation');
    await team.at('2026-12-02T08:00:00Z');
    const after = await card(team, 'claire', decision);
    expect(labels(after)).toEqual(['Appliquée', 'Remplacer', 'Caduque', 'Ajouter une tâche', 'Registre']);
  });

  it('once applied stays so when its text is corrected', async () => {
    await using team = await afterTheRcp();
    const decision = await decided(team, secrets.statement);
    const applied = viewOf(await team.clicks('claire', await card(team, 'claire', decision), 'Appliquée'));
    const form = formOf(await team.clicks('claire', applied, 'Corriger la décision'));
    await team.submits('claire', form, { statement: 'Pansement gras' });
    expect(await reread(team, decision.id)).toMatchObject({ statement: 'Pansement gras', status: 'applied' });
  });

  it('is superseded by what is as confidential, and never edited', async () => {
    await using team = await afterApproval();
    const old = await decided(team, secrets.statement);
    const form = formOf(await team.clicks('lea', await card(team, 'lea', old), 'Remplacer'));
    expect(form.fields.map(({ id }) => id)).not.toContain('link');
    const type = form.fields.find(({ id }) => id === 'type');
    expect(type?.kind === 'choice' && type.options.map(({ value }) => value)).not.toContain('budget');
    await team.submits('lea', form, { statement: 'Compression forte' });
    const next = await decided(team, 'Compression forte');
    expect(next).toMatchObject({ caseReviewId: old.caseReviewId, supersedesId: old.id, meetingId: null });
    expect(JSON.stringify(await card(team, 'claire', next))).not.toMatch(/Compression|Pansement/);
    expect(words(await card(team, 'claire', next))).toContain('Remplace: Décision du dossier C-7QK4');
    const refused = viewOf(
      await team.presses('claire', {
        kind: 'action',
        label: 'Remplacer',
        action: 'decision.supersede',
        payload: { decision: next.id },
      }),
    );
    expect(refused.fallback).toContain('réservé au demandeur');
    // The approved minutes still say what the RCP decided.
    const minutes = JSON.stringify(viewOf(await team.says('lea', 'rcp cr')));
    expect(minutes).toContain(secrets.statement);
    expect(minutes).not.toContain('Compression');
    expect(minutes).toContain('Inchangé depuis la validation');
  });

  it('leaves no text when the patient objects, on the screens of its chain either', async () => {
    await using team = await afterApproval();
    await supersede(team, 'lea', await decided(team, secrets.statement), {
      statement: 'Compression forte',
      reviewOn: '2026-12-16',
    });
    const last = await decided(team, 'Compression forte');
    await team.at('2026-12-16T08:00:00Z');
    const asked = () => team.platform.direct('marc').join() + team.platform.direct('lea').join();
    expect(asked()).toContain('Compression forte');
    const form = formOf(await team.clicks('lea', await card(team, 'lea', last), 'Remplacer'));
    const object = { kind: 'action', label: '', action: 'case.object' } as const;
    await team.presses('lea', { ...object, payload: { case: last.caseReviewId ?? '' } });
    expect(JSON.stringify(await team.db.decision.findMany())).not.toMatch(
      /Compression|Pansement|compression|pansement/,
    );
    expect(asked()).not.toContain('Compression');
    expect(asked()).toContain('a été effacé');
    const shown = await card(team, 'lea', last);
    expect(words(shown)).toContain('Le texte de cette décision a été effacé avec son dossier.');
    expect(labels(shown)).toEqual(['Décision précédente', 'Registre']);
    expect(viewOf(await team.submits('lea', form, { statement: 'Encore une' })).fallback).toContain('retiré');
    expect(JSON.stringify(await team.db.decision.findMany())).not.toContain('Encore');
    expect(await team.db.timer.count({ where: { kind: 'decision.review' } })).toBe(0);
  });
});
