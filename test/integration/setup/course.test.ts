import { describe, expect, it } from 'vitest';
import { buttonsOf, channel, formOf, Structure, viewOf } from '../../support/structure.ts';
import { asText, card, cards, clicksCard, installs, openInstalled, saysCard } from './installed.ts';

const rcp = { title: 'Suivi diabète', date: '2026-11-24' };

describe('the first RCP', () => {
  it('is two interactions away from the installation for whoever is in a hurry', async () => {
    await using structure = await openInstalled();
    const form = formOf(await clicksCard(structure, 'claire', 'Planifier la première RCP'));
    await structure.submits('claire', form, rcp);
    expect(await structure.db.meeting.count()).toBe(1);
    expect(saysCard(structure, 'claire')).toContain('5. Première RCP ✓ fait');
    expect(saysCard(structure, 'claire')).toContain(
      'Reste à voir : la structure, le canal des RCP, les rôles et le point de la semaine.',
    );
  });

  it('is at most six interactions away with every default kept, and nothing remains', async () => {
    await using structure = await openInstalled();
    let interactions = 0;
    for (const label of ['Garder la structure', 'Continuer sans canal', 'Garder les rôles', 'Garder le point']) {
      await clicksCard(structure, 'claire', label);
      interactions += 1;
    }
    const form = formOf(await clicksCard(structure, 'claire', 'Planifier la première RCP'));
    await structure.submits('claire', form, rcp);
    interactions += 2;
    expect(interactions).toBeLessThanOrEqual(6);
    expect(saysCard(structure, 'claire')).toContain('L’installation est terminée.');
    expect(buttonsOf(card(structure, 'claire')).map(({ label }) => label)).not.toContain('Plus tard');
    expect(structure.errors).toEqual([]);
  });

  it('ends the set-up, which is then left alone whatever changes', async () => {
    await using structure = await openInstalled();
    for (const label of ['Garder la structure', 'Continuer sans canal', 'Garder les rôles', 'Garder le point']) {
      await clicksCard(structure, 'claire', label);
    }
    await structure.submits('claire', formOf(await structure.says('claire', 'rcp planifier')), rcp);
    const [message] = structure.platform.screen.filter(({ view }) => view === card(structure, 'claire'));
    const edits = message?.edits;
    await structure.submits('claire', formOf(await structure.says('claire', 'point reglages')), { on: 'no' });
    await structure.submits('claire', formOf(await structure.says('claire', 'rcp planifier')), rcp);
    expect(edits).toBeGreaterThan(0);
    expect(message?.edits).toBe(edits);
  });
});

describe('« Garder »', () => {
  it('pressed twice, or on an old message, changes nothing twice and says what is true', async () => {
    await using structure = await openInstalled();
    const old = card(structure, 'claire');
    await structure.clicks('claire', old, 'Garder la structure');
    const [first] = await structure.db.setupStep.findMany();
    structure.clock.set(new Date('2026-11-16T09:00:00Z'));
    const again = viewOf(await structure.clicks('claire', old, 'Garder la structure'));
    expect(asText(again)).toContain('1 étape faite sur 5');
    expect(await structure.db.setupStep.findMany()).toEqual([first]);
  });

  it('of an older message is seen in the newest one', async () => {
    await using structure = await openInstalled();
    const old = card(structure, 'claire');
    await structure.says('claire', 'diapason installation');
    await structure.clicks('claire', old, 'Garder les rôles');
    expect(cards(structure, 'claire')).toHaveLength(2);
    expect(saysCard(structure, 'claire')).toContain('3. Rôles ✓ fait');
  });

  it('is nothing for a step that has no values to keep', async () => {
    await using structure = await openInstalled();
    const keep = buttonsOf(card(structure, 'claire')).find(({ action }) => action === 'setup.keep');
    if (keep === undefined) throw new Error('nothing to keep');
    const reply = viewOf(await structure.presses('claire', { ...keep, payload: { step: 'meeting' } }));
    expect(reply.fallback).toContain('Ce bouton n’est plus valable');
    expect(await structure.db.setupStep.count()).toBe(0);
  });
});

