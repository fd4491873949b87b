import { describe, expect, it } from 'vitest';
import { careTeamId, meetingId } from '../../../src/core/ids.ts';
import { attendanceCsv } from '../../../src/features/attendance/csv.ts';
import { attendeesOf } from '../../../src/features/attendance/store.ts';
import { catalogueOf } from '../../../src/i18n/catalogue.ts';
import { formOf, viewOf } from '../../support/structure.ts';
import { openSession, type Room } from './agenda.ts';

const cases = [{ code: 'C-7QK4' }];

const register = async (room: Room, values: Record<string, string | readonly string[]>, user = 'claire') => {
  const form = formOf(await room.structure.clicks(user, await room.sees(user), 'Émarger pour…'));
  return room.structure.submits(user, form, values);
};
const idOf = async (room: Room, displayName: string) =>
  (await room.structure.db.practitioner.findFirstOrThrow({ where: { displayName } })).id;

describe('signing in with one tap', () => {
  it('shows who is there by profession, by video and late, in the one message', async () => {
    await using room = await openSession(cases);
    await room.taps('lea', 'Je suis là');
    await room.taps('marc', 'En visio');
    await room.structure.at('2026-11-24T12:42:00Z');
    await room.taps('ravi', 'Je suis là');
    const board = room.boardText();
    expect(board).toContain('Présents (3)');
    expect(board).toContain('Infirmier\u00a0: Léa Martin');
    expect(board).toContain('Médecin généraliste\u00a0: Marc Petit (en visio)');
    expect(board).toContain('Pharmacien\u00a0: Ravi Payet (arrivée 13\u00a0h\u00a042)');
    expect(board).toContain('atteint\u00a0: 3 personnes, 3 professions');
  });

  it('twice changes nothing, the other button only how', async () => {
    await using room = await openSession(cases);
    await room.taps('lea', 'Je suis là');
    const [message] = room.structure.platform.screen.filter(({ to }) => to.kind === 'channel');
    const edits = message?.edits;
    await room.structure.at('2026-11-24T12:40:00Z');
    await room.taps('lea', 'Je suis là');
    expect(message?.edits).toBe(edits);
    await room.taps('lea', 'En visio');
    expect(await room.structure.db.attendance.findMany()).toMatchObject([
      { mode: 'remote', arrivedAt: new Date('2026-11-24T12:30:00Z'), leftAt: null },
    ]);
  });

  it('can be taken back by leaving, and again by coming back', async () => {
    await using room = await openSession(cases);
    expect(viewOf(await room.taps('lea', 'Je pars')).fallback).toContain('pas noté présent');
    await room.taps('lea', 'Je suis là');
    await room.structure.at('2026-11-24T12:50:00Z');
    await room.taps('lea', 'Je pars');
    expect(room.boardText()).toContain('Partis (1)');
    expect(room.boardText()).toContain('départ 13\u00a0h\u00a050');
    await room.taps('lea', 'Je suis là');
    expect(await room.structure.db.attendance.findMany()).toMatchObject([{ leftAt: null }]);
  });

  it('warns below the quorum, and obstructs nothing', async () => {
    await using room = await openSession(cases);
    await room.taps('lea', 'Je suis là');
    expect(room.boardText()).toContain('⚠ non atteint\u00a0: 1 personne, 1 profession');
    await room.taps('claire', 'Dossier suivant');
    expect(room.boardText()).toContain('Dossier en cours');
  });

  it('is over when the session is', async () => {
    await using room = await openSession(cases);
    const stale = room.board();
    await room.taps('claire', 'Terminer la RCP');
    const late = viewOf(await room.structure.clicks('lea', stale, 'Je suis là'));
    expect(late.fallback).toContain('est terminée');
    expect(await room.structure.db.attendance.count()).toBe(0);
  });
});

