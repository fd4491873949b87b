import { expect, it } from 'vitest';
import { viewOf } from '../../support/structure.ts';
import { lastReminder, openCrew, reminders } from '../reminder/crew.ts';
import { give } from '../reminder/tasks.ts';
import { answer, setOwnAbsence } from './absences.ts';

const thursday = '2026-11-26';

it('reminders go to whoever stands in, in whose name it says, and come back afterwards', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: thursday });
  await setOwnAbsence(team, 'lea', { first: '2026-11-23', last: '2026-11-29', delegate: 'Marc Petit' });
  await team.at('2026-11-23T08:00:00Z');
  expect([reminders(team, 'lea').length, reminders(team, 'marc').length]).toEqual([0, 1]);
  expect(reminders(team, 'marc')[0]).toContain('À la place de Léa Martin, jusqu’au dimanche 29 novembre 2026');
  await team.at('2026-11-26T08:00:00Z');
  expect([reminders(team, 'lea').length, reminders(team, 'marc').length]).toEqual([0, 2]);
  // Back on Monday: what comes due is hers, and what he was told is not said again.
  await team.at('2026-11-30T08:00:00Z');
  expect([reminders(team, 'lea').length, reminders(team, 'marc').length]).toEqual([1, 2]);
  expect(reminders(team, 'lea')[0]).toContain('En retard');
  expect(reminders(team, 'lea')[0]).not.toContain('À la place de');
});

it('whoever stands in may do it at one tap', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: thursday });
  await setOwnAbsence(team, 'lea', { first: '2026-11-23', last: '2026-11-29', delegate: 'Marc Petit' });
  await team.at('2026-11-23T08:00:00Z');
  const done = viewOf(await team.clicks('marc', lastReminder(team, 'marc'), 'C’est fait'));
  expect(answer(done)).toContain('Tout est fait.');
  expect(await team.db.task.count({ where: { status: 'done' } })).toBe(1);
});

it('without anybody they wait, and come all at once on the first working day; the coordinator hears in between', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: '2026-11-19', title: 'Rappeler le laboratoire' });
  await give(team, { to: ['Léa Martin'], dueOn: thursday, title: 'Commander les gants' });
  // Until Saturday 28 November.
  await setOwnAbsence(team, 'lea', { first: '2026-11-17', last: '2026-11-28' });
  for (const day of ['17', '18', '19', '20', '23', '24', '25', '26', '27', '28']) {
    await team.at(`2026-11-${day}T08:00:00Z`);
  }
  expect(reminders(team, 'lea')).toEqual([]);
  expect(reminders(team, 'claire')).toHaveLength(1);
  await team.at('2026-11-29T08:00:00Z');
  expect(reminders(team, 'lea')).toEqual([]);
  await team.at('2026-11-30T08:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
  expect(reminders(team, 'lea')[0]).toContain('Rappeler le laboratoire');
  expect(reminders(team, 'lea')[0]).toContain('Commander les gants');
  await team.at('2026-11-30T12:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
});

it('in a circle nobody is reminded, and whoever is back first is', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: thursday });
  await setOwnAbsence(team, 'lea', { first: '2026-11-23', last: '2026-12-04', delegate: 'Marc Petit' });
  await setOwnAbsence(team, 'marc', { first: '2026-11-23', last: '2026-11-27', delegate: 'Léa Martin' });
  await team.at('2026-11-23T08:00:00Z');
  await team.at('2026-11-27T08:00:00Z');
  expect([reminders(team, 'lea').length, reminders(team, 'marc').length]).toEqual([0, 0]);
  await team.at('2026-11-30T08:00:00Z');
  expect([reminders(team, 'lea').length, reminders(team, 'marc').length]).toEqual([0, 1]);
  expect(team.errors).toEqual([]);
});

it('an absence that is taken back lets what waited come at the next look', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: '2026-11-24' });
  const shown = viewOf(
    await setOwnAbsence(team, 'lea', { first: '2026-11-20', last: '2026-12-20', delegate: 'Marc Petit' }),
  );
  await team.at('2026-11-20T08:00:00Z');
  expect(reminders(team, 'marc')[0]).toContain('À la place de Léa Martin');
  await team.clicks('lea', shown, 'Supprimer');
  expect(reminders(team, 'marc')[0]).toContain('Tout est fait.');
  await team.at('2026-11-24T08:00:00Z');
  expect([reminders(team, 'lea').length, reminders(team, 'marc').length]).toEqual([1, 1]);
});

it('whoever heard of it for themselves does not hear of it again for somebody else', async () => {
  await using team = await openCrew();
  await team.db.practitioner.updateMany({ where: { displayName: 'Marc Petit' }, data: { reminderTime: '14:30' } });
  await team.db.practitioner.updateMany({ where: { displayName: 'Inès Faure' }, data: { reminderTime: '12:00' } });
  const task = await give(team, { to: ['Léa Martin', 'Marc Petit'], dueOn: thursday });
  await team.at('2026-11-23T08:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
  // Marc, who would have heard at 14:30, leaves it to Léa.
  await setOwnAbsence(team, 'marc', { first: '2026-11-23', last: '2026-11-24', delegate: 'Léa Martin' });
  await team.at('2026-11-23T11:00:00Z');
  await team.at('2026-11-24T08:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
  await team.at('2026-11-25T13:30:00Z');
  expect(reminders(team, 'marc')).toEqual([]);
  expect(await team.db.taskReminder.count({ where: { taskId: task, rung: 'minus-3' } })).toBe(2);
  await team.at('2026-11-26T13:30:00Z');
  expect([reminders(team, 'lea').length, reminders(team, 'marc').length]).toEqual([2, 1]);
});
