import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { agenda, labels, order, propose, question, rowOf, words } from './agenda.ts';

describe('the agenda of an RCP', () => {
  it('gives each case its slot, with agreement, theme and requester', async () => {
    await using team = await openTeam();
    const first = await propose(team, 'lea');
    const second = await propose(team, 'marc', { motive: 'diabetes', consent: 'not-asked' });
    const view = await agenda(team, 'marc');
    expect(order(view)).toEqual([`13 h 30 ${first}`, `13 h 45 ${second}`]);
    expect(words(view)).toContain('"patient informé"," · ","Plaie chronique"," · ","Léa Martin"');
    expect(words(view)).toContain('anonyme');
    expect(words(view)).toContain('30 min sur 1 h. Il reste 2 créneaux de 15 min.');
  });

  it('shows what is asked to those who care for patients only, and buttons to those who manage only', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    // Claire, who is no carer, planned the RCP and does not facilitate it.
    await team.db.meeting.updateMany({ data: { facilitatorId: null } });
    expect(words(await agenda(team, 'marc'))).toContain(question);
    expect(labels(await agenda(team, 'marc'))).not.toContain('Réordonner');
    const coordinator = await agenda(team, 'claire');
    expect(words(coordinator)).not.toContain(question);
    expect(labels(coordinator)).toEqual(
      expect.arrayContaining(['Réordonner', 'Envoyer l’ordre du jour', 'Retirer de l’ordre du jour']),
    );
  });

  it('names the kind of an event or a protocol, which have no agreement', async () => {
    await using team = await openTeam();
    await propose(team, 'lea', { motive: 'fall', severity: 'minor', consent: undefined }, 'rcp evenement');
    const view = words(await agenda(team, 'lea'));
    expect(view).toContain('Événement indésirable, Chute');
    expect(view).not.toContain('patient informé');
  });

  it('warns when it is longer than the RCP', async () => {
    await using team = await openTeam();
    for (let index = 0; index < 6; index++) await propose(team, 'lea');
    expect(words(await agenda(team, 'lea'))).toContain('L’ordre du jour dépasse de 30 min');
  });

  it('of 30 cases is shown a page at a time', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const first = await team.db.caseReview.findFirstOrThrow();
    const { wantedProfessions: _, heard: __, ...row } = first;
    const copies = Array.from({ length: 29 }, (_, index) => ({ ...row, id: `copy-${index}`, position: index + 1 }));
    await team.db.caseReview.createMany({ data: copies.map((copy) => ({ ...copy, wantedProfessions: [] })) });
    const page = await agenda(team, 'claire');
    expect(order(page)).toHaveLength(6);
    // A card of Teams leaves out, with "+ 2", what does not fit.
    expect(JSON.stringify(renderCard(page))).not.toMatch(/"\+ \d+"/);
    const second = viewOf(await team.clicks('claire', page, 'Dossiers suivants'));
    expect(order(second)[0]).toMatch(/^15 h C-/);
    expect(labels(second)).toContain('Dossiers précédents');
  });

  it('says so when nothing is planned', async () => {
    await using team = await openTeam();
    await team.db.meeting.deleteMany();
    expect((await agenda(team, 'lea')).fallback).toContain('Aucune RCP');
  });
});

