import { describe, expect, it } from 'vitest';
import { taskId } from '../../../src/core/ids.ts';
import { buttonsOf, formOf, type Structure, viewOf } from '../../support/structure.ts';
import { lastReminder, openCrew, reminders } from './crew.ts';
import { change, finish, give } from './tasks.ts';

const thursday = '2026-11-26';
const monday = '2026-11-23T08:00:00Z';

/** Léa is reminded on Monday 23 November of a task due on Thursday. */
async function reminded(): Promise<Structure & AsyncDisposable> {
  const team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: thursday });
  await team.at(monday);
  return team;
}

describe('« Me le rappeler »', () => {
  it('tomorrow: is said back, waits, and comes once, with what came due meanwhile', async () => {
    await using team = await reminded();
    await give(team, { to: ['Léa Martin'], dueOn: '2026-11-27', title: 'Commander les gants' });
    const before = lastReminder(team, 'lea');
    const shown = viewOf(await team.clicks('lea', before, 'Demain'));
    expect(shown.fallback).toBe('Je vous le rappellerai mardi 24 novembre 2026 à 9\u00a0h.');
    expect(reminders(team, 'lea')[0]).toContain('Je vous le rappellerai mardi 24 novembre 2026 à 9 h.');
    expect(reminders(team, 'lea')[0]).not.toContain('Rappeler le laboratoire');
    // Clicked twice it is put off once.
    await team.clicks('lea', before, 'Demain');
    expect(await team.db.taskSnooze.count()).toBe(1);
    await team.at('2026-11-24T07:59:00Z');
    expect(reminders(team, 'lea')).toHaveLength(1);
    await team.at('2026-11-24T08:00:00Z');
    expect(reminders(team, 'lea')).toHaveLength(2);
    expect(reminders(team, 'lea')[1]).toContain('Rappeler le laboratoire');
    expect(reminders(team, 'lea')[1]).toContain('Commander les gants');
    await team.at('2026-11-25T08:00:00Z');
    expect(reminders(team, 'lea')).toHaveLength(2);
    expect(await team.db.taskSnooze.count()).toBe(0);
  });

  it('this evening: at 18:00, and no longer offered nor accepted when it is too late', async () => {
    await using team = await reminded();
    const before = lastReminder(team, 'lea');
    await team.clicks('lea', before, 'Ce soir');
    await team.at('2026-11-23T16:59:00Z');
    expect(reminders(team, 'lea')).toHaveLength(1);
    await team.at('2026-11-23T17:00:00Z');
    expect(reminders(team, 'lea')).toHaveLength(2);
    const late = lastReminder(team, 'lea');
    expect(buttonsOf(late).map(({ label }) => label)).not.toContain('Ce soir');
    const evening = buttonsOf(before).find(({ label }) => label === 'Ce soir');
    const [round] = await team.db.taskRound.findMany({ orderBy: { at: 'desc' }, take: 1 });
    if (evening === undefined || round === undefined) throw new Error('there was such a button');
    const reply = viewOf(await team.presses('lea', { ...evening, payload: { round: round.id, choice: 'evening' } }));
    expect(reply.fallback).toContain('Il est trop tard pour ce soir');
    expect(await team.db.taskSnooze.count()).toBe(0);
  });

  it('on a Friday there is no « Demain », and « Lundi » is Monday', async () => {
    await using team = await openCrew();
    await give(team, { to: ['Léa Martin'], dueOn: '2026-11-27' });
    await team.at('2026-11-24T08:00:00Z');
    await team.at('2026-11-27T08:00:00Z');
    const friday = lastReminder(team, 'lea');
    expect(buttonsOf(friday).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Ce soir', 'Lundi', 'Autre date']),
    );
    expect(buttonsOf(friday).map(({ label }) => label)).not.toContain('Demain');
    const shown = viewOf(await team.clicks('lea', friday, 'Lundi'));
    expect(shown.fallback).toContain('lundi 30 novembre 2026 à 9\u00a0h');
  });

  it('another date: by a form, on the next working day, never in the past', async () => {
    await using team = await reminded();
    const form = formOf(await team.clicks('lea', lastReminder(team, 'lea'), 'Autre date'));
    const past = await team.submits('lea', form, { date: '2026-11-23' });
    expect(past).toMatchObject({ kind: 'errors', errors: { date: expect.stringContaining('à venir') } });
    const far = await team.submits('lea', form, { date: '2028-11-23' });
    expect(far).toMatchObject({ kind: 'errors', errors: { date: expect.stringContaining('plus d’un an') } });
    const none = await team.submits('lea', form, { date: '2026-02-31' });
    expect(none.kind).toBe('errors');
    // A Saturday.
    const shown = viewOf(await team.submits('lea', form, { date: '2026-12-05' }));
    expect(shown.fallback).toContain('lundi 7 décembre 2026 à 9\u00a0h');
    await team.at('2026-12-04T08:00:00Z');
    expect(reminders(team, 'lea')).toHaveLength(1);
    await team.at('2026-12-07T08:00:00Z');
    expect(reminders(team, 'lea')).toHaveLength(2);
  });

  it('is forgotten when the task is done, or somebody else’s', async () => {
    await using team = await reminded();
    const other = await give(team, { to: ['Marc Petit'], dueOn: '2026-11-27' });
    await team.at('2026-11-24T08:00:00Z');
    await team.clicks('lea', lastReminder(team, 'lea'), 'Demain');
    await team.clicks('marc', lastReminder(team, 'marc'), 'Demain');
    const mine = await team.db.task.findFirstOrThrow({ where: { id: { not: other } } });
    await finish(team, other);
    await change(team, taskId.parse(mine.id), { owners: ['Inès Faure'] });
    await team.at('2026-11-25T08:00:00Z');
    expect([reminders(team, 'lea').length, reminders(team, 'marc').length]).toEqual([1, 1]);
    expect(await team.db.taskSnooze.count()).toBe(0);
    await team.at('2026-11-26T08:00:00Z');
    expect(reminders(team, 'ines')).toHaveLength(1);
  });
});
