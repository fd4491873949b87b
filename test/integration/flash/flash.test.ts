import { describe, expect, it } from 'vitest';
import { decisionId } from '../../../src/core/ids.ts';
import type { View } from '../../../src/ui/view.ts';
import { buttonsOf, formOf, openTeam, viewOf } from '../../support/structure.ts';
import { card as cardOf } from '../decision/decisions.ts';

type Team = Awaited<ReturnType<typeof openTeam>>;

async function idOf(team: Team, displayName: string): Promise<string> {
  return (await team.db.practitioner.findFirstOrThrow({ where: { displayName } })).id;
}

const content = {
  motive: 'chronic-wound',
  attribute: 'over-75',
  consent: 'informed',
  question: 'Quel pansement pour le relais ?',
  type: 'treatment',
  statement: 'Hydrocellulaire, réfection tous les trois jours',
};

/** Marc notes what he decided with Léa, and with Ravi when asked. */
async function noted(team: Team, names: readonly string[] = ['Léa Martin'], more: Record<string, string> = {}) {
  const form = formOf(await team.says('marc', 'concertation'));
  const people = await Promise.all(names.map(async (name) => `person:${await idOf(team, name)}`));
  return { form, reply: await team.submits('marc', form, { ...content, with: people, ...more }) };
}

/** The last private message of somebody, as it stands now. */
function lastOf(team: Team, user: string): View {
  const mine = team.platform.screen.filter(({ to }) => to.kind === 'direct' && to.user === user);
  const view = mine.at(-1)?.view;
  if (view === undefined) throw new Error(`nothing for ${user}`);
  return view;
}

const state = async (team: Team) => (await team.db.flashConsultation.findFirstOrThrow()).state;

