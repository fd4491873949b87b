import { expect, it } from 'vitest';
import { give } from '../reminder/tasks.ts';
import { claire, lea, type Msp, openInstalledMsp } from './msp.ts';

function reminders(msp: Msp) {
  return msp.private(lea).filter(({ text }) => /Vos tâches|Remplacé par/.test(text));
}

it('reminds by one card, which is put off, comes back and is ticked in place', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  await give(msp, { to: ['Léa Martin'], dueOn: '2026-11-26', title: 'Rappeler le laboratoire' });
  await msp.at('2026-11-23T08:00:00Z');
  expect(reminders(msp)).toHaveLength(1);
  const card = msp.last(reminders(msp), 'Rappeler le laboratoire');
  const answer = await msp.clicks(lea, card, 'Demain');
  expect(answer.text.replaceAll('\u00a0', ' ')).toContain('Je vous le rappellerai mardi 24 novembre 2026 à 9 h.');
  await msp.becomes(card, 'Je vous le rappellerai');
  await msp.at('2026-11-24T08:00:00Z');
  expect(reminders(msp)).toHaveLength(2);
  expect((await msp.becomes(card, 'Remplacé par le rappel')).text).toContain('mardi 24 novembre 2026');
  const again = msp.last(reminders(msp), 'Rappeler le laboratoire');
  expect((await msp.clicks(lea, again, 'C’est fait')).text).toContain('Tout est fait.');
  await msp.becomes(again, 'Tout est fait.');
  expect(await msp.db.task.count({ where: { status: 'done' } })).toBe(1);
});

it('asks in a card at what time, and keeps to it', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  await give(msp, { to: ['Léa Martin'], dueOn: '2026-11-26' });
  await msp.says(lea, 'tache rappels');
  const form = msp.last(msp.private(lea), 'Rappels de vos tâches');
  const saved = await msp.clicks(lea, form, 'Enregistrer', { f_wanted: 'yes', f_time: '07:30' });
  expect(saved.text.replaceAll('\u00a0', ' ')).toContain('à 7 h 30');
  await msp.at('2026-11-23T06:29:00Z');
  expect(reminders(msp)).toEqual([]);
  await msp.at('2026-11-23T06:30:00Z');
  expect(reminders(msp)).toHaveLength(1);
});
