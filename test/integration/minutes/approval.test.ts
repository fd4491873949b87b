import { describe, expect, it } from 'vitest';
import { viewOf } from '../../support/structure.ts';
import { secrets } from './held.ts';
import { afterRcp, count, labels, message, minutes, read, status, submit } from './written.ts';

describe('the approval', () => {
  it('asks everyone who was there once, in private', async () => {
    await using structure = await afterRcp();
    const view = await submit(structure);
    expect(read(view)).toContain('à valider jusqu’au mardi 1er décembre 2026 à 18 h');
    for (const user of ['lea', 'marc', 'ravi']) expect(count(structure, user, 'Compte rendu à valider')).toBe(1);
    for (const user of ['claire', 'ines']) expect(structure.platform.direct(user)).toEqual([]);
    expect(read(message(structure, 'marc', 'à valider'))).toContain(secrets.statement);
    expect(await status(structure)).toBe('minutes-pending');
  });

  it('is asked for once however often the button is clicked', async () => {
    await using structure = await afterRcp();
    const view = await minutes(structure, 'claire');
    await structure.clicks('claire', view, 'Soumettre à validation');
    await structure.clicks('claire', view, 'Soumettre à validation');
    expect(count(structure, 'marc', 'Compte rendu à valider')).toBe(1);
  });

  it('is refused to somebody who may not write the minutes', async () => {
    await using structure = await afterRcp();
    const view = await minutes(structure, 'claire');
    expect(read(viewOf(await structure.clicks('ravi', view, 'Soumettre à validation')))).toContain('Seules');
    expect(await status(structure)).toBe('ended');
  });

  it('of everybody locks the minutes and says so in one line under the announcement', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    const asked = ['lea', 'marc', 'ravi'].map((user) => [user, message(structure, user, 'à valider')] as const);
    for (const [user, view] of asked) {
      expect(await status(structure)).toBe('minutes-pending');
      await structure.clicks(user, view, 'Approuver');
    }
    expect(await status(structure)).toBe('minutes-approved');
    const lines = structure.platform.channel('C-team').filter((text) => text.includes('Compte rendu validé'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Lire');
    for (const secret of Object.values(secrets)) expect(lines[0]).not.toContain(secret);
    const text = read(await minutes(structure, 'marc'));
    expect(text).toContain('validé le mardi 24 novembre 2026, approuvé par');
    expect(text).toContain('Inchangé depuis la validation.');
    expect(read(message(structure, 'lea', 'Compte rendu validé'))).not.toContain('Approuver');
  });

  it('counts once when it is clicked twice, and a click after the end changes nothing', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    const view = message(structure, 'lea', 'à valider');
    await structure.clicks('lea', view, 'Approuver');
    expect(read(viewOf(await structure.clicks('lea', view, 'Approuver')))).toContain('Vous avez approuvé');
    expect(await structure.db.minutesApproval.count()).toBe(1);
    await structure.at('2026-12-01T17:00:00Z');
    const late = message(structure, 'marc', 'Compte rendu validé');
    expect(labels(late)).toEqual(['Lire']);
    expect(read(viewOf(await structure.clicks('marc', view, 'Approuver')))).toContain('Compte rendu validé');
    expect(await structure.db.minutesApproval.count()).toBe(1);
  });

  it('comes by itself at the deadline, once', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    await structure.at('2026-12-01T16:59:00Z');
    expect(await status(structure)).toBe('minutes-pending');
    await structure.at('2026-12-01T17:00:00Z');
    await structure.at('2026-12-01T17:01:00Z');
    expect(await status(structure)).toBe('minutes-approved');
    expect(read(await minutes(structure, 'marc'))).toContain('validé sans réponse des participants');
    expect(structure.platform.channel('C-team').filter((text) => text.includes('Compte rendu validé'))).toHaveLength(1);
    expect(await structure.db.timer.count({ where: { kind: 'minutes.deadline' } })).toBe(0);
  });

  it('reminds once, the working day before, those who have not answered', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    await structure.clicks('lea', message(structure, 'lea', 'à valider'), 'Approuver');
    // Monday 30 November, 9:00: in La Réunion three hours earlier than in Paris.
    await structure.at('2026-11-30T05:00:00Z');
    expect(count(structure, 'ravi', 'Rappel')).toBe(1);
    expect(count(structure, 'marc', 'Rappel')).toBe(0);
    await structure.at('2026-11-30T08:00:00Z');
    await structure.at('2026-11-30T12:00:00Z');
    for (const user of ['ravi', 'marc']) expect(count(structure, user, 'Rappel')).toBe(1);
    expect(count(structure, 'lea', 'Rappel')).toBe(0);
  });

  it('is not asked of anybody at night', async () => {
    await using structure = await afterRcp();
    await structure.at('2026-11-24T21:30:00Z');
    await submit(structure);
    expect(structure.platform.direct('marc')).toEqual([]);
    await structure.at('2026-11-25T06:00:00Z');
    expect(count(structure, 'marc', 'Compte rendu à valider')).toBe(1);
  });

  it('is only for those who were there', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    const view = message(structure, 'lea', 'à valider');
    expect(read(viewOf(await structure.clicks('ines', view, 'Approuver')))).toContain('Seules les personnes présentes');
    expect(await structure.db.minutesApproval.count()).toBe(0);
  });
});

describe('what was changed after the submission', () => {
  it('cannot be approved by somebody who was asked about something else, and is asked again at the deadline', async () => {
    await using structure = await afterRcp();
    await submit(structure);
    await structure.db.decision.updateMany({ data: { statement: 'Autre décision' } });
    const reply = viewOf(await structure.clicks('marc', message(structure, 'marc', 'à valider'), 'Approuver'));
    expect(read(reply)).toContain('vient d’être modifié');
    expect(await structure.db.minutesApproval.count()).toBe(0);
    await structure.at('2026-12-01T17:00:00Z');
    expect(await status(structure)).toBe('minutes-pending');
    expect(count(structure, 'marc', 'Compte rendu à valider')).toBe(2);
    await structure.at('2026-12-08T17:00:00Z');
    expect(await status(structure)).toBe('minutes-approved');
  });
});
