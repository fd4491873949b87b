import { describe, expect, it } from 'vitest';
import { buttonsOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { give, rowsOf, titlesOf, wordsOf } from '../task-list/tasks.ts';

const bars = (rows: readonly string[]) => rows.map((row) => row.split(' | ')[1] ?? '');
const words = (rows: readonly string[]) => rows.map((row) => row.split(' | ')[0] ?? '');

/** Twelve open tasks: five of Léa's, one of them shared; the rest of Marc, Inès, pharmacists and nobody. */
async function withTasks(structure: Structure): Promise<void> {
  for (const dueOn of ['2026-11-10', '2026-11-13', '2026-11-20', '2026-11-20']) {
    await give(structure, { title: 'De Léa', dueOn, owners: ['Léa Martin'] });
  }
  await give(structure, { title: 'À deux', owners: ['Léa Martin', 'Marc Petit'] });
  await give(structure, { title: 'De Marc', owners: ['Marc Petit'] });
  await give(structure, { title: 'De Marc', owners: ['Marc Petit'] });
  await give(structure, { title: 'De Inès', owners: ['Inès Faure'], dueOn: '2026-11-11' });
  await give(structure, { title: 'Pour un pharmacien', pool: 'pharmacist', dueOn: '2026-11-12' });
  await give(structure, { title: 'Pour un pharmacien', pool: 'pharmacist' });
  await give(structure, { title: 'Pour personne', dueOn: '2026-11-12' });
  await give(structure, { title: 'De Ravi', owners: ['Ravi Payet'] });
  const done = await give(structure, { title: 'Faite', owners: ['Ravi Payet'] });
  await structure.db.task.update({ where: { id: done }, data: { status: 'done', doneAt: structure.clock.now() } });
  await structure.db.practitioner.updateMany({ where: { displayName: 'Ravi Payet' }, data: { active: false } });
}

describe('who does what', () => {
  it('says it in words, who carries most first, and apart what nobody has', async () => {
    await using structure = await openTeam();
    await withTasks(structure);
    const view = viewOf(await structure.says('claire', 'tache charge'));
    expect(wordsOf(view)).toEqual([
      'Qui fait quoi',
      '12 tâches ouvertes, dont 5 en retard.',
      'Une tâche partagée compte à parts égales. À partir de 8 tâches attribuées, je préviens les coordinateurs quand une personne porte plus de 40 % des tâches ouvertes.',
    ]);
    expect(words(rowsOf(view))).toEqual([
      'Léa Martin : 5 tâches sur 12 (38 %), dont 2 en retard et 1 partagée',
      'Marc Petit : 3 tâches sur 12 (21 %), dont 1 partagée',
      'Inès Faure : 1 tâche sur 12 (8 %), dont 1 en retard',
      'Claire Dubois : aucune tâche',
      'À prendre : 2 tâches sur 12 (17 %), dont 1 en retard',
      'Sans responsable : 2 tâches sur 12 (17 %), dont 1 en retard',
    ]);
    expect(bars(rowsOf(view)).map((bar) => bar.length)).toEqual([8, 4, 2, 0, 3, 3]);
  });

  it('leads to the tasks of each, as a message of its own', async () => {
    await using structure = await openTeam();
    await withTasks(structure);
    const view = viewOf(await structure.says('claire', 'tache charge'));
    const [lea, , , pools, nobody] = buttonsOf(view);
    if (!lea || !pools || !nobody) throw new Error('six rows have five buttons');
    const hers = await structure.presses('claire', lea);
    expect(hers.kind).toBe('view');
    expect(titlesOf(viewOf(hers))).toEqual(['De Léa', 'De Léa', 'De Léa', 'De Léa', 'À deux']);
    expect(titlesOf(viewOf(await structure.presses('claire', pools)))).toHaveLength(2);
    expect(titlesOf(viewOf(await structure.presses('claire', nobody)))).toEqual(['Pour personne', 'De Ravi']);
    expect(titlesOf(viewOf(await structure.clicks('claire', view, 'Tâches de l’équipe')))).toHaveLength(8);
  });

  it('is for coordinators and secretaries, however one gets there', async () => {
    await using structure = await openTeam();
    await withTasks(structure);
    expect(viewOf(await structure.says('lea', 'tache charge')).fallback).toContain('réservée');
    const team = viewOf(await structure.says('claire', 'taches'));
    const button = buttonsOf(team).find(({ label }) => label === 'Qui fait quoi');
    if (button === undefined) throw new Error('no button');
    expect(viewOf(await structure.presses('lea', button)).fallback).toContain('réservée');
    await structure.db.practitioner.updateMany({ where: { displayName: 'Marc Petit' }, data: { role: 'secretary' } });
    expect(rowsOf(viewOf(await structure.says('marc', 'qui fait quoi')))).toHaveLength(6);
  });

  it('says so when there is nothing to do', async () => {
    await using structure = await openTeam();
    const view = viewOf(await structure.says('claire', 'tache charge'));
    expect(wordsOf(view)).toContain('L’équipe n’a aucune tâche ouverte.');
    expect(rowsOf(view)).toEqual([]);
  });

  it('shows ten people a page', async () => {
    await using structure = await openTeam();
    const { careTeamId } = await structure.db.practitioner.findFirstOrThrow();
    await structure.db.practitioner.createMany({
      data: Array.from({ length: 21 }, (_, index) => ({
        id: `person-${index}`,
        careTeamId,
        displayName: `Personne ${String(index).padStart(2, '0')}`,
        role: 'practitioner',
        calendarSecret: `secret-${index}`,
        createdAt: structure.clock.now(),
      })),
    });
    await give(structure, { owners: ['Léa Martin'] });
    const first = viewOf(await structure.says('claire', 'tache charge'));
    expect(rowsOf(first)).toHaveLength(10);
    expect(words(rowsOf(first))[0]).toBe('Léa Martin : 1 tâche sur 1 (100 %)');
    expect(wordsOf(first)).toContain('Page 1 sur 3');
    const second = await structure.clicks('claire', first, 'Page suivante');
    expect(second.kind).toBe('update');
    const third = viewOf(await structure.clicks('claire', viewOf(second), 'Page suivante'));
    expect(words(rowsOf(third))).toContain('Personne 20 : aucune tâche');
    expect(buttonsOf(third).map(({ label }) => label)).not.toContain('Page suivante');
  });
});