describe('signing in for others', () => {
  it('records members and an unannounced guest in one form of 8 fields, once', async () => {
    await using room = await openSession(cases);
    const { structure } = room;
    await structure.at('2026-11-24T12:45:00Z');
    const form = formOf(await structure.clicks('claire', await room.sees('claire'), 'Émarger pour…'));
    expect(form.fields.find(({ id }) => id === 'arrival')?.initial).toBe('13:45');
    const values = {
      people: [await idOf(room, 'Léa Martin'), await idOf(room, 'Marc Petit')],
      arrival: '13:32',
      guestName: 'Anne Roy',
      guestProfession: 'other-physician',
      guestOrganisation: 'CHU de Nantes',
    };
    expect(viewOf(await structure.submits('claire', form, values)).fallback).toBe('3 personnes émargées');
    await structure.submits('claire', form, values);
    expect(await structure.db.guest.count()).toBe(1);
    const rows = await structure.db.attendance.findMany();
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map(({ arrivedAt }) => arrivedAt.toISOString()))).toEqual(
      new Set(['2026-11-24T12:32:00.000Z']),
    );
    expect(room.boardText()).toContain('Anne Roy (CHU de Nantes)');
    const again = formOf(await structure.clicks('claire', await room.sees('claire'), 'Émarger pour…'));
    expect(again.fields).toHaveLength(8);
  });

  it.each([
    ['nobody', {}, 'people', 'Choisissez quelqu’un'],
    ['a guest without a profession', { guestName: 'Anne Roy' }, 'guestProfession', 'profession'],
    ['a social security number', { guestName: '2 95 10 99 126 111 93', guestProfession: 'nurse' }, 'guestName', 'Rien'],
    ['a time to come', { guestName: 'Anne Roy', guestProfession: 'nurse', arrival: '18:00' }, 'arrival', 'entre'],
    [
      'leaving before arriving',
      { guestName: 'Anne Roy', guestProfession: 'nurse', arrival: '13:30', leaving: '13:20' },
      'leaving',
      'précéder',
    ],
    ['a stranger', { people: ['nobody'] }, 'people', 'ne fait plus partie'],
    ['a guest taken off', { guests: ['nobody'] }, 'guests', 'n’est plus sur la liste'],
  ])('refuses %s', async (_, values, field, words) => {
    await using room = await openSession(cases);
    const refused = await register(room, values);
    expect(refused).toMatchObject({ kind: 'errors', errors: { [field]: expect.stringContaining(words) } });
    expect(await room.structure.db.attendance.count()).toBe(0);
  });

  it('is not for somebody who only takes part', async () => {
    await using room = await openSession(cases);
    const mine = await room.sees('claire');
    expect(viewOf(await room.structure.clicks('lea', mine, 'Émarger pour…')).fallback).toContain('Seules la personne');
  });

  it('completes the attendance after the end, and the quorum is judged again', async () => {
    await using room = await openSession(cases);
    await room.taps('lea', 'Je suis là');
    await room.structure.at('2026-11-24T13:25:00Z');
    await room.taps('claire', 'Terminer la RCP');
    expect(await room.structure.db.meeting.findFirst()).toMatchObject({ quorum: 'below' });
    await register(room, { people: [await idOf(room, 'Marc Petit')] });
    expect(await room.structure.db.meeting.findFirst()).toMatchObject({ quorum: 'met' });
    expect(await room.structure.db.attendance.findMany({ where: { leftAt: null } })).toEqual([]);
  });
});

describe('the list for the indemnities', () => {
  it('has a line per person with minutes', async () => {
    await using room = await openSession(cases);
    await room.taps('lea', 'Je suis là');
    await room.structure.at('2026-11-24T13:25:00Z');
    await room.taps('claire', 'Terminer la RCP');
    const { id, careTeamId: team } = await room.structure.db.meeting.findFirstOrThrow();
    const attendees = await attendeesOf(room.structure.db, careTeamId.parse(team), meetingId.parse(id));
    expect(attendanceCsv(attendees, { t: catalogueOf('fr'), zone: 'Europe/Paris', locale: 'fr' })).toBe(
      '\uFEFFNom;Profession;Structure;Arrivée;Départ;Minutes;Présence\r\n' +
        'Léa Martin;Infirmier;;2026-11-24 13:30;2026-11-24 14:25;55;sur place\r\n',
    );
  });
});
