import { describe, expect, it } from 'vitest';
import { viewOf } from '../../support/structure.ts';
import { openRoom, openSession } from './agenda.ts';

const two = [{ code: 'C-7QK4' }, { code: 'C-2M3B' }];

describe('ending an RCP', () => {
  it('closes attendance, puts off what was not seen, edits the board and asks once for the minutes', async () => {
    await using room = await openSession(two);
    const { structure } = room;
    for (const user of ['lea', 'marc']) await room.taps(user, 'Je suis là');
    await room.taps('claire', 'Dossier suivant');
    await room.concludes('claire');
    await structure.at('2026-11-24T13:20:00Z');
    await room.taps('claire', 'Terminer la RCP');

    expect(await structure.db.meeting.findFirst()).toMatchObject({
      status: 'ended',
      endedAt: new Date('2026-11-24T13:20:00Z'),
      currentCaseId: null,
      quorum: 'met',
    });
    expect(await structure.db.attendance.findMany({ where: { leftAt: null } })).toEqual([]);
    expect(await structure.db.caseReview.findFirst({ where: { code: 'C-2M3B' } })).toMatchObject({
      status: 'postponed',
      meetingId: null,
    });
    expect(await structure.db.carryOver.count()).toBe(1);
    expect(await structure.db.caseReview.findFirst({ where: { code: 'C-7QK4' } })).toMatchObject({ filing: 'to-file' });
    const board = room.boardText();
    expect(board).toContain('RCP terminée\u00a0: Suivi diabète');
    expect(board).toContain('de 13\u00a0h\u00a030 à 14\u00a0h\u00a020');
    expect(board).not.toContain('Je suis là');
    expect(structure.platform.channel('C-team').filter((text) => text.includes('En séance'))).toEqual([]);
    await structure.at('2026-11-24T16:00:00Z');
    const asked = structure.platform.direct('claire').filter((text) => text.includes('Compte rendu à rédiger'));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('1 dossier examiné, 1 dossier reporté');
    expect(structure.platform.direct('lea').filter((text) => text.includes('Compte rendu à rédiger'))).toEqual([]);
  });

  it('asks the secretary when there is one', async () => {
    await using room = await openSession(two);
    const marc = await room.structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } });
    await room.structure.db.meeting.updateMany({ data: { secretaryId: marc.id } });
    await room.taps('claire', 'Terminer la RCP');
    expect(room.structure.platform.direct('marc').join()).toContain('Compte rendu à rédiger');
    expect(room.structure.platform.direct('claire').join()).not.toContain('Compte rendu à rédiger');
  });

  it('twice, or with an old button, changes nothing more', async () => {
    await using room = await openSession(two);
    const stale = room.board();
    await room.taps('claire', 'Terminer la RCP');
    const { structure } = room;
    const before = await structure.db.meeting.findFirst();
    const again = viewOf(await structure.clicks('claire', stale, 'Terminer la RCP'));
    expect(again.fallback).toContain('a eu lieu');
    expect(viewOf(await structure.clicks('claire', stale, 'Dossier suivant')).fallback).toContain('est terminée');
    expect(await structure.db.meeting.findFirst()).toEqual(before);
    expect(await structure.db.carryOver.count()).toBe(2);
  });

  it('waits for the morning to ask when it is late', async () => {
    await using room = await openSession(two);
    await room.structure.at('2026-11-24T20:30:00Z');
    await room.taps('claire', 'Terminer la RCP');
    const asked = () =>
      room.structure.platform.direct('claire').filter((text) => text.includes('Compte rendu à rédiger'));
    expect(asked()).toEqual([]);
    await room.structure.at('2026-11-25T06:00:00Z');
    expect(asked()).toHaveLength(1);
  });

  it('that nobody does is asked for once, three hours after the planned end', async () => {
    await using room = await openSession(two);
    const { structure } = room;
    const asked = () => structure.platform.direct('claire').filter((text) => text.includes('Séance restée ouverte'));
    await structure.at('2026-11-24T16:29:00Z');
    expect(asked()).toEqual([]);
    await structure.at('2026-11-24T16:30:00Z');
    await structure.at('2026-11-24T18:00:00Z');
    expect(asked()).toHaveLength(1);
    expect(await structure.db.meeting.findFirst()).toMatchObject({ status: 'in-session' });
  });

  it('leaves no question behind when somebody did', async () => {
    await using room = await openSession(two);
    await room.taps('claire', 'Terminer la RCP');
    expect(await room.structure.db.timer.count({ where: { kind: { startsWith: 'session.' } } })).toBe(0);
    await room.structure.at('2026-11-24T17:00:00Z');
    expect(room.structure.platform.direct('claire').join()).not.toContain('Séance restée ouverte');
  });
});

describe('an RCP that was never started', () => {
  it('is left alone', async () => {
    await using room = await openRoom(two);
    await room.structure.at('2026-11-25T08:00:00Z');
    expect(await room.structure.db.meeting.findFirst()).toMatchObject({ startedAt: null, endedAt: null });
    expect(await room.structure.db.caseReview.count({ where: { status: 'on-agenda' } })).toBe(2);
    expect(room.structure.platform.direct('claire').join()).not.toContain('Compte rendu à rédiger');
  });
});
