import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { caseActions } from '../../../src/features/case-review/actions.ts';
import { filedBefore, nextLook } from '../../../src/features/retention/model.ts';
import { type Structure, viewOf } from '../../support/structure.ts';
import { tablesWith } from '../../support/tables.ts';
import { verdict } from '../audit/trail.ts';
import { secrets } from '../minutes/held.ts';
import { filed, inTime, tooEarly } from './filed.ts';

const texts = Object.values(secrets);
const plain = (value: unknown) => JSON.stringify(value).replace(/[\u00a0\u202f]/g, ' ');

async function done(team: Structure): Promise<void> {
  await team.db.task.updateMany({ data: { status: 'done', doneAt: team.clock.now() } });
}

const purges = ({ db }: Structure) => db.auditEntry.findMany({ where: { act: 'retention.purged' } });

describe('the texts of a filed case', () => {
  it('stay for ninety days and are in no table after the night that follows, which is written down', async () => {
    await using team = await filed();
    await done(team);
    expect(await tablesWith(team.db, ...texts)).toEqual(['CaseReview', 'Decision', 'Task']);
    await team.at(tooEarly);
    expect(await tablesWith(team.db, ...texts)).toEqual(['CaseReview', 'Decision', 'Task']);
    await team.at(inTime);
    expect(await tablesWith(team.db, ...texts)).toEqual([]);
    const cases = await team.db.caseReview.findMany();
    expect(cases.map(({ question, subject, purgedAt }) => ({ question, subject, purgedAt }))).toEqual(
      cases.map(() => ({ question: '', subject: '', purgedAt: new Date(inTime) })),
    );
    const [entry, ...more] = await purges(team);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ actorId: null, outcome: 'done', at: new Date(inTime) });
    expect(new Set(plain(entry?.subjects).match(/[0-9a-f-]{36}/g))).toEqual(new Set(cases.map(({ id }) => id)));
    expect((await verdict(team)).kind).toBe('whole');
    expect(team.errors).toEqual([]);
  });

  it('take neither codes, statuses nor dates with them: every report stays the same', async () => {
    await using team = await filed();
    await done(team);
    await team.at(tooEarly);
    const report = async () => plain(viewOf(await team.says('claire', 'point bilan 2026')));
    const kept = async () => ({
      cases: await team.db.caseReview.findMany({
        orderBy: { id: 'asc' },
        omit: { question: true, subject: true, purgedAt: true, revision: true, updatedAt: true },
      }),
      decisions: await team.db.decision.findMany({ orderBy: { id: 'asc' }, select: { status: true, type: true } }),
      tasks: await team.db.task.findMany({ orderBy: { id: 'asc' }, select: { status: true, doneAt: true } }),
    });
    const before = [await report(), await kept()];
    await team.at(inTime);
    expect(await tablesWith(team.db, ...texts)).toEqual([]);
    expect([await report(), await kept()]).toEqual(before);
    expect(plain(before)).toContain('Versés au dossier');
  });

  it('leave minutes that say so and are still sealed, and a case that says why it is empty', async () => {
    await using team = await filed();
    await team.at(inTime);
    const minutes = plain(viewOf(await team.says('marc', 'rcp cr')));
    expect(minutes).toContain('Inchangé depuis la validation.');
    expect(minutes).toContain('Textes effacés');
    expect(minutes).toContain('23 février 2027');
    expect(minutes).not.toContain(secrets.statement);
    const { id } = await team.db.caseReview.findFirstOrThrow();
    const show = { kind: 'action', action: caseActions.show, label: '', payload: { case: id } } as const;
    const card = plain(viewOf(await team.presses('lea', show)));
    expect(card).toContain('ses textes ont été effacés le mardi 23 février 2027');
    await team.db.decision.updateMany({ data: { type: 'other' } });
    expect(plain(viewOf(await team.says('marc', 'rcp cr')))).toContain('ont changé depuis la validation');
  });

  it('do not make minutes look untouched that were changed before', async () => {
    await using team = await filed();
    await team.db.decision.updateMany({ data: { reference: 'Autre chose' } });
    await team.at(inTime);
    expect(plain(viewOf(await team.says('marc', 'rcp cr')))).toContain('ont changé depuis la validation');
  });

  it('leave a task that somebody still has to do its title, until it is done', async () => {
    await using team = await filed(['C-7QK4']);
    await team.at(inTime);
    expect(await tablesWith(team.db, ...texts)).toEqual(['Task']);
    expect(await team.db.task.findFirstOrThrow()).toMatchObject({ title: secrets.task, status: 'to-do' });
    await done(team);
    await team.at('2027-02-24T02:00:00Z');
    expect(await tablesWith(team.db, ...texts)).toEqual([]);
    expect(await team.db.caseReview.findFirstOrThrow()).toMatchObject({ purgedAt: new Date(inTime) });
    await team.at('2027-02-25T02:00:00Z');
    expect(await purges(team)).toHaveLength(2);
  });

  it('are erased late rather than never, and once, whatever number of processes wakes up', async () => {
    await using team = await filed();
    const { db, clock, platform } = team;
    const logger = pino({ level: 'silent' });
    const other = createApp({ db, clock, logger, platforms: () => [platform], random: () => 0 });
    clock.set(new Date('2027-06-01T10:00:00Z'));
    await Promise.all([team.app.tick(), other.tick()]);
    await other.stop();
    expect(await purges(team)).toHaveLength(1);
    expect((await tablesWith(team.db, secrets.question, secrets.statement)).length).toBe(0);
    expect(team.errors).toEqual([]);
  });

  it('stay while it is not filed, and when the filing was taken back', async () => {
    await using team = await filed(['C-7QK4']);
    await team.db.caseReview.updateMany({ data: { filing: 'to-file', filedAt: null } });
    await team.at('2028-01-10T02:00:00Z');
    expect(await tablesWith(team.db, secrets.question)).toEqual(['CaseReview']);
    expect(await purges(team)).toEqual([]);
  });

  it('are erased in several goes where there are many', async () => {
    await using team = await filed(['C-7QK4']);
    const { id: _, ...row } = await team.db.caseReview.findFirstOrThrow();
    const data = Array.from({ length: 30 }, (_item, index) => ({
      ...row,
      ...{ id: `case-${index}`, meetingId: null, wantedProfessions: [], heard: [] },
    }));
    await team.db.caseReview.createMany({ data });
    await team.at(inTime);
    expect(await team.db.caseReview.count({ where: { purgedAt: null } })).toBe(6);
    await team.at('2027-02-23T02:01:00Z');
    expect(await team.db.caseReview.count({ where: { purgedAt: null } })).toBe(0);
  }, 60_000);
});

describe('the nightly look', () => {
  it('is at three in the morning of the structure, always to come and never more than 25 hours away', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Cayenne', 'Pacific/Noumea'),
        (now, zone) => {
          const wait = nextLook(now, { zone }).getTime() - now.getTime();
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
          const shown = new Intl.DateTimeFormat('fr', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
          expect(shown.format(nextLook(now, { zone }))).toBe('03:00');
        },
      ),
    );
  });

  it('takes nothing that was filed less than the days ago', () => {
    const at = new Date(inTime);
    expect(filedBefore(at, 90).toISOString()).toBe('2026-11-25T02:00:00.000Z');
    expect(filedBefore(at, 30) > filedBefore(at, 31)).toBe(true);
  });
});
