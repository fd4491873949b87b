import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';
import { hold } from './held.ts';
import { after, afterRcp, count, minutes, read, status, submit, there } from './written.ts';

describe('approved minutes', () => {
  async function approved(codes?: readonly string[]) {
    const structure = await afterRcp(codes);
    await submit(structure);
    await structure.at('2026-12-01T17:00:00Z');
    return structure;
  }

  it('do not change any more, an old button says so', async () => {
    await using structure = await afterRcp();
    const old = await minutes(structure, 'claire');
    await structure.clicks('claire', old, 'Soumettre à validation');
    await structure.at('2026-12-01T17:00:00Z');
    for (const label of ['Compléter', 'Soumettre à validation']) {
      expect(read(viewOf(await structure.clicks('claire', old, label)))).toContain('il ne change plus');
    }
  });

  it('say when what was recorded has changed nevertheless', async () => {
    await using structure = await approved();
    await structure.db.decision.updateMany({ data: { statement: 'Tout autre chose' } });
    expect(read(await minutes(structure, 'marc'))).toContain('ont changé depuis la validation');
  });

  it('are still the same when somebody is renamed and the case is filed', async () => {
    await using structure = await approved();
    await structure.db.practitioner.updateMany({
      where: { displayName: 'Léa Martin' },
      data: { displayName: 'Léa Roy' },
    });
    await structure.db.caseReview.updateMany({ data: { filing: 'filed', filedAt: new Date('2026-12-02T09:00:00Z') } });
    const text = read(await minutes(structure, 'marc'));
    expect(text).toContain('Inchangé depuis la validation.');
    expect(text).toContain('versé au dossier, mercredi 2 décembre 2026');
  });

  it('are amended below, once per form, and those who were there hear of it', async () => {
    await using structure = await approved();
    const form = formOf(
      await structure.clicks('claire', await minutes(structure, 'claire'), 'Ajouter une rectification'),
    );
    await structure.at('2026-12-02T09:00:00Z');
    await structure.submits('claire', form, { text: 'Début à 13 h 40' });
    const text = read(viewOf(await structure.submits('claire', form, { text: 'Début à 13 h 40' })));
    expect(text).toContain('mercredi 2 décembre 2026, Claire Dubois : Début à 13 h 40');
    expect(text).toContain('Inchangé depuis la validation.');
    expect(await structure.db.minutesAmendment.count()).toBe(1);
    for (const user of ['lea', 'marc', 'ravi']) expect(count(structure, user, 'Compte rendu rectifié')).toBe(1);
  });

  it('are archived when every case is filed, not before', async () => {
    await using structure = await approved();
    expect(await status(structure)).toBe('minutes-approved');
    await using anonymous = await openTeam();
    await hold(anonymous.db, there, ['C-9XA2'], 'not-asked');
    await anonymous.at(after);
    await submit(anonymous);
    await anonymous.at('2026-12-01T17:00:00Z');
    expect(await status(anonymous)).toBe('archived');
  });
});
