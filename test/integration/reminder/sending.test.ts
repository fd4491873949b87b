import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { setOwnAbsence } from '../absence/absences.ts';
import { openCrew, reminders } from './crew.ts';
import { change, finish, give, idOf } from './tasks.ts';

const thursday = '2026-11-26';
const monday = '2026-11-23T08:00:00Z';
const refused = { kind: 'retryable', code: 'ratelimited' } as const;

it('what could not be sent by day is sent the next morning, in one message with what came due meanwhile', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: thursday, title: 'Rappeler le laboratoire' });
  await give(team, { to: ['Léa Martin'], dueOn: '2026-11-27', title: 'Commander les gants' });
  // Slack answers again in the evening only.
  await team.at('2026-11-23T07:59:00Z');
  team.platform.fail({ ...refused, after: 12 * 3_600_000 });
  await team.at(monday);
  expect(reminders(team, 'lea')).toEqual([]);
  await team.at('2026-11-23T20:30:00Z');
  expect(reminders(team, 'lea')).toEqual([]);
  await team.at('2026-11-24T08:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
  expect(reminders(team, 'lea')[0]).toContain('Rappeler le laboratoire');
  expect(reminders(team, 'lea')[0]).toContain('Commander les gants');
  expect(await team.db.taskRound.count()).toBe(1);
  expect(await team.db.taskReminder.count()).toBe(2);
});

it('what is done before it could be sent is not sent', async () => {
  await using team = await openCrew();
  const id = await give(team, { to: ['Léa Martin'], dueOn: thursday });
  await team.at('2026-11-23T07:59:00Z');
  team.platform.fail(refused);
  await team.at(monday);
  await finish(team, id);
  await team.at('2026-11-23T09:00:00Z');
  await team.at('2026-11-26T09:00:00Z');
  expect(reminders(team, 'lea')).toEqual([]);
  const sent = await team.db.delivery.findMany({ where: { kind: 'reminder.round' } });
  expect(sent.map(({ state, reason }) => [state, reason])).toEqual([['cancelled', 'no-longer-needed']]);
});

it('whoever goes away before it could be sent gets nothing, and whoever stands in hears at the next look, once', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: thursday });
  await team.at('2026-11-23T07:59:00Z');
  team.platform.fail({ ...refused, after: 30 * 60_000 });
  await team.at(monday);
  await setOwnAbsence(team, 'lea', { first: '2026-11-23', last: '2026-11-25', delegate: 'Marc Petit' });
  await team.at('2026-11-23T09:00:00Z');
  expect(reminders(team, 'lea')).toEqual([]);
  await team.at('2026-11-24T08:00:00Z');
  await team.at('2026-11-25T08:00:00Z');
  expect(reminders(team, 'marc')).toHaveLength(1);
  await team.at('2026-11-26T08:00:00Z');
  // Back, she hears what comes due, and not again what was said to him.
  expect([reminders(team, 'lea').length, reminders(team, 'marc').length]).toEqual([1, 1]);
  const rows = await team.db.taskReminder.findMany({ include: { round: true } });
  expect(rows.map(({ rung }) => rung).sort()).toEqual(['day', 'minus-3']);
});

it('what whoever stood in left without having seen is said to whoever stands in next', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: thursday });
  await setOwnAbsence(team, 'lea', { first: '2026-11-23', last: '2026-11-27', delegate: 'Marc Petit' });
  await setOwnAbsence(team, 'marc', { first: '2026-11-25', last: '2026-11-27', delegate: 'Inès Faure' });
  await team.at('2026-11-23T07:59:00Z');
  team.platform.fail({ ...refused, after: 30 * 60_000 });
  await team.at(monday);
  expect(await team.db.taskReminder.count()).toBe(1);
  const left = { where: { displayName: 'Marc Petit' }, data: { active: false } };
  await team.db.practitioner.updateMany(left);
  await team.at('2026-11-23T09:00:00Z');
  expect(reminders(team, 'marc')).toEqual([]);
  await team.at('2026-11-25T08:00:00Z');
  expect(reminders(team, 'ines')).toHaveLength(1);
  await team.at('2026-11-25T09:00:00Z');
  expect(reminders(team, 'ines')).toHaveLength(1);
  expect(await team.db.taskReminder.findMany()).toMatchObject([{ rung: 'minus-3' }]);
});

it('a message whose answer was lost is found, not sent again', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: thursday });
  await team.at('2026-11-23T07:59:00Z');
  team.platform.fail('lost');
  await team.at(monday);
  await team.at('2026-11-23T08:05:00Z');
  await team.at('2026-11-23T08:10:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
});

it('two processes at the same instant say it once', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin', 'Marc Petit'], dueOn: thursday });
  const { db, clock, platform } = team;
  const second = createApp({
    db,
    clock,
    logger: pino({ level: 'silent' }),
    platforms: () => [platform],
    random: () => 0,
  });
  clock.set(new Date(monday));
  await Promise.all([team.app.tick(), second.tick(), team.app.tick()]);
  expect([reminders(team, 'lea').length, reminders(team, 'marc').length]).toEqual([1, 1]);
  expect(await db.taskReminder.count()).toBe(2);
  await second.stop();
  expect(team.errors).toEqual([]);
});

it('a clock that goes back says nothing again, and what was typed meanwhile in its time', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: thursday });
  await team.at('2026-11-26T08:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
  await team.at('2026-11-23T06:00:00Z');
  await team.at(monday);
  expect(reminders(team, 'lea')).toHaveLength(1);
  await give(team, { to: ['Léa Martin'], dueOn: '2026-11-24', title: 'Commander les gants' });
  await team.at('2026-11-24T08:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(2);
  // The newest stands, whatever the clock said of the other.
  expect(reminders(team, 'lea')[0]).toContain('Remplacé par le rappel');
  expect(reminders(team, 'lea')[1]).toContain('Commander les gants');
  await team.at('2026-11-25T08:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(2);
});

it('what could not be sent and is no longer to be said is not handed on to the next message', async () => {
  await using team = await openCrew();
  const id = await give(team, { to: ['Léa Martin'], dueOn: thursday });
  await team.at('2026-11-23T07:59:00Z');
  // Slack takes nothing of that message before it has taken the next one.
  team.platform.fail({ ...refused, after: 96 * 3_600_000 });
  await team.at(monday);
  await change(team, id, { owners: ['Marc Petit'] });
  await team.at('2026-11-25T10:00:00Z');
  await change(team, id, { owners: ['Léa Martin'] });
  await team.at('2026-11-26T08:30:00Z');
  await team.at('2026-11-27T09:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
  const lea = await idOf(team, 'Léa Martin');
  const said = await team.db.taskReminder.findMany({ where: { taskId: id, practitionerId: lea } });
  // She has it since Wednesday: of the three days before she was never told.
  expect(said.map(({ rung }) => rung)).toEqual(['day']);
});

it('a reminder that was to be replaced by one with nothing left to say stands again', async () => {
  await using team = await openCrew();
  const first = await give(team, { to: ['Léa Martin'], dueOn: thursday, title: 'Rappeler le laboratoire' });
  const second = await give(team, { to: ['Léa Martin'], dueOn: '2026-11-27', title: 'Commander les gants' });
  await team.at(monday);
  await team.at('2026-11-24T07:59:00Z');
  team.platform.fail({ ...refused, after: 3 * 3_600_000 });
  await team.at('2026-11-24T08:00:00Z');
  await finish(team, first);
  await team.at('2026-11-24T08:30:00Z');
  await finish(team, second);
  await team.at('2026-11-24T12:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
  expect(reminders(team, 'lea')[0]).toContain('Vos tâches');
});