describe('« Plus tard »', () => {
  it('puts the message away, and what changes meanwhile leaves it so', async () => {
    await using structure = await openInstalled();
    await clicksCard(structure, 'claire', 'Garder la structure');
    const away = viewOf(await clicksCard(structure, 'claire', 'Plus tard'));
    expect(away.fallback).toContain('mise de côté');
    const digest = formOf(await structure.says('claire', 'point reglages'));
    await structure.submits('claire', digest, { weekday: '2' });
    expect(saysCard(structure, 'claire')).toContain('mise de côté');
    expect(cards(structure, 'claire')).toHaveLength(1);
  });

  it('is ended by a button, where everything is as it was left', async () => {
    await using structure = await openInstalled();
    await clicksCard(structure, 'claire', 'Garder la structure');
    await clicksCard(structure, 'claire', 'Plus tard');
    const on = viewOf(await clicksCard(structure, 'claire', 'Reprendre l’installation'));
    expect(asText(on)).toContain('1 étape faite sur 5');
    expect(saysCard(structure, 'claire')).toContain('1. Structure ✓ fait');
  });

  it('is ended by the command, in a new message, after a restart too', async () => {
    await using structure = await openInstalled();
    await clicksCard(structure, 'claire', 'Garder les rôles');
    await clicksCard(structure, 'claire', 'Plus tard');
    const { db, clock, platform, workspace } = structure;
    const restarted = new Structure(db, clock, platform, workspace);
    const said = viewOf(await restarted.says('claire', 'diapason installation', channel));
    expect(said.fallback).toBe('Je vous envoie l’état de l’installation en message privé.');
    expect(cards(restarted, 'claire')).toHaveLength(2);
    expect(saysCard(restarted, 'claire')).toContain('1 étape faite sur 5');
    await clicksCard(restarted, 'claire', 'Garder le point');
    expect(saysCard(restarted, 'claire')).toContain('2 étapes faites sur 5');
    await restarted.app.stop();
  });
});

describe('other people', () => {
  it('who coordinate go on where the first one stopped, each in a message of their own', async () => {
    await using structure = await openInstalled();
    await clicksCard(structure, 'claire', 'Garder la structure');
    await clicksCard(structure, 'claire', 'Plus tard');
    await structure.says('marc', 'rcp');
    const form = formOf(await structure.says('claire', 'diapason profil Marc Petit'));
    await structure.submits('claire', form, { profession: 'general-practitioner', role: 'coordinator' });
    // Nobody but the first coordinator is shown it unasked.
    expect(cards(structure, 'marc')).toEqual([]);
    await structure.says('marc', 'diapason installation');
    expect(saysCard(structure, 'marc')).toContain('2 étapes faites sur 5');
    await clicksCard(structure, 'marc', 'Garder le point');
    expect(saysCard(structure, 'marc')).toContain('3 étapes faites sur 5');
    expect(saysCard(structure, 'claire')).toContain('mise de côté');
  });

  it('who come to coordinate after the first one left are not shown it again', async () => {
    await using structure = await openInstalled();
    await structure.db.practitioner.updateMany({ data: { role: 'practitioner', active: false } });
    await installs(structure, 'ines');
    expect(await structure.db.practitioner.count({ where: { role: 'coordinator', displayName: 'Inès Faure' } })).toBe(
      1,
    );
    expect(cards(structure, 'ines')).toEqual([]);
    expect(structure.platform.direct('ines')[0]).toContain('Vous coordonnez');
  });

  it('who do not coordinate may neither ask for it nor press its buttons', async () => {
    await using structure = await openInstalled();
    await structure.says('lea', 'rcp');
    expect(viewOf(await structure.says('lea', 'diapason installation')).fallback).toContain('réservée à');
    const before = structure.platform.screen.length;
    for (const { action, payload, ...button } of buttonsOf(card(structure, 'claire'))) {
      // Planning an RCP and one's own profile are everybody's.
      if (!/^(setup|care-team|weekly-digest)\./.test(action)) continue;
      const reply = viewOf(await structure.presses('lea', { ...button, action, payload }));
      expect(reply.fallback).toContain('réservée à');
    }
    expect(await structure.db.setupStep.count()).toBe(0);
    expect(structure.platform.screen).toHaveLength(before);
  });

  it('of another structure see and change their own set-up only', async () => {
    await using structure = await openInstalled();
    await clicksCard(structure, 'claire', 'Garder la structure');
    const { db, clock, platform } = structure;
    const beside = new Structure(db, clock, platform, 'T-beside');
    await installs(beside, 'marc');
    await clicksCard(beside, 'marc', 'Garder les rôles');
    expect(saysCard(beside, 'marc')).toContain('1. Structure · à confirmer');
    expect(saysCard(structure, 'claire')).toContain('3. Rôles · à confirmer');
    expect(structure.errors).toEqual([]);
    await beside.app.stop();
  });
});
