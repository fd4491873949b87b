import { describe, expect, it } from 'vitest';
import { openCrew, reminders } from './crew.ts';
import { change, finish, give, idOf } from './tasks.ts';

const thursday = '2026-11-26';
const monday = '2026-11-23T08:00:00Z';

it('of a task that waits for a profession every member of it is reminded, until one takes it', async () => {
  await using team = await openCrew();
  await team.db.practitioner.update({ where: { id: await idOf(team, 'Inès Faure') }, data: { profession: 'nurse' } });
  const id = await give(team, { pool: 'nurse', dueOn: thursday });
  await team.at(monday);
  expect(['lea', 'ines', 'marc', 'claire'].map((user) => reminders(team, user).length)).toEqual([1, 1, 0, 0]);
  await change(team, id, { owners: ['Léa Martin'], status: 'in-progress' });
  await team.at('2026-11-23T09:00:00Z');
  // The message of the other one is edited: there is nothing left to do.
  expect(reminders(team, 'ines')[0]).toContain('Tout est fait.');
  await team.at('2026-11-26T08:00:00Z');
  expect(['lea', 'ines'].map((user) => reminders(team, user).length)).toEqual([2, 1]);
});

describe('of a task whose owner has left', () => {
  it('whoever gave it is reminded, and then the coordinators, who do not read more of it than before', async () => {
    await using team = await openCrew();
    await give(team, { to: ['Inès Faure'], by: 'Marc Petit', dueOn: thursday });
    await give(team, { to: ['Inès Faure'], by: 'Ravi Payet', dueOn: thursday, title: 'Appeler la mairie' });
    const [ines, ravi] = [await idOf(team, 'Inès Faure'), await idOf(team, 'Ravi Payet')];
    await team.db.practitioner.updateMany({ where: { id: { in: [ines, ravi] } }, data: { active: false } });
    await team.at(monday);
    expect(['ines', 'ravi', 'lea'].map((user) => reminders(team, user).length)).toEqual([0, 0, 0]);
    expect(reminders(team, 'marc')[0]).toContain('Rappeler le laboratoire');
    expect(reminders(team, 'marc')[0]).not.toContain('Appeler la mairie');
    expect(reminders(team, 'claire')[0]).toContain('Appeler la mairie');
    expect(reminders(team, 'claire')[0]).not.toContain('Rappeler le laboratoire');
  });

  it('the co-owner alone', async () => {
    await using team = await openCrew();
    await give(team, { to: ['Inès Faure', 'Léa Martin'], by: 'Marc Petit', dueOn: thursday });
    await team.db.practitioner.update({ where: { id: await idOf(team, 'Inès Faure') }, data: { active: false } });
    await team.at(monday);
    expect(['lea', 'marc'].map((user) => reminders(team, user).length)).toEqual([1, 0]);
  });
});

it('of a blocked task the owner is left alone, and the coordinator hears that it is late', async () => {
  await using team = await openCrew();
  const id = await give(team, { to: ['Léa Martin'], dueOn: '2026-11-19' });
  await change(team, id, { status: 'blocked', blockedBy: 'equipment' });
  for (const day of ['19', '23', '24', '26']) await team.at(`2026-11-${day}T08:00:00Z`);
  expect(reminders(team, 'lea')).toEqual([]);
  expect(reminders(team, 'claire')).toHaveLength(1);
  // Unblocked, what comes after is said.
  await change(team, id, { status: 'to-do', blockedBy: null });
  await team.at('2026-11-27T08:00:00Z');
  expect(reminders(team, 'lea')).toEqual([]);
  await change(team, id, { dueOn: '2026-12-03' });
  await team.at('2026-11-30T08:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
});

it('whoever wants no reminders gets none, coordinators neither', async () => {
  await using team = await openCrew();
  await team.db.practitioner.updateMany({
    where: { displayName: { not: 'Marc Petit' } },
    data: { taskReminders: false },
  });
  await give(team, { to: ['Léa Martin', 'Marc Petit'], dueOn: '2026-11-19' });
  for (const day of ['19', '23', '24', '26']) await team.at(`2026-11-${day}T08:00:00Z`);
  expect(['lea', 'claire'].map((user) => reminders(team, user).length)).toEqual([0, 0]);
  expect(reminders(team, 'marc').length).toBeGreaterThan(0);
});

it('two coordinators both hear, and each of the owners once', async () => {
  await using team = await openCrew();
  await team.db.practitioner.update({ where: { id: await idOf(team, 'Inès Faure') }, data: { role: 'coordinator' } });
  const id = await give(team, { to: ['Léa Martin', 'Marc Petit'], dueOn: '2026-11-19' });
  await team.at('2026-11-24T08:00:00Z');
  expect(['claire', 'ines', 'lea', 'marc'].map((user) => reminders(team, user).length)).toEqual([1, 1, 1, 1]);
  await finish(team, id);
  await team.at('2026-11-24T08:01:00Z');
  for (const user of ['claire', 'ines', 'lea', 'marc']) {
    expect(reminders(team, user)[0]).toContain('Tout est fait.');
    expect(reminders(team, user)[0]).toContain('faite');
  }
});
