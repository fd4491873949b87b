import { describe, expect, it } from 'vitest';
import { openCrew, reminders } from './crew.ts';
import { change, finish, give, idOf } from './tasks.ts';

// Thursday 26 November 2026; reminders are at 9:00, which is 8:00 UTC in Paris.
const thursday = '2026-11-26';

describe('the owner of a task', () => {
  it('is reminded three days before, on the day and two days after, once each; then the coordinator', async () => {
    await using team = await openCrew();
    await give(team, { to: ['Léa Martin'], dueOn: thursday, title: 'Rappeler le laboratoire' });
    const counts = async (instant: string) => {
      await team.at(instant);
      return [reminders(team, 'lea').length, reminders(team, 'claire').length];
    };
    expect(await counts('2026-11-23T07:59:00Z')).toEqual([0, 0]);
    expect(await counts('2026-11-23T08:00:00Z')).toEqual([1, 0]);
    expect(reminders(team, 'lea')[0]).toContain('Bientôt');
    expect(reminders(team, 'lea')[0]).toContain('Rappeler le laboratoire');
    expect(await counts('2026-11-25T12:00:00Z')).toEqual([1, 0]);
    expect(await counts('2026-11-26T08:00:00Z')).toEqual([2, 0]);
    expect(reminders(team, 'lea')[1]).toContain('Aujourd’hui');
    // Two days after is a Saturday: on Monday.
    expect(await counts('2026-11-28T09:00:00Z')).toEqual([2, 0]);
    expect(await counts('2026-11-30T08:00:00Z')).toEqual([3, 0]);
    expect(reminders(team, 'lea')[2]).toContain('En retard');
    expect(await counts('2026-12-01T08:00:00Z')).toEqual([3, 1]);
    expect(reminders(team, 'claire')[0]).toContain('En retard dans l’équipe');
    expect(reminders(team, 'claire')[0]).toContain('Léa Martin');
    expect(await counts('2026-12-18T08:00:00Z')).toEqual([3, 1]);
    // What was said before stands in one line.
    expect(reminders(team, 'lea')[0]).toContain('Remplacé par le rappel du jeudi 26 novembre 2026.');
    expect(reminders(team, 'lea')[1]).toContain('Remplacé par le rappel du lundi 30 novembre 2026.');
    expect(team.errors).toEqual([]);
  });

  it('is not reminded of what they have just typed, got, put off or done', async () => {
    await using team = await openCrew();
    await team.at('2026-11-24T09:00:00Z');
    const typed = await give(team, { to: ['Léa Martin'], by: 'Léa Martin', dueOn: '2026-11-24' });
    const put = await give(team, { to: ['Marc Petit'], dueOn: '2026-11-25' });
    const handed = await give(team, { to: ['Marc Petit'], dueOn: '2026-11-26' });
    const done = await give(team, { to: ['Inès Faure'], dueOn: '2026-11-25' });
    await team.at('2026-11-24T12:00:00Z');
    expect(reminders(team, 'lea')).toEqual([]);
    await change(team, put, { status: 'postponed', dueOn: '2026-12-10' });
    await finish(team, done);
    await team.at('2026-11-26T08:30:00Z');
    // It was hers after the reminder of that day.
    expect(reminders(team, 'marc')).toHaveLength(1);
    await change(team, handed, { owners: ['Inès Faure'] });
    await team.at('2026-11-26T12:00:00Z');
    expect(reminders(team, 'ines')).toEqual([]);
    // What was typed on its day is said when it is late.
    expect(reminders(team, 'lea')).toHaveLength(1);
    expect(reminders(team, 'lea')[0]).toContain('En retard');
    await finish(team, typed);
    expect(team.errors).toEqual([]);
  });

  it('hears at 9:00 of their own zone, and on the working days of the structure', async () => {
    await using team = await openCrew();
    await give(team, { to: ['Ravi Payet'], dueOn: thursday });
    await team.at('2026-11-23T04:59:00Z');
    expect(reminders(team, 'ravi')).toEqual([]);
    await team.at('2026-11-23T05:00:00Z');
    expect(reminders(team, 'ravi')).toHaveLength(1);
    // Due on Sunday 27 December: said on Thursday the 24th, the 25th being a day off.
    await give(team, { to: ['Léa Martin'], dueOn: '2026-12-27', remindsLikeTeam: false, rungs: ['day'] });
    await team.at('2026-12-24T07:59:00Z');
    expect(reminders(team, 'lea')).toEqual([]);
    await team.at('2026-12-24T08:00:00Z');
    expect(reminders(team, 'lea')).toHaveLength(1);
  });
});

