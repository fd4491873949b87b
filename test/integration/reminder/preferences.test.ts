import { expect, it } from 'vitest';
import { formOf, viewOf } from '../../support/structure.ts';
import { openCrew, reminders } from './crew.ts';
import { give } from './tasks.ts';

it('/tache rappels: each chooses the time, or none at all', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin', 'Marc Petit'], dueOn: '2026-11-26' });
  const form = formOf(await team.says('lea', 'tache rappels'));
  expect(form.fields.map(({ id, initial }) => [id, initial])).toEqual([
    ['wanted', 'yes'],
    ['time', '09:00'],
  ]);
  expect(await team.submits('lea', form, { time: '03:00' })).toMatchObject({ kind: 'errors' });
  const saved = viewOf(await team.submits('lea', form, { time: '07:30' }));
  expect(saved.fallback).toBe('Je vous rappellerai vos tâches à 7\u00a0h\u00a030, les jours ouvrés.');
  const off = viewOf(await team.submits('marc', formOf(await team.says('marc', 'tâche rappels')), { wanted: 'no' }));
  expect(off.fallback).toContain('Je ne vous rappellerai plus vos tâches.');
  await team.at('2026-11-23T06:29:00Z');
  expect(reminders(team, 'lea')).toEqual([]);
  await team.at('2026-11-23T06:30:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
  await team.at('2026-11-26T08:00:00Z');
  expect(reminders(team, 'marc')).toEqual([]);
  // Whoever wants them again hears of what is due.
  await team.submits('marc', formOf(await team.says('marc', 'tache rappels')), { wanted: 'yes' });
  await team.at('2026-11-27T08:00:00Z');
  expect(reminders(team, 'marc')).toHaveLength(1);
});

it('/diapason regles: the coordinator chooses the ladder and when the load is too great', async () => {
  await using team = await openCrew();
  const form = formOf(await team.says('claire', 'diapason regles'));
  expect(form.fields).toHaveLength(7);
  expect(form.fields.find(({ id }) => id === 'taskRungs')).toMatchObject({
    label: 'Rappels des tâches',
    initial: ['minus-3', 'day', 'plus-2', 'coordinator'],
  });
  const wrong = await team.submits('claire', form, { overloadPercent: '5', taskRungs: ['tomorrow'] });
  expect(wrong.kind === 'errors' && Object.keys(wrong.errors).sort()).toEqual(['overloadPercent', 'taskRungs']);
  await team.submits('claire', form, { overloadPercent: '30', taskRungs: ['minus-1', 'coordinator'] });
  expect(await team.db.careTeam.findFirstOrThrow()).toMatchObject({
    overloadPercent: 30,
    taskRungs: ['minus-1', 'coordinator'],
  });
  await team.submits('claire', form, { taskRungs: undefined });
  expect((await team.db.careTeam.findFirstOrThrow()).taskRungs).toEqual([]);
});
