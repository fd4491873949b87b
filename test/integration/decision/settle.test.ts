import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionStatus, decisionMayBecome, decisionStatus } from '../../../src/features/decision/status.ts';
import { buttonsOf, formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { card, decided, labels, record, reread, words } from './decisions.ts';

async function open(structure: Structure, what: 'vote' | 'opinions', decision: string): Promise<void> {
  const { careTeamId, id } = await structure.db.practitioner.findFirstOrThrow();
  const at = structure.clock.now();
  const common = { id: randomUUID(), careTeamId, decisionId: decision, closesAt: at, state: 'open', openedById: id };
  const { db } = structure;
  if (what === 'vote') {
    const data = { method: 'majority', secret: false, hidden: false, quorum: 1, createdAt: at };
    await db.vote.create({ data: { ...common, ...data } });
  } else {
    await db.opinionRequest.create({ data: { ...common, professions: ['nurse'], createdAt: at } });
  }
}

describe('a proposed decision', () => {
  it.each([
    ['Adopter', 'adopted', 'adoptée'],
    ['Adopter avec réserve', 'adopted-with-reservation', 'adoptée avec réserve'],
    ['Ne pas adopter', 'rejected', 'n’est pas adoptée'],
    ['Caduque', 'obsolete', 'caduque'],
  ])('« %s » by one click, in the place of the card', async (label, status, said) => {
    await using team = await openTeam();
    const view = await record(team, 'lea', { state: 'proposed' });
    const reply = await team.clicks('lea', view, label);
    expect(reply.kind).toBe('update');
    expect(words(viewOf(reply))).toContain(`C’est noté : la décision ${said.startsWith('n’') ? said : `est ${said}`}.`);
    expect(await decided(team)).toMatchObject({ status, revision: 2 });
  });

  it('pressed twice, or by two at once, counts once; the other hears what is true', async () => {
    await using team = await openTeam();
    const view = await record(team, 'lea', { state: 'proposed' });
    const replies = await Promise.all([
      team.clicks('lea', view, 'Adopter'),
      team.clicks('claire', view, 'Ne pas adopter'),
    ]);
    const { status, revision } = await decided(team);
    expect(revision).toBe(2);
    const said = replies.map((reply) => words(viewOf(reply)));
    expect(said.filter((text) => text.includes('C’est noté'))).toHaveLength(1);
    const truth = status === 'adopted' ? 'adoptée' : 'non adoptée';
    expect(said.filter((text) => text.includes(`Rien n’a changé : cette décision est ${truth}.`))).toHaveLength(1);
    const again = words(viewOf(await team.clicks('lea', view, 'Adopter')));
    expect(again).toContain(`Rien n’a changé : cette décision est ${truth}.`);
  });

  it.each(['vote', 'opinions'] as const)('waits while the team is asked (%s), but may be given up', async (what) => {
    await using team = await openTeam();
    const view = await record(team, 'lea', { state: 'proposed' });
    const decision = await decided(team);
    await open(team, what, decision.id);
    for (const label of ['Adopter', 'Adopter avec réserve', 'Ne pas adopter']) {
      expect(words(viewOf(await team.clicks('lea', view, label)))).toContain('L’équipe est consultée');
    }
    expect(await reread(team, decision.id)).toMatchObject({ status: 'proposed', revision: 1 });
    const shown = await card(team, 'lea', decision);
    const own = buttonsOf(shown).filter(({ action }) => action.startsWith('decision.'));
    expect(own.map(({ label }) => label)).toEqual(['Remplacer', 'Caduque', 'Registre']);
    await team.clicks('lea', shown, 'Caduque');
    expect(await reread(team, decision.id)).toMatchObject({ status: 'obsolete' });
  });

  it('is for who recorded it, its owner and the coordinator', async () => {
    await using team = await openTeam();
    const marc = await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    const view = await record(team, 'lea', { state: 'proposed', owner: `person:${marc.id}` });
    const refused = viewOf(await team.clicks('ines', view, 'Adopter'));
    expect(refused.fallback).toContain('Seuls la personne qui a enregistré cette décision');
    expect(await decided(team)).toMatchObject({ status: 'proposed' });
    await team.clicks('marc', view, 'Adopter');
    expect(await decided(team)).toMatchObject({ status: 'adopted' });
  });
});

describe('a decision in force', () => {
  it('is applied, then obsolete, and then asks for nothing more', async () => {
    await using team = await openTeam();
    const view = await record(team, 'lea');
    const applied = viewOf(await team.clicks('lea', view, 'Appliquée'));
    expect(labels(applied)).toEqual(['Remplacer', 'Caduque', 'Ajouter une tâche', 'Registre']);
    const obsolete = buttonsOf(applied).find(({ label }) => label === 'Caduque');
    expect(obsolete?.confirm).toMatchObject({ title: 'Décision caduque\u00a0?', yes: 'Caduque', no: 'Annuler' });
    const gone = viewOf(await team.clicks('lea', applied, 'Caduque'));
    expect(labels(gone)).toEqual(['Registre']);
    expect(words(viewOf(await team.clicks('lea', view, 'Appliquée')))).toContain('cette décision est caduque');
    expect(await decided(team)).toMatchObject({ status: 'obsolete', revision: 3 });
  });
});

describe('buttons that are old', () => {
  it('change nothing and say what is true, every one of them', async () => {
    await using team = await openTeam();
    const proposed = await record(team, 'lea', { state: 'proposed' });
    const id = (await decided(team)).id;
    const adopted = viewOf(await team.clicks('lea', proposed, 'Adopter'));
    await team.db.decision.update({
      where: { id },
      data: { status: 'to-review', reviewOn: '2026-11-16', revision: 7 },
    });
    const toReview = await card(team, 'lea', { id });
    const forms = [
      formOf(await team.clicks('lea', toReview, 'Toujours valable')),
      formOf(await team.clicks('lea', toReview, 'Plus tard')),
      formOf(await team.clicks('lea', toReview, 'Remplacer')),
    ];
    await team.clicks('lea', toReview, 'Caduque');
    const before = await reread(team, id);
    expect(before.status).toBe('obsolete');
    for (const button of [proposed, adopted, toReview].flatMap(buttonsOf)) {
      if (!/^decision\.(?:settle|keep|later|supersede)$/.test(button.action)) continue;
      const shown = viewOf(await team.presses('lea', button));
      expect(words(shown), button.label).toContain('Rien n’a changé : cette décision est caduque.');
    }
    for (const form of forms) {
      const shown = viewOf(await team.submits('lea', form, {}));
      expect(shown.fallback).toMatch(/est caduque/);
    }
    expect(await reread(team, id)).toEqual(before);
    expect(await team.db.decision.count()).toBe(1);
    expect(team.errors).toEqual([]);
  });

  it('of a decision that is gone, or that no button of ours carries, say so', async () => {
    await using team = await openTeam();
    const gone = { decision: 'gone', revision: 1, step: 'adopt', at: 'card' };
    for (const [action, payload] of Object.entries({
      'decision.settle': gone,
      'decision.show': { decision: 'gone' },
      'decision.keep': { decision: 'gone', revision: 1 },
      'decision.later': { decision: 'gone', revision: 1 },
      'decision.supersede': { decision: 'gone' },
    })) {
      const shown = viewOf(await team.presses('lea', { kind: 'action', label: '', action, payload }));
      expect(shown.fallback, action).toContain('n’existe plus');
    }
    const odd = { kind: 'action', label: '', action: 'decision.settle', payload: { ...gone, step: 'burn' } } as const;
    expect(viewOf(await team.presses('lea', odd)).fallback).toContain('n’est plus valable');
    expect(team.errors).toEqual([]);
  });
});

describe('whatever is pressed, in whatever order', () => {
  it('follows the table of statuses', async () => {
    await using team = await openTeam();
    const old = [...buttonsOf(await record(team, 'lea', { state: 'proposed' }))];
    const { id } = await decided(team);
    let status: DecisionStatus = 'proposed';
    const presses = fc.sample(fc.tuple(fc.nat(), fc.constantFrom('lea', 'claire', 'marc')), { numRuns: 60, seed: 4 });
    for (const [choice, user] of presses) {
      const shown = buttonsOf(await card(team, user, { id })).filter(({ action }) => action.startsWith('decision.'));
      old.push(...shown.filter(({ label }) => label !== 'Caduque' || choice % 7 === 0));
      const button = old[choice % old.length];
      if (button === undefined) throw new Error('there is always the register');
      const reply = await team.presses(user, button);
      if (reply.kind === 'form') await team.submits(user, reply.form, {});
      if (choice % 5 === 0) {
        const due = { where: { id, status: { in: ['adopted', 'applied'] } }, data: { status: 'to-review' } };
        await team.db.decision.updateMany(due);
      }
      const now = decisionStatus.parse((await reread(team, id)).status);
      const steps = decisionStatus.options.filter((one) => decisionMayBecome(status, one));
      // A review that comes between two looks is a step of its own.
      const further = steps.flatMap((one) => decisionStatus.options.filter((next) => decisionMayBecome(one, next)));
      expect([status, ...steps, ...further]).toContain(now);
      status = now;
    }
    expect(team.errors).toEqual([]);
  });
});