describe('/concertation', () => {
  it('is one form of eight fields, and stands once the other has confirmed', async () => {
    await using team = await openTeam();
    const { form, reply } = await noted(team);
    expect(form.fields).toHaveLength(8);
    expect(viewOf(reply).fallback).toMatch(/Concertation C-\w{4}\u00a0: en attente/);
    expect(team.platform.channel('C-team')).toEqual([]);
    expect(team.platform.direct('ravi')).toEqual([]);
    expect(team.platform.direct('lea').join()).toContain('Hydrocellulaire');

    const answer = viewOf(await team.clicks('lea', lastOf(team, 'lea'), 'Je confirme'));
    expect(answer.fallback).toContain('confirmée');
    expect(lastOf(team, 'marc').fallback).toContain('confirmée');
    expect(await team.db.caseReview.findFirstOrThrow()).toMatchObject({ filing: 'to-file', meetingId: null });
    expect(await state(team)).toBe('confirmed');
  });

  it('stands in the register as proposed until everyone has confirmed; only they adopt it', async () => {
    await using team = await openTeam();
    await noted(team, ['Léa Martin', 'Ravi Payet']);
    const register = async () => JSON.stringify(viewOf(await team.says('marc', 'decision liste')));
    expect(await register()).toContain('1 proposée');
    const { id } = await team.db.decision.findFirstOrThrow();
    for (const user of ['marc', 'claire']) {
      const card = await cardOf(team, user, { id: decisionId.parse(id) });
      expect(JSON.stringify(card)).toContain('Elle sera adoptée quand chacun aura confirmé la concertation flash.');
      const offered = buttonsOf(card).map(({ label }) => label);
      for (const step of ['Adopter', 'Ne pas adopter', 'Remplacer', 'Caduque', 'Mettre au vote']) {
        expect(offered).not.toContain(step);
      }
    }
    const settle = { decision: id, revision: 1, step: 'adopt', at: 'card' };
    await team.presses('marc', { kind: 'action', action: 'decision.settle', label: 'Adopter', payload: settle });
    await team.clicks('lea', lastOf(team, 'lea'), 'Je confirme');
    expect(await team.db.decision.findFirstOrThrow()).toMatchObject({ status: 'proposed' });
    await team.clicks('ravi', lastOf(team, 'ravi'), 'Je confirme');
    expect(await team.db.decision.findFirstOrThrow()).toMatchObject({ status: 'adopted' });
    expect(await register()).toContain('1 adoptée');
    const card = await cardOf(team, 'marc', { id: decisionId.parse(id) });
    expect(buttonsOf(card).map(({ label }) => label)).toEqual(expect.arrayContaining(['Appliquée', 'Caduque']));
  });

  it('of three stands when both others have confirmed', async () => {
    await using team = await openTeam();
    await noted(team, ['Léa Martin', 'Ravi Payet']);
    await team.clicks('lea', lastOf(team, 'lea'), 'Je confirme');
    expect(await state(team)).toBe('pending');
    expect(JSON.stringify(lastOf(team, 'ravi'))).toContain('Ravi Payet');
    await team.clicks('ravi', lastOf(team, 'ravi'), 'Je confirme');
    expect(await state(team)).toBe('confirmed');
  });

  it('is confirmed once, however often and at once it is pressed', async () => {
    await using team = await openTeam();
    await noted(team, ['Léa Martin', 'Ravi Payet']);
    const [lea, ravi] = [lastOf(team, 'lea'), lastOf(team, 'ravi')];
    await Promise.all([
      team.clicks('lea', lea, 'Je confirme'),
      team.clicks('ravi', ravi, 'Je confirme'),
      team.clicks('lea', lea, 'Je confirme'),
    ]);
    expect(await state(team)).toBe('confirmed');
    expect(team.platform.direct('marc').filter((text) => text.includes('confirmée'))).toHaveLength(1);
  });

  it('that somebody disputes is corrected and asked again', async () => {
    await using team = await openTeam();
    await noted(team, ['Léa Martin', 'Ravi Payet']);
    await team.clicks('ravi', lastOf(team, 'ravi'), 'Je confirme');
    const stale = lastOf(team, 'lea');
    const dispute = formOf(await team.clicks('lea', stale, 'Ce n’est pas cela'));
    await team.submits('lea', dispute, { remark: 'Tous les deux jours' });
    expect(await state(team)).toBe('disputed');
    expect(JSON.stringify(lastOf(team, 'marc'))).toContain('Tous les deux jours');

    const correction = formOf(await team.clicks('marc', lastOf(team, 'marc'), 'Corriger'));
    team.clock.set(new Date('2026-11-16T09:00:00Z'));
    await team.submits('marc', correction, { statement: 'Hydrocellulaire, tous les deux jours' });
    expect(await state(team)).toBe('pending');
    // The old button is about what was written before: it confirms nothing.
    await team.clicks('lea', stale, 'Je confirme');
    expect(await state(team)).toBe('pending');
    for (const user of ['lea', 'ravi']) {
      expect(JSON.stringify(lastOf(team, user))).toContain('tous les deux jours');
      await team.clicks(user, lastOf(team, user), 'Je confirme');
    }
    expect(await state(team)).toBe('confirmed');
  });

  it('reminds who has not answered once, at half-time, and expires; « Relancer » asks again', async () => {
    await using team = await openTeam();
    await noted(team);
    await team.at('2026-11-17T08:00:00Z');
    await team.at('2026-11-17T09:00:00Z');
    const reminders = () => team.platform.direct('lea').filter((text) => text.includes('votre confirmation'));
    expect(reminders()).toHaveLength(1);
    const asked = lastOf(team, 'lea');
    await team.at('2026-11-18T08:00:00Z');
    expect(await state(team)).toBe('expired');
    expect(viewOf(await team.clicks('lea', asked, 'Je confirme')).fallback).toContain('restée sans confirmation');
    expect(await state(team)).toBe('expired');
    expect(await team.db.decision.findFirstOrThrow()).toMatchObject({ status: 'proposed' });
    await team.clicks('marc', lastOf(team, 'marc'), 'Relancer');
    expect(await state(team)).toBe('pending');
    await team.clicks('lea', lastOf(team, 'lea'), 'Je confirme');
    expect(await state(team)).toBe('confirmed');
  });

  it('goes on without a third who left the team', async () => {
    await using team = await openTeam();
    await noted(team, ['Léa Martin', 'Ravi Payet']);
    await team.db.practitioner.updateMany({ where: { displayName: 'Ravi Payet' }, data: { active: false } });
    await team.clicks('lea', lastOf(team, 'lea'), 'Je confirme');
    expect(await state(team)).toBe('confirmed');
  });

  it('is for those who took part', async () => {
    await using team = await openTeam();
    await noted(team);
    const view = lastOf(team, 'lea');
    expect(viewOf(await team.clicks('ines', view, 'Je confirme')).fallback).toContain('ont pris part');
    const list = viewOf(await team.says('marc', 'concertation liste'));
    expect(viewOf(await team.clicks('ines', list, 'Voir')).fallback).toContain('ont pris part');
    expect(JSON.stringify(viewOf(await team.says('ines', 'concertation liste')))).toContain('encore aucune');
  });

  it('keeps no attribute without the patient’s agreement, and nothing at all against it', async () => {
    await using team = await openTeam();
    const opposed = await noted(team, ['Léa Martin'], { consent: 'opposed' });
    expect(viewOf(opposed.reply).fallback).toContain('rien n’est enregistré');
    expect(await team.db.caseReview.count()).toBe(0);
    await noted(team, ['Léa Martin'], { consent: 'not-asked' });
    expect(await team.db.caseReview.findFirstOrThrow()).toMatchObject({ attribute: 'none', consent: 'not-asked' });
  });

  it('refuses oneself, nobody, four people and a code of somebody else, under the field', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('marc', 'concertation'));
    const person = async (name: string) => `person:${await idOf(team, name)}`;
    const wrong = [
      [{ with: [await person('Marc Petit')] }, 'vous en êtes déjà'],
      [{ with: [] }, 'une ou deux personnes'],
      [
        { with: [await person('Léa Martin'), await person('Ravi Payet'), await person('Inès Faure')] },
        'planifiez une RCP',
      ],
      [{ with: [await person('Léa Martin')], code: 'C-7QK5' }, 'n’est pas celui'],
      [{ with: [await person('Léa Martin')], statement: 'Appeler le 06 39 98 12 34' }, 'numéro de téléphone'],
    ] as const;
    for (const [values, sentence] of wrong) {
      const reply = await team.submits('marc', form, { ...content, ...values });
      expect(reply.kind === 'errors' && JSON.stringify(reply.errors)).toContain(sentence);
    }
    expect(await team.db.flashConsultation.count()).toBe(0);
  });

  it('is between those who may share what concerns a patient', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('marc', 'concertation'));
    const options = form.fields.flatMap((field) => (field.id === 'with' && 'options' in field ? field.options : []));
    expect(options.map(({ label }) => label)).toEqual(['Inès Faure', 'Léa Martin', 'Ravi Payet']);
    const claire = `person:${await idOf(team, 'Claire Dubois')}`;
    const reply = await team.submits('marc', form, { ...content, with: [claire] });
    expect(reply.kind === 'errors' && reply.errors['with']).toContain('Choisissez des soignants');
    expect(await team.db.flashConsultation.count()).toBe(0);
  });

  it('says so when there is nobody to choose', async () => {
    await using team = await openTeam();
    await team.db.practitioner.updateMany({ where: { displayName: { not: 'Marc Petit' } }, data: { active: false } });
    const { fallback } = viewOf(await team.says('marc', 'concertation'));
    expect(fallback).toContain('Personne d’autre ne peut être choisi');
  });

  it('sent twice is one', async () => {
    await using team = await openTeam();
    const { form } = await noted(team);
    await team.submits('marc', form, { ...content, with: [`person:${await idOf(team, 'Léa Martin')}`] });
    expect(await team.db.flashConsultation.count()).toBe(1);
    expect(team.platform.direct('lea')).toHaveLength(1);
  });

  it('withdrawn leaves no text, on the screens either', async () => {
    await using team = await openTeam();
    const { reply } = await noted(team);
    await team.clicks('marc', viewOf(reply), 'Retirer');
    expect(await state(team)).toBe('withdrawn');
    expect(team.platform.direct('lea').join()).not.toContain('Hydrocellulaire');
    expect(JSON.stringify(await team.db.decision.findMany())).not.toContain('Hydrocellulaire');
    expect(JSON.stringify(await team.db.caseReview.findMany())).not.toContain('pansement');
  });

  it('withdrawn in the evening leaves no text on a screen until the morning', async () => {
    await using team = await openTeam();
    const { reply } = await noted(team);
    await team.at('2026-11-16T20:30:00Z');
    await team.clicks('marc', viewOf(reply), 'Retirer');
    expect(team.platform.direct('lea').join()).not.toContain('Hydrocellulaire');
  });

  it('goes on with one’s own code', async () => {
    await using team = await openTeam();
    await noted(team);
    const { code } = await team.db.caseReview.findFirstOrThrow();
    await noted(team, ['Ravi Payet'], { code: code.toLowerCase() });
    const cases = await team.db.caseReview.findMany();
    expect(cases.map((one) => one.code)).toEqual([code, code]);
  });
});
