import { describe, expect, it } from 'vitest';
import { channel, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { examine } from '../filing/examined.ts';
import { give, titlesOf } from './tasks.ts';

/** A task of the case C-7QK4 that Marc does, and one that waits for a pharmacist. Claire only coordinates. */
async function withCase(structure: Structure): Promise<void> {
  const review = await examine(structure, { requester: 'Léa Martin' });
  const ofCase = { caseReviewId: review.id, meetingId: review.meetingId, by: 'Léa Martin' };
  await give(structure, { ...ofCase, title: 'Changer le pansement', dueOn: '2026-11-20', owners: ['Marc Petit'] });
  await give(structure, { ...ofCase, title: 'Préparer le pilulier', dueOn: '2026-11-27', pool: 'pharmacist' });
  await structure.db.meeting.updateMany({ data: { facilitatorId: null } });
  await structure.db.invitation.deleteMany({ where: { practitioner: { displayName: { not: 'Marc Petit' } } } });
}

const hidden = 'Tâche du dossier C-7QK4';

describe('the tasks of a case in a list', () => {
  it('have their title for whoever does them, gave them or may read the case, for others the code', async () => {
    await using structure = await openTeam();
    await withCase(structure);
    const seenBy = async (user: string) => titlesOf(viewOf(await structure.says(user, 'tache equipe')));
    expect(await seenBy('lea')).toEqual(['Changer le pansement', 'Préparer le pilulier']);
    expect(await seenBy('marc')).toEqual(['Changer le pansement', 'Préparer le pilulier']);
    expect(await seenBy('ravi')).toEqual([hidden, 'Préparer le pilulier']);
    expect(await seenBy('claire')).toEqual([hidden, hidden]);
    expect(await seenBy('ines')).toEqual([hidden, hidden]);
  });

  it('are hidden the same way behind every filter', async () => {
    await using structure = await openTeam();
    await withCase(structure);
    const seenBy = async (user: string, words: string) =>
      titlesOf(viewOf(await structure.says(user, `tache equipe ${words}`)));
    expect(await seenBy('claire', 'C-7QK4')).toEqual([hidden, hidden]);
    expect(await seenBy('claire', 'Marc')).toEqual([hidden]);
    expect(await seenBy('claire', 'pharmacien')).toEqual([hidden]);
    await structure.db.task.updateMany({ data: { status: 'done', doneAt: structure.clock.now() } });
    expect(await seenBy('ines', 'faites')).toEqual([hidden, hidden]);
  });

  it('asked for in a channel are answered in words that only the asker reads', async () => {
    await using structure = await openTeam();
    await withCase(structure);
    await structure.app.tick();
    structure.platform.screen.length = 0;
    const reply = await structure.says('marc', 'tache equipe', channel);
    // A view is shown to the actor alone, wherever it was asked for (ui/reply.ts); nothing is posted.
    expect(reply.kind).toBe('view');
    expect(titlesOf(viewOf(reply))).toEqual(['Changer le pansement', 'Préparer le pilulier']);
    expect(structure.platform.screen).toEqual([]);
  });
});
