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
