import { describe, expect, it } from 'vitest';
import { buttonsOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { give, rowsOf, titlesOf, wordsOf } from './tasks.ts';

const labelsOf = (view: Parameters<typeof buttonsOf>[0]) => buttonsOf(view).map(({ label }) => label);

/** The buttons below the rows. */
function footer(view: Parameters<typeof buttonsOf>[0]): string[] {
  const last = view.blocks.at(-1);
  return last?.kind === 'buttons' ? last.buttons.map(({ label }) => label) : [];
}

async function away(structure: Structure, name: string, delegate: string | null): Promise<void> {
  const idOf = async (who: string) =>
    (await structure.db.practitioner.findFirstOrThrow({ where: { displayName: who } })).id;
  const person = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: name } });
  await structure.db.absence.create({
    data: {
      id: `absence-${name}`,
      careTeamId: person.careTeamId,
      practitionerId: person.id,
      firstDay: '2026-11-16',
      lastDay: '2026-11-20',
      delegateId: delegate === null ? null : await idOf(delegate),
      createdAt: structure.clock.now(),
      createdById: person.id,
    },
  });
}

describe('my tasks', () => {
  it('are mine and those that wait for my profession, the latest first', async () => {
    await using structure = await openTeam();
    await give(structure, { title: 'Sans date', owners: ['Léa Martin'] });
    await give(structure, { title: 'Basse', dueOn: '2026-11-20', priority: 'low', owners: ['Léa Martin'] });
    await give(structure, { title: 'Haute', dueOn: '2026-11-20', priority: 'high', owners: ['Léa Martin'] });
    await give(structure, { title: 'À deux', dueOn: '2026-11-20', owners: ['Marc Petit', 'Léa Martin'] });
    await give(structure, { title: 'Un peu en retard', dueOn: '2026-11-13', owners: ['Léa Martin'] });
    await give(structure, { title: 'Très en retard', dueOn: '2026-10-30', owners: ['Léa Martin'] });
    await give(structure, { title: 'Pour un infirmier', dueOn: '2026-11-27', pool: 'nurse' });
    await give(structure, { title: 'Pour un pharmacien', pool: 'pharmacist' });
    await give(structure, { title: 'De Marc', owners: ['Marc Petit'] });
    const view = viewOf(await structure.says('lea', 'tache'));
    expect(titlesOf(view)).toEqual([
      'Très en retard',
      'Un peu en retard',
      'Urgent : Haute',
      'À deux',
      'Basse',
      'Pour un infirmier',
      'Sans date',
    ]);
    expect(wordsOf(view)).toEqual(['Mes tâches', '7 tâches ouvertes, dont 2 en retard']);
    expect(view.fallback).toContain('7 tâches ouvertes, dont 2 en retard');
    expect(footer(view)).toEqual(['Toute l’équipe', 'Filtrer', 'Nouvelle tâche']);
    expect((await structure.clicks('lea', view, 'Nouvelle tâche')).kind).toBe('form');
  });

  it('are those of absent members who chose me too, as long as they are away', async () => {
    await using structure = await openTeam();
    await give(structure, { title: 'De Léa', owners: ['Léa Martin'] });
    expect(rowsOf(viewOf(await structure.says('marc', 'tache')))).toEqual([]);
    await away(structure, 'Léa Martin', 'Marc Petit');
    const view = viewOf(await structure.says('marc', 'tache'));
    expect(titlesOf(view)).toEqual(['De Léa']);
    expect(labelsOf(view)).toContain('C’est fait');
    expect(titlesOf(viewOf(await structure.says('lea', 'tache')))).toEqual(['De Léa']);
    await structure.at('2026-11-23T08:00:00Z');
    expect(rowsOf(viewOf(await structure.says('marc', 'tache')))).toEqual([]);
  });

  it('are listed in English for who reads English', async () => {
    await using structure = await openTeam();
    await give(structure, { title: 'Call the pharmacy', dueOn: '2026-11-10', owners: ['Léa Martin'] });
    await structure.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { locale: 'en' } });
    const view = viewOf(await structure.says('lea', 'task team late'));
    expect(wordsOf(view)).toEqual(['Tasks of the team', '1 late task', 'Only: late']);
    expect(wordsOf(viewOf(await structure.clicks('lea', view, 'No filter')))[1]).toBe('1 open task, 1 of them late');
  });

  it('say so when there is nothing to do', async () => {
    await using structure = await openTeam();
    const view = viewOf(await structure.says('lea', 'tache'));
    expect(wordsOf(view)).toEqual(['Mes tâches', 'Vous n’avez aucune tâche ouverte.']);
    const team = viewOf(await structure.clicks('lea', view, 'Toute l’équipe'));
    expect(wordsOf(team)).toEqual(['Tâches de l’équipe', 'L’équipe n’a aucune tâche ouverte.']);
  });
});

