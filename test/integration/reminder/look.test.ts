import { expect, it } from 'vitest';
import { sweepKind } from '../../../src/features/reminder/kinds.ts';
import { planSweep } from '../../../src/features/reminder/plan.ts';
import { takeTimer } from '../../../src/store/timer.ts';
import { testProvider } from '../../support/database.ts';
import type { Structure } from '../../support/structure.ts';
import { teamOf } from '../filing/examined.ts';
import { openCrew, reminders } from './crew.ts';
import { finish, give } from './tasks.ts';

const looks = ({ db }: Structure) => db.timer.findMany({ where: { kind: sweepKind }, select: { dueAt: true } });

/** How many transactions wait for another one; only a server tells. */
async function waiting({ db }: Structure): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ count: bigint }[]>(
    'SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = $1',
    'Lock',
  );
  return Number(row?.count ?? 0);
}

it('a task that is given while a look at the reminders is under way is looked at, too', async () => {
  await using team = await openCrew();
  const id = await give(team, { to: ['Léa Martin'], dueOn: '2026-11-26' });
  await finish(team, id);
  team.clock.set(new Date('2026-11-17T08:00:00Z'));
  const now = team.clock.now();
  const timer = await team.db.timer.findFirstOrThrow({ where: { kind: sweepKind } });
  let settled = false;
  let given: Promise<unknown> = Promise.resolve();
  await team.db.$transaction(async (tx) => {
    const careTeam = await teamOf(tx);
    expect(await takeTimer(tx, { ...timer, careTeamId: careTeam.id })).toBe(true);
    // It finds nothing to remind of, and plans nothing.
    await planSweep(tx, careTeam, now);
    given = give(team, { to: ['Léa Martin'], dueOn: '2026-11-26' }).finally(() => {
      settled = true;
    });
    // SQLite has one writer: the other one has not begun.
    while (testProvider === 'postgresql' && !settled && (await waiting(team)) === 0);
  });
  await given;
  expect(await looks(team)).toHaveLength(1);
  await team.at('2026-11-23T08:00:00Z');
  await team.at('2026-11-26T08:00:00Z');
  expect(reminders(team, 'lea').length).toBeGreaterThan(0);
});

it('the earliest look that anybody wants is the one that is planned', async () => {
  await using team = await openCrew();
  await give(team, { to: ['Léa Martin'], dueOn: '2026-11-26' });
  const [first] = await looks(team);
  // Ravi’s 9:00 on the clocks of La Réunion.
  expect(first?.dueAt).toEqual(new Date('2026-11-17T05:00:00Z'));
  await team.db.timer.updateMany({ where: { kind: sweepKind }, data: { dueAt: new Date('2026-11-30T08:00:00Z') } });
  await give(team, { to: ['Léa Martin'], dueOn: '2026-11-26' });
  expect(await looks(team)).toEqual([first]);
});

it('a day that is a holiday no more is one on which people are reminded', async () => {
  await using team = await openCrew({ now: '2027-03-22T08:00:00Z' });
  await team.db.careTeam.updateMany({ data: { holidayRegion: 'FR-67' } });
  await give(team, { to: ['Léa Martin'], dueOn: '2027-03-26', remindsLikeTeam: false, rungs: ['day'] });
  // Good Friday is none in the rest of France: the coordinator corrects the region the evening before.
  await team.at('2027-03-25T06:00:00Z');
  await team.db.careTeam.updateMany({ data: { holidayRegion: 'FR' } });
  await team.at('2027-03-26T08:00:00Z');
  expect(reminders(team, 'lea')).toHaveLength(1);
});