describe('changing the order', () => {
  it('moves a case up and down, and the times follow', async () => {
    await using team = await openTeam();
    const [a, b, c] = [await propose(team, 'lea'), await propose(team, 'marc'), await propose(team, 'ravi')];
    const moved = viewOf(await team.clicks('claire', rowOf(await agenda(team, 'claire'), c), 'Monter'));
    expect(order(moved)).toEqual([`13 h 30 ${a}`, `13 h 45 ${c}`, `14 h ${b}`]);
    const back = viewOf(await team.clicks('claire', rowOf(moved, a), 'Descendre'));
    expect(order(back)).toEqual([`13 h 30 ${c}`, `13 h 45 ${a}`, `14 h ${b}`]);
  });

  it('does nothing twice, and tells the second of two people what is true now', async () => {
    await using team = await openTeam();
    const [a, b, c] = [await propose(team, 'lea'), await propose(team, 'marc'), await propose(team, 'ravi')];
    const seen = await agenda(team, 'claire');
    await team.clicks('claire', rowOf(seen, c), 'Monter');
    const again = viewOf(await team.clicks('claire', rowOf(seen, c), 'Monter'));
    expect(order(again)).toEqual([`13 h 30 ${a}`, `13 h 45 ${c}`, `14 h ${b}`]);
    expect(words(again)).toContain('entre-temps');
  });

  it('by form puts any case anywhere and changes its length', async () => {
    await using team = await openTeam();
    const [a, b, c] = [await propose(team, 'lea'), await propose(team, 'marc'), await propose(team, 'ravi')];
    const form = formOf(await team.clicks('claire', await agenda(team, 'claire'), 'Réordonner'));
    const { id } = await team.db.caseReview.findFirstOrThrow({ where: { code: c } });
    const done = viewOf(await team.submits('claire', form, { review: id, place: '0', minutes: '30' }));
    expect(order(done)).toEqual([`13 h 30 ${c}`, `14 h ${a}`, `14 h 15 ${b}`]);
  });

  it.each([
    ['a length out of bounds', { minutes: '90' }, 'minutes', 'entre 5 et 60'],
    ['neither place nor length', {}, 'place', 'Choisissez'],
  ])('by form says what is wrong: %s', async (_, changes, field, sentence) => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const form = formOf(await team.clicks('claire', await agenda(team, 'claire'), 'Réordonner'));
    const { id } = await team.db.caseReview.findFirstOrThrow();
    const reply = await team.submits('claire', form, { review: id, ...changes });
    expect(reply).toMatchObject({ kind: 'errors', errors: { [field]: expect.stringContaining(sentence) } });
  });

  it('by two people at once: the second sees the form again, and nothing is lost', async () => {
    await using team = await openTeam();
    const [a, b, c] = [await propose(team, 'lea'), await propose(team, 'marc'), await propose(team, 'ravi')];
    const view = await agenda(team, 'claire');
    const form = formOf(await team.clicks('claire', view, 'Réordonner'));
    await team.clicks('claire', rowOf(view, b), 'Monter');
    const { id } = await team.db.caseReview.findFirstOrThrow({ where: { code: c } });
    const reply = await team.submits('claire', form, { review: id, place: '0' });
    expect(formOf(reply).intro).toContain('entre-temps');
    expect(order(await agenda(team, 'claire'))).toEqual([`13 h 30 ${b}`, `13 h 45 ${a}`, `14 h ${c}`]);
    const settled = viewOf(await team.submits('claire', formOf(reply), { review: id, place: '0' }));
    expect(order(settled)).toEqual([`13 h 30 ${c}`, `13 h 45 ${b}`, `14 h ${a}`]);
  });

  it('is for those who manage the RCP, whatever button somebody kept', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    await propose(team, 'marc');
    const kept = await agenda(team, 'claire');
    for (const label of ['Descendre', 'Réordonner', 'Retirer de l’ordre du jour', 'Envoyer l’ordre du jour']) {
      expect(viewOf(await team.clicks('ines', kept, label)).fallback).toContain('Seules la personne');
    }
  });

  it('opens no form with nothing to choose when an old button meets an empty agenda', async () => {
    await using team = await openTeam();
    const code = await propose(team, 'lea');
    const kept = await agenda(team, 'claire');
    await team.clicks('claire', rowOf(kept, code), 'Retirer de l’ordre du jour');
    const reply = await team.clicks('claire', kept, 'Réordonner');
    expect(reply.kind).toBe('update');
    expect(JSON.stringify(viewOf(reply))).toContain('Aucun dossier pour l’instant');
  });

  it('is over once the RCP is cancelled, and its cases wait for another one', async () => {
    await using team = await openTeam();
    const code = await propose(team, 'lea');
    await propose(team, 'marc');
    const kept = await agenda(team, 'claire');
    const detail = viewOf(await team.clicks('claire', viewOf(await team.says('claire', 'rcp')), 'Voir'));
    await team.submits('claire', formOf(await team.clicks('claire', detail, 'Annuler la RCP')), {});
    expect(viewOf(await team.clicks('claire', kept, 'Descendre')).fallback).toContain('annulée');
    const row = await team.db.caseReview.findFirstOrThrow({ where: { code } });
    expect(row).toMatchObject({ status: 'proposed', meetingId: null });
    await team.at('2026-11-24T12:25:00Z');
    expect(team.platform.direct('lea').filter((text) => text.includes('passe à'))).toEqual([]);
  });
});

describe('what is taken up again', () => {
  it('is what was taken off, and goes back on at the end, once', async () => {
    await using team = await openTeam();
    const [a, b] = [await propose(team, 'lea'), await propose(team, 'marc')];
    const without = viewOf(
      await team.clicks('claire', rowOf(await agenda(team, 'claire'), a), 'Retirer de l’ordre du jour'),
    );
    expect(order(without)).toEqual([`13 h 30 ${b}`]);
    expect(words(without)).toContain('proposé, sans RCP');
    await team.clicks('claire', without, 'Ajouter');
    const again = viewOf(await team.clicks('claire', without, 'Ajouter'));
    expect(order(again)).toEqual([`13 h 30 ${b}`, `13 h 45 ${a}`]);
  });

  it('is a due review: a follow-up with the same code, and the old request is closed', async () => {
    await using team = await openTeam();
    const code = await propose(team, 'lea');
    await team.db.caseReview.updateMany({ data: { status: 'to-review', reviewOn: '2026-11-24', meetingId: null } });
    const view = await agenda(team, 'lea');
    expect(words(view)).toContain('à réévaluer le mardi 24 novembre 2026');
    await team.clicks('lea', view, 'Ajouter');
    const twice = viewOf(await team.clicks('lea', view, 'Ajouter'));
    expect(order(twice)).toEqual([`13 h 30 ${code}`]);
    const rows = await team.db.caseReview.findMany({ orderBy: { createdAt: 'asc' } });
    expect(rows.map(({ status }) => status).sort()).toEqual(['closed', 'on-agenda']);
    expect(rows.find(({ status }) => status === 'on-agenda')).toMatchObject({ question, followUpOfId: rows[0]?.id });
  });

  it('is not a review that is due after the RCP, nor somebody else’s case for whoever does not manage it', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    await team.db.caseReview.updateMany({ data: { status: 'to-review', reviewOn: '2026-11-25', meetingId: null } });
    expect(labels(await agenda(team, 'claire'))).not.toContain('Ajouter');
    await team.db.caseReview.updateMany({ data: { reviewOn: '2026-11-20' } });
    expect(labels(await agenda(team, 'claire'))).toContain('Ajouter');
    expect(labels(await agenda(team, 'marc'))).not.toContain('Ajouter');
  });

  it('cannot be added to an RCP that has begun', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    await team.db.caseReview.updateMany({ data: { status: 'postponed', meetingId: null } });
    const view = await agenda(team, 'claire');
    await team.at('2026-11-24T12:31:00Z');
    expect(viewOf(await team.clicks('claire', view, 'Ajouter')).fallback).toContain('a déjà commencé');
    expect(await team.db.caseReview.count({ where: { status: 'on-agenda' } })).toBe(0);
  });
});