describe('the tasks of the team', () => {
  it('are one click away, and back, in the place of the list', async () => {
    await using structure = await openTeam();
    await give(structure, { title: 'De Léa', dueOn: '2026-11-20', owners: ['Léa Martin'] });
    await give(structure, { title: 'De Marc', owners: ['Marc Petit'] });
    const mine = viewOf(await structure.says('lea', 'tache'));
    const team = await structure.clicks('lea', mine, 'Toute l’équipe');
    expect(team.kind).toBe('update');
    expect(titlesOf(viewOf(team))).toEqual(['De Léa', 'De Marc']);
    const back = await structure.clicks('lea', viewOf(team), 'Les miennes');
    expect(titlesOf(viewOf(back))).toEqual(['De Léa']);
  });

  it('lead coordinators and secretaries to who does what, nobody else', async () => {
    await using structure = await openTeam();
    expect(labelsOf(viewOf(await structure.says('claire', 'taches')))).toContain('Qui fait quoi');
    expect(labelsOf(viewOf(await structure.says('lea', 'taches')))).not.toContain('Qui fait quoi');
    await structure.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { role: 'secretary' } });
    const view = viewOf(await structure.says('lea', 'tâche équipe'));
    expect(wordsOf(viewOf(await structure.clicks('lea', view, 'Qui fait quoi')))[0]).toBe('Qui fait quoi');
  });

  it('are turned page by page; a page beyond the end is the last one', async () => {
    await using structure = await openTeam();
    const ids: string[] = [];
    for (let index = 10; index < 28; index += 1) {
      ids.push(await give(structure, { title: `Tâche ${index}`, dueOn: `2026-12-${index}`, owners: ['Léa Martin'] }));
    }
    const first = viewOf(await structure.says('marc', 'tache equipe'));
    expect(titlesOf(first)).toHaveLength(8);
    expect(wordsOf(first)).toContain('Page 1 sur 3');
    expect(labelsOf(first)).not.toContain('Page précédente');
    const second = viewOf(await structure.clicks('marc', first, 'Page suivante'));
    const third = viewOf(await structure.clicks('marc', second, 'Page suivante'));
    expect(titlesOf(third)).toEqual(['Tâche 26', 'Tâche 27']);
    expect(labelsOf(third)).not.toContain('Page suivante');
    await structure.db.task.deleteMany({ where: { id: { in: ids.slice(0, 12) } } });
    const again = viewOf(await structure.clicks('marc', second, 'Page suivante'));
    expect(titlesOf(again)).toEqual(['Tâche 22', 'Tâche 23', 'Tâche 24', 'Tâche 25', 'Tâche 26', 'Tâche 27']);
    expect(wordsOf(again).some((words) => words.startsWith('Page'))).toBe(false);
  });

  it('of somebody who left are without owner, and say so', async () => {
    await using structure = await openTeam();
    await give(structure, { title: 'Laissée', owners: ['Léa Martin'] });
    await give(structure, { title: 'Partagée', owners: ['Léa Martin', 'Marc Petit'] });
    await give(structure, { title: 'Laissée aux infirmiers', pool: 'nurse', owners: ['Léa Martin'] });
    await structure.db.practitioner.updateMany({ where: { displayName: 'Léa Martin' }, data: { active: false } });
    const rows = rowsOf(viewOf(await structure.says('claire', 'tache equipe sans responsable')));
    expect(rows).toEqual(['Laissée | sans responsable (Léa Martin a quitté l’équipe), sans échéance']);
    expect(titlesOf(viewOf(await structure.says('claire', 'tache equipe a prendre')))).toEqual([
      'Laissée aux infirmiers',
    ]);
    expect(titlesOf(viewOf(await structure.says('claire', 'tache equipe Léa')))).toHaveLength(3);
  });

  it('are those of one structure', async () => {
    await using structure = await openTeam();
    const id = await give(structure, { owners: ['Léa Martin'] });
    const now = structure.clock.now();
    await structure.db.careTeam.create({
      data: { id: 'other', name: 'Autre', reminderOccasions: [], digestSince: now, createdAt: now },
    });
    await structure.db.task.updateMany({ where: { id }, data: { careTeamId: 'other' } });
    expect(rowsOf(viewOf(await structure.says('claire', 'tache equipe')))).toEqual([]);
    expect(rowsOf(viewOf(await structure.says('lea', 'tache')))).toEqual([]);
  });
});

describe('what is done', () => {
  it('stays for 30 days, what was done last first', async () => {
    await using structure = await openTeam();
    const done = async (title: string, doneAt: string, owner = 'Léa Martin') => {
      const id = await give(structure, { title, owners: [owner] });
      const data = { status: 'done', doneAt: new Date(doneAt) };
      await structure.db.task.update({ where: { id }, data });
      return id;
    };
    await done('Ancienne', '2026-10-16T08:00:00Z');
    await done('Avant-hier', '2026-11-14T08:00:00Z');
    await done('Hier', '2026-11-15T08:00:00Z');
    const forMarc = await done('De Marc, par Léa', '2026-11-12T08:00:00Z', 'Marc Petit');
    await done('De Marc', '2026-11-13T08:00:00Z', 'Marc Petit');
    const lea = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    await structure.db.task.update({ where: { id: forMarc }, data: { doneById: lea.id } });
    await give(structure, { title: 'Ouverte', owners: ['Léa Martin'] });
    const view = viewOf(await structure.says('lea', 'tache faites'));
    expect(titlesOf(view)).toEqual(['Hier', 'Avant-hier', 'De Marc, par Léa']);
    expect(wordsOf(view)).toEqual([
      'Mes tâches',
      '3 tâches faites ces 30 derniers jours',
      'Seulement : faites ces 30 derniers jours',
    ]);
    const team = viewOf(await structure.clicks('lea', view, 'Toute l’équipe'));
    expect(titlesOf(team)).toEqual(['Hier', 'Avant-hier', 'De Marc', 'De Marc, par Léa']);
    expect(titlesOf(viewOf(await structure.clicks('lea', team, 'Sans filtre')))).toEqual(['Ouverte']);
    expect(titlesOf(viewOf(await structure.says('lea', 'tache faites Marc')))).toEqual(['De Marc', 'De Marc, par Léa']);
  });
});
