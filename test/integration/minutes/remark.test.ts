import { describe, expect, it } from 'vitest';
import { formOf, viewOf } from '../../support/structure.ts';
import { afterRcp, count, message, minutes, read, submit } from './written.ts';

describe('a remark', () => {
  async function objected() {
    const structure = await afterRcp();
    await submit(structure);
    const form = formOf(await structure.clicks('marc', message(structure, 'marc', 'à valider'), 'Faire une remarque'));
    const reply = viewOf(await structure.submits('marc', form, { reason: 'La date de revue est fausse' }));
    return { structure, reply };
  }

  it('goes to the secretary with its reason, and the version may be submitted again', async () => {
    const { structure, reply } = await objected();
    await using _ = structure;
    expect(read(reply)).toContain('transmise');
    const told = read(message(structure, 'claire', 'Remarque sur le compte rendu'));
    expect(told).toContain('Marc Petit');
    expect(told).toContain('La date de revue est fausse');
    await structure.clicks('lea', message(structure, 'lea', 'à valider'), 'Approuver');
    structure.clock.set(new Date('2026-11-25T09:00:00Z'));
    await structure.clicks('claire', await minutes(structure, 'claire'), 'Soumettre de nouveau');
    for (const user of ['lea', 'marc', 'ravi']) expect(count(structure, user, 'Compte rendu à valider')).toBe(2);
    expect(await structure.db.minutesApproval.count()).toBe(0);
    expect(read(await minutes(structure, 'claire'))).toContain('à valider jusqu’au mercredi 2 décembre 2026');
  });

  it('goes to whoever is still there when the secretary has left', async () => {
    await using structure = await afterRcp();
    const { id } = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Inès Faure' } });
    await structure.db.meeting.updateMany({ data: { secretaryId: id } });
    await structure.db.practitioner.update({ where: { id }, data: { active: false } });
    await submit(structure);
    const form = formOf(await structure.clicks('marc', message(structure, 'marc', 'à valider'), 'Faire une remarque'));
    await structure.submits('marc', form, { reason: 'La date de revue est fausse' });
    expect(read(message(structure, 'claire', 'Remarque sur le compte rendu'))).toContain('La date de revue est fausse');
  });

  it('on an older version records nothing', async () => {
    const { structure } = await objected();
    await using _ = structure;
    const old = message(structure, 'lea', 'à valider');
    structure.clock.set(new Date('2026-11-25T09:00:00Z'));
    await structure.clicks('claire', await minutes(structure, 'claire'), 'Soumettre de nouveau');
    const now = viewOf(await structure.clicks('lea', old, 'Approuver'));
    expect(await structure.db.minutesApproval.count()).toBe(0);
    await structure.clicks('lea', now, 'Approuver');
    expect(await structure.db.minutesApproval.count()).toBe(1);
  });

  it('that names a phone number is refused', async () => {
    const { structure } = await objected();
    await using _ = structure;
    const form = formOf(await structure.clicks('lea', message(structure, 'lea', 'à valider'), 'Faire une remarque'));
    const reply = await structure.submits('lea', form, { reason: 'Voir 06 12 34 56 78' });
    expect(reply).toMatchObject({ kind: 'errors', errors: { reason: expect.stringContaining('téléphone') } });
  });

  it('that nobody answered is named in the approved minutes', async () => {
    const { structure } = await objected();
    await using _ = structure;
    await structure.at('2026-12-01T17:00:00Z');
    expect(read(await minutes(structure, 'lea'))).toContain('réserves de Marc Petit');
  });
});
