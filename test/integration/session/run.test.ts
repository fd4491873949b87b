import { describe, expect, it } from 'vitest';
import { formOf, viewOf } from '../../support/structure.ts';
import { openRoom, openSession } from './agenda.ts';

const two = [{ code: 'C-7QK4' }, { code: 'C-2M3B' }];

const minutesLater = (minutes: number) => new Date(Date.parse('2026-11-24T12:30:00Z') + minutes * 60_000).toISOString();

describe('starting an RCP', () => {
  it('is offered to whoever manages it, and posts one board in the channel', async () => {
    await using room = await openSession(two);
    const { structure } = room;
    expect(await structure.db.meeting.findFirst()).toMatchObject({ status: 'in-session' });
    const board = room.boardText();
    expect(board).toContain('En séance\u00a0: Suivi diabète');
    expect(board).toContain('Personne n’a encore émargé.');
    expect(board).toContain('C-7QK4, Diabète, demandé par Marc Petit');
    expect(board).not.toContain('Question');
    expect(structure.platform.channel('C-team').filter((text) => text.includes('En séance'))).toHaveLength(1);
  });

  it('twice posts one board and keeps the first time', async () => {
    await using room = await openRoom(two);
    const view = await room.sees('claire');
    await room.structure.clicks('claire', view, 'Commencer');
    await room.structure.at(minutesLater(3));
    const again = viewOf(await room.structure.clicks('claire', view, 'Commencer'));
    expect(again.fallback).toContain('a commencé à 13\u00a0h\u00a030');
    expect(room.board()).toBeDefined();
  });

  it('is not offered to somebody who only takes part, and refused to them', async () => {
    await using room = await openRoom(two);
    const claires = await room.sees('claire');
    expect(JSON.stringify(await room.sees('lea'))).not.toContain('Commencer');
    const refused = viewOf(await room.structure.clicks('lea', claires, 'Commencer'));
    expect(refused.fallback).toContain('Seules la personne');
    expect(await room.structure.db.meeting.findFirst()).toMatchObject({ startedAt: null });
  });

  it.each([
    ['more than an hour before', '2026-11-24T11:29:00Z', 'peut commencer à partir du'],
    ['eight days after', '2026-12-02T12:31:00Z', 'plus de sept jours'],
  ])('%s is refused with a sentence', async (_, instant, words) => {
    await using room = await openRoom(two);
    const offered = await room.sees('claire');
    await room.structure.at(instant);
    expect(viewOf(await room.structure.clicks('claire', offered, 'Commencer')).fallback).toContain(words);
    expect(await room.structure.db.meeting.findFirst()).toMatchObject({ startedAt: null });
  });

  it.each([
    ['cancelled', 'est annulée'],
    ['archived', 'est archivée'],
    ['postponed', 'est reportée'],
  ])('of an RCP that is %s is refused with a sentence', async (status, words) => {
    await using room = await openRoom(two);
    const offered = await room.sees('claire');
    await room.structure.db.meeting.updateMany({ data: { status } });
    expect(viewOf(await room.structure.clicks('claire', offered, 'Commencer')).fallback).toContain(words);
  });

  it('can be done by a coordinator when the facilitator has left the workspace', async () => {
    await using room = await openRoom(two);
    await room.structure.db.practitioner.updateMany({
      where: { displayName: 'Léa Martin' },
      data: { role: 'secretary' },
    });
    await room.structure.db.practitioner.updateMany({
      where: { displayName: 'Claire Dubois' },
      data: { active: false },
    });
    await room.structure.clicks('lea', await room.sees('lea'), 'Commencer');
    expect(await room.structure.db.meeting.findFirst()).toMatchObject({ status: 'in-session' });
  });

  it('without a channel sends the board to whoever facilitates', async () => {
    await using room = await openSession(two, { channel: false });
    const boards = room.structure.platform.direct('claire').filter((text) => text.includes('En séance'));
    expect(boards).toHaveLength(1);
    expect(room.structure.platform.direct('lea').filter((text) => text.includes('En séance'))).toEqual([]);
  });
});

