import { describe, expect, it } from 'vitest';
import { formOf, openTeam, viewOf } from '../../support/structure.ts';

// On PostgreSQL these really run side by side; whichever comes first, the end must be right.

describe('an answer at the instant at which the RCP moves', () => {
  it('never counts for the new date, which its author did not see', async () => {
    await using team = await openTeam();
    const list = viewOf(await team.says('claire', 'rcp'));
    const detail = viewOf(await team.clicks('claire', list, 'Voir'));
    const form = formOf(await team.clicks('claire', detail, 'Déplacer'));
    await Promise.all([
      team.submits('claire', form, { date: '2026-12-01' }),
      ...['lea', 'marc', 'ines'].map((user) => team.clicks(user, detail, 'Présent')),
    ]);
    expect(await team.db.meeting.findFirst()).toMatchObject({ startsAt: new Date('2026-12-01T12:30:00Z') });
    expect(await team.db.invitation.count({ where: { answer: { not: 'none' } } })).toBe(0);
    expect(team.errors).toEqual([]);
  });
});

describe('people who change profession, and a coordinator who changes the reminders, at the same instant', () => {
  it('end with everyone invited to what is for them, and reminded of it as the structure now wants', async () => {
    await using team = await openTeam();
    for (const [index, profession] of ['nurse', 'pharmacist', 'nurse', 'pharmacist'].entries()) {
      const form = formOf(await team.says('claire', 'rcp planifier'));
      const invited = [`profession:${profession}`];
      await team.submits('claire', form, { title: `RCP ${profession}`, date: `2026-12-0${index + 1}`, invited });
    }
    const profile = async (user: string) => formOf(await team.says(user, 'diapason profil'));
    const [marc, ines] = [await profile('marc'), await profile('ines')];
    const settings = formOf(await team.says('claire', 'diapason reglages'));
    await Promise.all([
      team.submits('marc', marc, { profession: 'pharmacist' }),
      team.submits('ines', ines, { profession: 'nurse' }),
      team.submits('claire', settings, { reminders: ['1h'] }),
    ]);
    for (const [displayName, title] of [
      ['Marc Petit', 'RCP pharmacist'],
      ['Inès Faure', 'RCP nurse'],
    ] as const) {
      const { id } = await team.db.practitioner.findFirstOrThrow({ where: { displayName } });
      const meetings = await team.db.meeting.findMany({
        where: { title, invitations: { some: { practitionerId: id } } },
      });
      expect(meetings).toHaveLength(2);
      const subjects = meetings.map((meeting) => meeting.id);
      const waiting = { practitionerId: id, subjectId: { in: subjects }, state: 'pending' };
      const reminders = await team.db.delivery.findMany({ where: waiting });
      expect(reminders.map(({ kind }) => kind)).toEqual(['meeting.reminder-1h', 'meeting.reminder-1h']);
    }
    expect(team.errors).toEqual([]);
  });
});