describe('one message', () => {
  it('says all that is due, eight at most, and how many more there are', async () => {
    await using team = await openCrew();
    for (let index = 0; index < 12; index += 1) {
      await give(team, { to: ['Léa Martin'], dueOn: thursday, title: `Tâche numéro ${index}` });
    }
    const late = await give(team, { to: ['Léa Martin'], dueOn: '2026-11-20', title: 'En souffrance' });
    await team.at('2026-11-20T08:00:00Z');
    expect(reminders(team, 'lea')).toHaveLength(1);
    await team.at('2026-11-26T08:00:00Z');
    // Monday's reminder was missed: the rungs of the thirteen tasks are said at once, by one message.
    expect(reminders(team, 'lea')).toHaveLength(2);
    const [, text = ''] = reminders(team, 'lea');
    expect(text.indexOf('En souffrance')).toBeGreaterThan(text.indexOf('En retard'));
    expect(text.indexOf('Aujourd’hui')).toBeGreaterThan(text.indexOf('En souffrance'));
    expect(text.match(/• /g)).toHaveLength(8);
    expect(text).toContain('et 5 autres');
    expect(text).toContain('[Toutes mes tâches]');
    const practitionerId = await idOf(team, 'Léa Martin');
    expect(await team.db.taskReminder.count({ where: { taskId: late, practitionerId } })).toBe(3);
    await team.at('2026-11-26T09:00:00Z');
    expect(reminders(team, 'lea')).toHaveLength(2);
  });

  it('says after an outage once what has come due, and neither at night nor on days off', async () => {
    await using team = await openCrew();
    const id = await give(team, { to: ['Léa Martin'], dueOn: '2026-11-24' });
    // The bot was down from the 17th on; the 24th at 20:00 it is back.
    await team.at('2026-11-24T19:00:00Z');
    expect(reminders(team, 'lea')).toEqual([]);
    await team.at('2026-11-28T10:00:00Z');
    expect(reminders(team, 'lea')).toEqual([]);
    await team.at('2026-11-30T08:10:00Z');
    await team.at('2026-11-30T08:20:00Z');
    expect(reminders(team, 'lea')).toHaveLength(1);
    expect((await team.db.taskReminder.findMany({ where: { taskId: id } })).map(({ rung }) => rung).sort()).toEqual([
      'coordinator',
      'day',
      'minus-3',
      'plus-2',
    ]);
    expect(team.errors).toEqual([]);
  });
});

describe('the ladder', () => {
  it('is the structure’s, or the task’s own', async () => {
    await using team = await openCrew();
    await team.db.careTeam.updateMany({ data: { taskRungs: ['minus-1'] } });
    await give(team, { to: ['Léa Martin'], dueOn: thursday });
    await give(team, { to: ['Marc Petit'], dueOn: thursday, remindsLikeTeam: false, rungs: ['minus-7'] });
    await give(team, { to: ['Inès Faure'], dueOn: thursday, remindsLikeTeam: false, rungs: [] });
    for (const day of ['19', '23', '25', '26', '30']) await team.at(`2026-11-${day}T08:00:00Z`);
    await team.at('2026-12-03T08:00:00Z');
    const all = (await team.db.taskReminder.findMany({ include: { round: true } })).map(({ rung, round }) => [
      rung,
      round.at.toISOString(),
    ]);
    expect(all.sort()).toEqual([
      ['minus-1', '2026-11-25T08:00:00.000Z'],
      ['minus-7', '2026-11-19T08:00:00.000Z'],
    ]);
  });

  it('is not looked at when no task has a due date', async () => {
    await using team = await openCrew();
    const timers = () => team.db.timer.count({ where: { kind: 'reminder.sweep' } });
    await give(team, { to: ['Léa Martin'] });
    expect(await timers()).toBe(0);
    const id = await give(team, { to: ['Léa Martin'], dueOn: thursday });
    expect(await timers()).toBe(1);
    await finish(team, id);
    await team.at('2026-11-17T08:00:00Z');
    expect(await timers()).toBe(0);
  });
});