describe('going from case to case', () => {
  it('shows code, theme, requester and times on the board, and the question only to those who may read it', async () => {
    await using room = await openSession(two);
    await room.structure.at(minutesLater(2));
    await room.taps('claire', 'Dossier suivant');
    expect(room.boardText()).toContain('C-7QK4, Diabète, demandé par Marc Petit');
    expect(room.boardText()).toContain('Commencé à 13\u00a0h\u00a032, fin prévue à 13\u00a0h\u00a047.');
    expect(room.boardText()).not.toContain('Question de');
    expect(JSON.stringify(await room.sees('lea'))).toContain('Question de C-7QK4');

    const { db } = room.structure;
    await db.practitioner.updateMany({
      where: { displayName: 'Léa Martin' },
      data: { profession: 'elected-official' },
    });
    const closed = JSON.stringify(await room.sees('lea'));
    expect(closed).not.toContain('Question de');
    expect(closed).toContain('réservée');
  });

  it('lets the board follow the clock, and says when the time is over', async () => {
    await using room = await openSession(two);
    await room.taps('claire', 'Dossier suivant');
    await room.structure.at(minutesLater(6));
    expect(room.boardText()).toMatch(/6\s*\/\s*15/);
    await room.structure.at(minutesLater(19));
    expect(room.boardText()).toContain('Temps dépassé de 4\u00a0min');
  });

  it('asks what becomes of a case without a decision, and puts it off on demand', async () => {
    await using room = await openSession(two);
    await room.taps('claire', 'Dossier suivant');
    const asked = viewOf(await room.taps('claire', 'Dossier suivant'));
    expect(asked.fallback).toContain('C-7QK4');
    expect(await room.structure.db.caseReview.count({ where: { status: 'on-agenda' } })).toBe(2);
    const left = viewOf(await room.structure.clicks('claire', asked, 'Reporter le dossier'));
    expect(JSON.stringify(left)).toContain('Reportés');
    const { db } = room.structure;
    expect(await db.caseReview.findFirst({ where: { code: 'C-7QK4' } })).toMatchObject({
      status: 'postponed',
      meetingId: null,
      startedAt: null,
    });
    expect(await db.carryOver.count()).toBe(1);
    await room.structure.clicks('claire', asked, 'Reporter le dossier');
    expect(await db.carryOver.count()).toBe(1);
    await room.taps('claire', 'Dossier suivant');
    expect(room.boardText()).toContain('Dossier en cours');
    expect(room.boardText()).toContain('Reportés');
  });

  it('moves on once when two chairs press « Dossier suivant » at once', async () => {
    await using room = await openSession([...two, { code: 'C-5TTP' }]);
    await room.taps('claire', 'Dossier suivant');
    await room.concludes('claire');
    const { structure } = room;
    await structure.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { role: 'secretary' } });
    const board = room.board();
    await Promise.all([
      structure.clicks('claire', board, 'Dossier suivant'),
      structure.clicks('lea', board, 'Dossier suivant'),
    ]);
    const begun = await structure.db.caseReview.findMany({ where: { startedAt: { not: null } } });
    expect(begun.map(({ code }) => code).sort()).toEqual(['C-2M3B', 'C-7QK4']);
    await room.concludes('claire');
    const stale = viewOf(await structure.clicks('claire', board, 'Dossier suivant'));
    expect(JSON.stringify(stale)).toContain('Conclu à');
    expect(await structure.db.caseReview.count({ where: { startedAt: { not: null } } })).toBe(2);
  });

  it('is for those who lead the session', async () => {
    await using room = await openSession(two);
    for (const label of ['Dossier suivant', 'Ajouter une tâche', 'Terminer la RCP']) {
      expect(viewOf(await room.taps('lea', label)).fallback).toContain('Seules la personne');
    }
    expect(await room.structure.db.meeting.findFirst()).toMatchObject({ status: 'in-session', currentCaseId: null });
  });

  it('says that all cases were seen at the end of the agenda', async () => {
    await using room = await openSession([{ code: 'C-7QK4' }]);
    await room.taps('claire', 'Dossier suivant');
    await room.concludes('claire');
    await room.taps('claire', 'Dossier suivant');
    expect(room.boardText()).toContain('Tous les dossiers de l’ordre du jour ont été vus.');
    expect(room.boardText()).not.toContain('Dossier suivant');
  });
});

describe('a guest from outside', () => {
  const guest = { guestName: 'Anne Roy', guestProfession: 'other-physician', guestOrganisation: 'CHU' };

  it('who is there keeps a case without consent from beginning until they have left', async () => {
    await using room = await openSession(two);
    const { structure } = room;
    const form = formOf(await structure.clicks('claire', await room.sees('claire'), 'Émarger pour…'));
    await structure.submits('claire', form, guest);
    const blocked = viewOf(await room.taps('claire', 'Dossier suivant'));
    expect(blocked.fallback).toContain('n’a pas consenti');
    expect(blocked.fallback).toContain('Anne Roy');
    expect(JSON.stringify(blocked)).not.toContain('Personne d’extérieur ici');
    expect(await structure.db.meeting.findFirst()).toMatchObject({ currentCaseId: null });
    await structure.clicks('claire', blocked, 'Anne Roy est parti');
    await room.taps('claire', 'Dossier suivant');
    expect(room.boardText()).toContain('Dossier en cours');
  });

  it('who was announced for a case and is not recorded must be said to be away', async () => {
    await using room = await openSession(two);
    const { structure } = room;
    const meeting = await structure.db.meeting.findFirstOrThrow();
    await structure.db.guest.create({
      data: {
        id: 'g',
        careTeamId: meeting.careTeamId,
        meetingId: meeting.id,
        name: 'Anne Roy',
        profession: 'other-physician',
        organisation: 'CHU',
        addedById: meeting.createdById,
        createdAt: new Date(),
      },
    });
    const blocked = viewOf(await room.taps('claire', 'Dossier suivant'));
    await structure.clicks('claire', blocked, 'Personne d’extérieur ici\u00a0: commencer');
    expect(room.boardText()).toContain('Dossier en cours');
    const form = formOf(await structure.clicks('claire', await room.sees('claire'), 'Émarger pour…'));
    const refused = await structure.submits('claire', form, { guests: ['g'] });
    expect(refused).toMatchObject({ kind: 'errors', errors: { guests: expect.stringContaining('C-7QK4') } });
    expect(await structure.db.attendance.count()).toBe(0);
  });

  it('hears a case whose patient has consented, and one that names nobody', async () => {
    await using room = await openSession([
      { code: 'C-7QK4', consent: 'consented' },
      { code: 'C-2M3B', kind: 'protocol' },
    ]);
    const { structure } = room;
    const form = formOf(await structure.clicks('claire', await room.sees('claire'), 'Émarger pour…'));
    await structure.submits('claire', form, guest);
    await room.taps('claire', 'Dossier suivant');
    expect(room.boardText()).toContain('Dossier en cours');
    await room.concludes('claire');
    await room.taps('claire', 'Dossier suivant');
    expect(await structure.db.caseReview.count({ where: { startedAt: { not: null } } })).toBe(2);
  });
});
