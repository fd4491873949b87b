import { describe, expect, it } from 'vitest';
import { careTeamId, meetingId, practitionerId } from '../../../src/core/ids.ts';
import { careTeamById } from '../../../src/features/care-team/store.ts';
import { noteWithdrawal } from '../../../src/features/minutes/withdrawal.ts';
import { openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { hold, secrets } from './held.ts';

async function submitted(): Promise<Structure & AsyncDisposable> {
  const structure = await openTeam();
  await hold(structure.db, ['Léa Martin', 'Marc Petit'], ['C-7QK4', 'C-9XA2']);
  await structure.at('2026-11-24T14:00:00Z');
  await structure.clicks('claire', viewOf(await structure.says('claire', 'rcp cr')), 'Soumettre à validation');
  return structure;
}

/** Takes a case out as an opposition does. */
async function withdraw(structure: Structure, code: string): Promise<void> {
  const { db, clock } = structure;
  const meeting = await db.meeting.findFirstOrThrow();
  const lea = await db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
  await db.$transaction(async (tx) => {
    const purged = { status: 'withdrawn', meetingId: null, question: '', filing: 'none' };
    await tx.caseReview.updateMany({ where: { code }, data: purged });
    const careTeam = await careTeamById(tx, careTeamId.parse(meeting.careTeamId));
    const by = practitionerId.parse(lea.id);
    await noteWithdrawal(tx, careTeam, clock.now(), { meeting: meetingId.parse(meeting.id), code, by });
  });
  await structure.app.tick();
}

const text = async (structure: Structure, user: string) =>
  JSON.stringify(viewOf(await structure.says(user, 'rcp cr'))).replaceAll('\u00a0', ' ');

describe('a case that is taken out because the patient objects', () => {
  it('leaves its code below approved minutes, which stay sealed', async () => {
    await using structure = await submitted();
    await structure.at('2026-12-01T17:00:00Z');
    await structure.at('2026-12-03T09:00:00Z');
    await withdraw(structure, 'C-7QK4');
    const shown = await text(structure, 'marc');
    expect(shown).toContain('jeudi 3 décembre 2026, Léa Martin : le dossier C-7QK4 est retiré');
    expect(shown).not.toContain('C-7QK4 · ');
    expect(shown).toContain('C-9XA2 · ');
    expect(shown).toContain('Inchangé depuis la validation.');
    await structure.db.decision.updateMany({ data: { statement: 'Autre chose' } });
    expect(await text(structure, 'marc')).toContain('ont changé depuis la validation');
  });

  it('goes from a version under vote and from the messages that asked about it, without a new vote', async () => {
    await using structure = await submitted();
    await structure.clicks('lea', viewOf(await structure.says('lea', 'rcp cr')), 'Approuver');
    await withdraw(structure, 'C-7QK4');
    await withdraw(structure, 'C-9XA2');
    const asked = structure.platform.direct('marc').filter((message) => message.includes('Compte rendu à valider'));
    expect(asked).toHaveLength(1);
    for (const gone of ['C-7QK4', 'C-9XA2', secrets.statement]) expect(asked[0]).not.toContain(gone);
    expect(await structure.db.minutesAmendment.count()).toBe(0);
    await structure.clicks('marc', viewOf(await structure.says('marc', 'rcp cr')), 'Approuver');
    expect(await structure.db.meeting.findFirst()).toMatchObject({ status: 'archived' });
  });

  it('lets approved minutes be archived when it was the last one to file', async () => {
    await using structure = await submitted();
    await structure.at('2026-12-01T17:00:00Z');
    await structure.db.caseReview.updateMany({ where: { code: 'C-9XA2' }, data: { filing: 'filed' } });
    expect(await structure.db.meeting.findFirst()).toMatchObject({ status: 'minutes-approved' });
    await withdraw(structure, 'C-7QK4');
    expect(await structure.db.meeting.findFirst()).toMatchObject({ status: 'archived' });
  });

  it('leaves nothing behind where no minutes were submitted yet', async () => {
    await using structure = await openTeam();
    await hold(structure.db, ['Léa Martin']);
    await withdraw(structure, 'C-7QK4');
    expect(await structure.db.minutes.count()).toBe(0);
  });
});
