import { expect, it } from 'vitest';
import { openCrew, reminders } from './crew.ts';
import { give } from './tasks.ts';

it('tries', async () => {
  const t0 = performance.now();
  await using team = await openCrew();
  console.log('OPEN', performance.now() - t0, await team.db.practitioner.findMany({ select: { displayName: true, role: true, profession: true, zone: true } }));
  await give(team, { to: ['Léa Martin'], dueOn: '2026-11-26', title: 'Rappeler le labo' });
  const t1 = performance.now();
  await team.at('2026-11-23T08:00:00Z');
  console.log('AT', performance.now() - t1, reminders(team, 'lea'));
  expect(team.errors).toEqual([]);
});
