import { describe, expect, it } from 'vitest';
import { buttonsOf, channel, formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { setOwnAbsence } from '../absence/absences.ts';
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

  it('are read from the first day of an absence by whoever stands in, and until its last', async () => {
    await using structure = await openTeam();
    await withCase(structure);
    const seen = async () => titlesOf(viewOf(await structure.says('ines', 'tache equipe Marc')));
    await setOwnAbsence(structure, 'marc', { first: '2026-11-17', last: '2026-11-18', delegate: 'Inès Faure' });
    expect(await seen()).toEqual([hidden]);
    for (const day of ['17', '18']) {
      await structure.at(`2026-11-${day}T08:00:00Z`);
      expect(await seen()).toEqual(['Changer le pansement']);
    }
    await structure.at('2026-11-19T08:00:00Z');
    expect(await seen()).toEqual([hidden]);
  });

  it('are read by their profession again when whoever took them has left', async () => {
    await using structure = await openTeam();
    await withCase(structure);
    const ravi = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Ravi Payet' } });
    const task = await structure.db.task.findFirstOrThrow({ where: { pool: 'pharmacist' } });
    const owner = { taskId: task.id, practitionerId: ravi.id, careTeamId: task.careTeamId, since: task.createdAt };
    await structure.db.taskOwner.create({ data: owner });
    await structure.db.practitioner.updateMany({
      where: { displayName: 'Inès Faure' },
      data: { profession: 'pharmacist' },
    });
    const seen = async () => titlesOf(viewOf(await structure.says('ines', 'tache equipe')));
    expect(await seen()).toEqual([hidden, hidden]);
    await structure.db.practitioner.update({ where: { id: ravi.id }, data: { active: false } });
    expect(await seen()).toEqual([hidden, 'Préparer le pilulier']);
  });

  it('neither tell their project, nor are found by it, but to who reads them', async () => {
    await using structure = await openTeam();
    await withCase(structure);
    await structure.db.task.updateMany({ data: { project: 'Plaie du 3e étage' } });
    const form = async (user: string) => {
      const list = viewOf(await structure.says(user, 'tache equipe'));
      return JSON.stringify([
        formOf(await structure.clicks(user, list, 'Filtrer')),
        formOf(await structure.says(user, 'tache nouvelle')),
      ]);
    };
    expect(await form('claire')).not.toContain('Plaie');
    expect(await form('lea')).toContain('Plaie du 3e étage');
    const typed = await structure.says('claire', 'tache equipe plaie');
    expect(viewOf(typed).fallback).toContain('Je ne sais pas chercher');
    const found = viewOf(await structure.says('lea', 'tache equipe plaie'));
    expect(titlesOf(found)).toEqual(['Changer le pansement', 'Préparer le pilulier']);
    // The code of that list, as a colleague’s button would carry it.
    const turn = buttonsOf(found).find(({ label }) => label === 'Les miennes');
    if (turn === undefined) throw new Error('no other list');
    const code = `team;${String(turn.payload['code']).split(';')[1]}`;
    const other = viewOf(await structure.presses('claire', { ...turn, payload: { code } }));
    expect(titlesOf(other)).toEqual([]);
    // Ravi may take one of them: he reads that one.
    expect(titlesOf(viewOf(await structure.says('ravi', 'tache equipe plaie')))).toEqual(['Préparer le pilulier']);
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
