import { describe, expect, it } from 'vitest';
import { formOf, openTeam, type Structure } from '../../support/structure.ts';
import { examined, newest as newestCase, propose } from '../case-review/cases.ts';
import { add, inbox, leaves, person, readReply, tap } from './tasks.ts';

/** Every task, the earliest first. */
const tasks = (team: Structure) =>
  team.db.task.findMany({ orderBy: [{ createdAt: 'asc' }, { dueOn: 'asc' }], include: { owners: true } });

/** The one that is still to be done. */
const open = (team: Structure) =>
  team.db.task.findFirstOrThrow({ where: { status: { in: ['to-do', 'in-progress'] } }, include: { owners: true } });

async function weekly(team: Structure, changes: Record<string, string | readonly string[]> = {}) {
  const who = [await person(team, 'lea')];
  await add(team, 'claire', { title: 'Vérifier le frigo', who, due: '2026-11-16', repetition: 'weekly', ...changes });
  return open(team);
}

describe('a repeated task', () => {
  it('comes back when it is done, as it was, and tells nobody', async () => {
    await using team = await openTeam();
    const first = await weekly(team, { priority: 'high', project: 'Vaccins', reminders: ['day'] });
    team.platform.screen.length = 0;
    expect(readReply(await tap(team, 'lea', 'done', first))).toContain('La prochaine fois : lundi 23 novembre 2026.');
    const next = await open(team);
    expect(next).toMatchObject({
      title: 'Vérifier le frigo',
      dueOn: '2026-11-23',
      anchorOn: '2026-11-16',
      repetition: 'weekly',
      priority: 'high',
      project: 'Vaccins',
      remindsLikeTeam: false,
      rungs: ['day'],
      createdById: first.createdById,
      revision: 1,
    });
    expect(next.owners.map(({ practitionerId }) => practitionerId)).toEqual(
      first.owners.map(({ practitionerId }) => practitionerId),
    );
    expect(inbox(team, 'lea')).toBe('');
  });

  it('comes back once when it is done twice at the same instant', async () => {
    await using team = await openTeam();
    const first = await weekly(team, { who: [await person(team, 'lea'), await person(team, 'ines')] });
    await Promise.all((['lea', 'ines', 'claire'] as const).map((who) => tap(team, who, 'done', first)));
    expect((await tasks(team)).map(({ dueOn }) => dueOn)).toEqual(['2026-11-16', '2026-11-23']);
    expect(team.errors).toEqual([]);
  });

  it('done late comes back once, after today', async () => {
    await using team = await openTeam();
    const first = await weekly(team);
    await team.at('2026-12-09T08:00:00Z');
    await tap(team, 'lea', 'done', first);
    expect(await open(team)).toMatchObject({ dueOn: '2026-12-14', scheduledAt: new Date('2026-12-09T08:00:00Z') });
  });

  it('done early comes back after the date it was for', async () => {
    await using team = await openTeam();
    const first = await weekly(team, { due: '2026-11-30' });
    await tap(team, 'lea', 'done', first);
    expect(await open(team)).toMatchObject({ dueOn: '2026-12-07' });
  });

  it('keeps to its day of the month through short months and holidays', async () => {
    await using team = await openTeam();
    await team.at('2027-01-04T08:00:00Z');
    await weekly(team, { due: '2027-01-31', repetition: 'monthly' });
    for (const day of ['2027-03-01', '2027-03-31', '2027-04-30', '2027-05-31']) {
      const current = await open(team);
      await tap(team, 'lea', 'done', current);
      expect(await open(team)).toMatchObject({ dueOn: day, anchorOn: '2027-01-31' });
    }
  });

  it('« Annuler » takes back what came after, too', async () => {
    await using team = await openTeam();
    const first = await weekly(team);
    await tap(team, 'lea', 'done', first);
    await tap(team, 'lea', 'undo', { id: first.id, revision: 2 });
    const states = (await tasks(team)).map(({ dueOn, status }) => [dueOn, status]);
    expect(states).toEqual([
      ['2026-11-16', 'to-do'],
      ['2026-11-23', 'dropped'],
    ]);
    await tap(team, 'lea', 'done', { id: first.id, revision: 3 });
    expect(await open(team)).toMatchObject({ dueOn: '2026-11-23' });
    expect(await team.db.task.count()).toBe(3);
  });

  it('« Annuler » leaves what came after when somebody has touched it', async () => {
    await using team = await openTeam();
    const first = await weekly(team);
    await tap(team, 'lea', 'done', first);
    const next = await open(team);
    const form = formOf(await tap(team, 'lea', 'postpone', next));
    await team.submits('lea', form, { due: '2026-11-27' });
    await tap(team, 'lea', 'undo', { id: first.id, revision: 2 });
    expect((await tasks(team)).map(({ status }) => status)).toEqual(['to-do', 'postponed']);
  });

  it('« Reporter » is for once: the next one keeps its day', async () => {
    await using team = await openTeam();
    const first = await weekly(team);
    await team.submits('lea', formOf(await tap(team, 'lea', 'postpone', first)), { due: '2026-11-19' });
    await tap(team, 'lea', 'done', { id: first.id, revision: 2 });
    expect(await open(team)).toMatchObject({ dueOn: '2026-11-23' });
  });

  it('« Modifier » gives it another day for good, or ends it', async () => {
    await using team = await openTeam();
    const first = await weekly(team);
    await team.submits('lea', formOf(await tap(team, 'lea', 'edit', first)), { due: '2026-11-19' });
    await tap(team, 'lea', 'done', { id: first.id, revision: 2 });
    const next = await open(team);
    expect(next).toMatchObject({ dueOn: '2026-11-26', anchorOn: '2026-11-19' });
    await team.submits('lea', formOf(await tap(team, 'lea', 'edit', next)), { repetition: 'once' });
    expect(readReply(await tap(team, 'lea', 'done', { id: next.id, revision: 2 }))).not.toContain('prochaine fois');
    expect(await team.db.task.count({ where: { status: 'to-do' } })).toBe(0);
  });

  it('« Abandonner » gives up this one only', async () => {
    await using team = await openTeam();
    const first = await weekly(team);
    expect(readReply(await tap(team, 'claire', 'drop', first))).toContain(
      'La prochaine fois : lundi 23 novembre 2026.',
    );
    expect(await open(team)).toMatchObject({ dueOn: '2026-11-23' });
  });

  it('goes on without those who left', async () => {
    await using team = await openTeam();
    const first = await weekly(team, { who: [await person(team, 'lea'), await person(team, 'ines')] });
    await leaves(team, 'lea');
    await tap(team, 'ines', 'done', first);
    expect((await open(team)).owners).toHaveLength(1);
    await leaves(team, 'ines');
    const second = await open(team);
    await tap(team, 'claire', 'done', second);
    expect(await open(team)).toMatchObject({ dueOn: '2026-11-30', owners: [] });
  });

  it('waits for the whole profession again each time', async () => {
    await using team = await openTeam();
    const first = await weekly(team, { who: ['profession:nurse'] });
    await tap(team, 'lea', 'claim', first);
    team.platform.screen.length = 0;
    await tap(team, 'lea', 'done', { id: first.id, revision: 2 });
    expect(await open(team)).toMatchObject({ pool: 'nurse', owners: [], status: 'to-do' });
    expect(inbox(team, 'lea')).toBe('');
  });

  it('of an RCP comes back without becoming a part of its minutes', async () => {
    await using team = await openTeam();
    await propose(team, 'lea');
    const review = await newestCase(team);
    await examined(team, review.id, 'Passage le week-end');
    const { id, meetingId } = await team.db.task.update({
      where: { id: `task-of-${review.id}` },
      data: { dueOn: '2026-11-16', anchorOn: '2026-11-16', repetition: 'monthly' },
    });
    expect(meetingId).not.toBeNull();
    await tap(team, 'lea', 'done', { id, revision: 1 });
    expect(await open(team)).toMatchObject({ meetingId: null, caseReviewId: review.id, dueOn: '2026-12-16' });
  });
});
