import { describe, expect, it } from 'vitest';
import { openTeam, type Structure } from '../../support/structure.ts';
import { setOwnAbsence } from '../absence/absences.ts';
import { examine } from '../filing/examined.ts';
import { reminders } from './crew.ts';
import { give, idOf } from './tasks.ts';

/** Léa has a task of her case C-7QK4 to do by Thursday 3 December 2026, given by Marc. */
async function caseTask(): Promise<Structure & AsyncDisposable> {
  const team = await openTeam();
  await team.at('2026-11-24T13:30:00Z');
  const review = await examine(team, { requester: 'Léa Martin', outside: true });
  const words = { caseReviewId: review.id, title: 'Revoir le pansement' };
  await give(team, { to: ['Léa Martin'], by: 'Marc Petit', dueOn: '2026-12-03', ...words });
  return team;
}

describe('a task that came out of a case', () => {
  it('is read by whoever does it and whoever stands in, and by its code alone by the coordinator who is no carer', async () => {
    await using team = await caseTask();
    await setOwnAbsence(team, 'lea', { first: '2026-11-30', last: '2026-11-30', delegate: 'Inès Faure' });
    await team.at('2026-11-30T08:00:00Z');
    expect(reminders(team, 'ines').at(-1)).toContain('Revoir le pansement');
    await team.at('2026-12-03T08:00:00Z');
    expect(reminders(team, 'lea').at(-1)).toContain('Revoir le pansement');
    await team.at('2026-12-08T08:00:00Z');
    const heard = reminders(team, 'claire').at(-1);
    expect(heard).toContain('C-7QK4');
    expect(heard).not.toContain('pansement');
  });

  it('is by its code alone reminded of to the coordinator when nobody else is left', async () => {
    await using team = await caseTask();
    await team.db.workspace.updateMany({ data: { rosterDueAt: null } });
    for (const name of ['Léa Martin', 'Marc Petit']) {
      await team.db.practitioner.update({ where: { id: await idOf(team, name) }, data: { active: false } });
    }
    await team.at('2026-11-30T08:00:00Z');
    const heard = reminders(team, 'claire').at(-1);
    expect(heard).toContain('C-7QK4');
    expect(heard).not.toContain('pansement');
  });
});
