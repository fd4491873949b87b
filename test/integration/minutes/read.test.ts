import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { secrets } from './held.ts';
import { afterRcp, labels, minutes, read } from './written.ts';

describe('the compte rendu in the chat', () => {
  it('shows a carer of the RCP everything that was recorded', async () => {
    await using structure = await afterRcp();
    const text = read(await minutes(structure, 'marc'));
    for (const words of [
      'mardi 24 novembre 2026',
      '13 h 30 – 14 h 40',
      'Présents (3)',
      'Léa Martin, infirmier, 13 h 30 – 14 h 40',
      'Absents (2)',
      'C-7QK4 · Plaie chronique',
      'Informé, pas d’opposition',
      ...Object.values(secrets),
      'HAS 2011',
      'mardi 15 décembre 2026',
      'à verser au dossier',
      'infirmier et médecin généraliste',
      'pas encore soumis',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('shows the coordinator, who is no carer, the code and the logistics only', async () => {
    await using structure = await afterRcp();
    await structure.db.meeting.updateMany({ data: { facilitatorId: null } });
    const text = read(await minutes(structure, 'claire'));
    expect(text).toContain('C-7QK4 · Plaie chronique');
    expect(text).toContain('réservées aux soignants');
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
  });

  it('of 30 cases comes in pages', async () => {
    const codes = Array.from({ length: 30 }, (_, index) => `C-${String(index).padStart(2, '0')}AA`);
    await using structure = await afterRcp(codes);
    let page = await minutes(structure, 'lea');
    expect(read(page)).toContain('page 1 sur 8');
    const seen = new Set<string>();
    for (let turn = 0; turn < 8; turn += 1) {
      for (const [code] of read(page).matchAll(/C-\d\dAA/g)) seen.add(code);
      if (turn < 7) page = viewOf(await structure.clicks('lea', page, 'Page suivante'));
    }
    expect(seen.size).toBe(30);
    expect(labels(page)).not.toContain('Page suivante');
  });

  it('does not exist before an RCP took place, and says so', async () => {
    await using structure = await openTeam();
    expect(read(await minutes(structure, 'lea'))).toContain('Aucune RCP n’a encore eu lieu');
  });

  it('is refused for an RCP that has not taken place, by an old button', async () => {
    await using structure = await afterRcp();
    const view = await minutes(structure, 'lea');
    await structure.db.meeting.updateMany({ data: { status: 'planned' } });
    expect(read(viewOf(await structure.clicks('lea', view, 'PDF')))).toContain('est planifiée');
    expect(await structure.db.delivery.count({ where: { kind: 'minutes.pdf' } })).toBe(0);
  });

  it('gives the buttons that write it to those who may', async () => {
    await using structure = await afterRcp();
    expect(labels(await minutes(structure, 'claire'))).toEqual(
      expect.arrayContaining(['Compléter', 'Soumettre à validation', 'PDF', 'Markdown', 'CSV', 'Émargement']),
    );
    expect(labels(await minutes(structure, 'ravi'))).toEqual(['PDF', 'Markdown', 'CSV', 'Émargement']);
  });
});

describe('« Compléter »', () => {
  it('adds remarks, place and secretary', async () => {
    await using structure = await afterRcp();
    const form = formOf(await structure.clicks('claire', await minutes(structure, 'claire'), 'Compléter'));
    const { id } = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    const changes = { remarks: 'Salle fermée, début retardé', place: 'Salle bleue', secretary: id };
    const text = read(viewOf(await structure.submits('claire', form, changes)));
    for (const words of ['Salle fermée, début retardé', 'Salle bleue', 'Secrétaire de séance']) {
      expect(text).toContain(words);
    }
    // Sent twice, it says the same.
    expect(read(viewOf(await structure.submits('claire', form, changes)))).toContain('Salle bleue');
  });

  it('refuses an identifier, and writes nothing', async () => {
    await using structure = await afterRcp();
    const form = formOf(await structure.clicks('claire', await minutes(structure, 'claire'), 'Compléter'));
    const reply = await structure.submits('claire', form, { remarks: 'Rappeler le 06 12 34 56 78' });
    expect(reply).toMatchObject({ kind: 'errors', errors: { remarks: expect.stringContaining('téléphone') } });
    expect(await structure.db.minutes.count()).toBe(0);
  });

  it('is shown again when somebody else was faster, with what was typed', async () => {
    await using structure = await afterRcp();
    const view = await minutes(structure, 'claire');
    const slow = formOf(await structure.clicks('claire', view, 'Compléter'));
    await structure.submits('claire', formOf(await structure.clicks('claire', view, 'Compléter')), { place: 'Ici' });
    const again = formOf(await structure.submits('claire', slow, { place: 'Là-bas' }));
    expect(again.intro).toContain('entre-temps');
    expect(again.fields.find(({ id }) => id === 'place')).toMatchObject({ initial: 'Là-bas' });
    await structure.submits('claire', again, {});
    expect(await structure.db.meeting.findFirst()).toMatchObject({ place: 'Là-bas' });
  });
});
