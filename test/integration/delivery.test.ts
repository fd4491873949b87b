import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { deliveryKinds } from '../../src/app.ts';
import { careTeamId, newId, practitionerId } from '../../src/core/ids.ts';
import { Dispatcher } from '../../src/delivery/dispatcher.ts';
import { reconcile, refresh } from '../../src/store/outbox.ts';
import { formOf, openStructure, openStructureWithMeeting } from '../support/structure.ts';

// Monday 16 November 2026, 9:00 in Paris; the RCP is on Tuesday the 24th at 13:30.
const now = '2026-11-16T08:00:00Z';
const oneHourBefore = new Date('2026-11-24T11:30:00Z');

type Running = Awaited<ReturnType<typeof openStructure>>;

/** Another process on the same database and the same network. */
function otherInstance(structure: Running): Dispatcher {
  return new Dispatcher({
    db: structure.db,
    clock: structure.clock,
    logger: pino({ level: 'silent' }),
    kinds: deliveryKinds,
    outbound: () => structure.platform.outbound,
    publicUrl: undefined,
    random: () => 0,
  });
}

function hourReminders(structure: Running, user: string): number {
  return structure.platform.direct(user).filter((text) => text.includes('RCP dans une heure')).length;
}

describe('a reminder', () => {
  it('goes out once when four instances race', async () => {
    await using structure = await openStructureWithMeeting();
    structure.clock.set(oneHourBefore);
    await Promise.all([structure.app.tick(), ...Array.from({ length: 3 }, () => otherInstance(structure).run())]);
    for (const user of ['claire', 'lea', 'marc', 'ravi', 'ines']) expect(hourReminders(structure, user)).toBe(1);
  });

  it('whose sender died before posting is posted by the next one after the lease', async () => {
    await using structure = await openStructureWithMeeting();
    const dead = { state: 'sending', leaseOwner: 'dead', leaseUntil: new Date(oneHourBefore.getTime() + 60_000) };
    await structure.db.delivery.updateMany({ where: { kind: 'meeting.reminder-1h' }, data: dead });
    await structure.at('2026-11-24T11:30:30Z');
    expect(hourReminders(structure, 'lea')).toBe(0);
    await structure.at('2026-11-24T11:31:00Z');
    expect(hourReminders(structure, 'lea')).toBe(1);
  });

  it('whose answer was lost is found again and not posted twice', async () => {
    await using structure = await openStructureWithMeeting();
    structure.platform.fail('lost');
    structure.clock.set(oneHourBefore);
    await structure.app.tick();
    await structure.at('2026-11-24T11:40:00Z');
    const rows = await structure.db.delivery.findMany({ where: { kind: 'meeting.reminder-1h' } });
    expect(rows.every(({ state }) => state === 'sent')).toBe(true);
    expect(rows.filter(({ reason }) => reason === 'found')).toHaveLength(1);
    for (const user of ['claire', 'lea', 'marc', 'ravi', 'ines']) expect(hourReminders(structure, user)).toBe(1);
  });

  it('whose look-up fails is looked for again, never posted blindly', async () => {
    await using structure = await openStructureWithMeeting();
    structure.platform.fail('lost');
    structure.clock.set(oneHourBefore);
    await structure.app.tick();
    structure.platform.failLookUps(2);
    for (const minute of [35, 40, 45]) await structure.at(`2026-11-24T11:${minute}:00Z`);
    for (const user of ['claire', 'lea', 'marc', 'ravi', 'ines']) expect(hourReminders(structure, user)).toBe(1);
  });

  it('is repeated and marked where the platform cannot look', async () => {
    await using structure = await openStructureWithMeeting({ find: false });
    structure.platform.fail('lost');
    structure.clock.set(oneHourBefore);
    await structure.app.tick();
    await structure.at('2026-11-24T11:40:00Z');
    const twice = await structure.db.delivery.findMany({ where: { reason: 'perhaps-twice' } });
    expect(twice).toHaveLength(1);
  });

  it('waits as long as the platform says after a refusal, then goes out', async () => {
    await using structure = await openStructureWithMeeting();
    structure.platform.fail({ kind: 'retryable', code: 'ratelimited', after: 90_000 });
    structure.clock.set(oneHourBefore);
    await structure.app.tick();
    const waiting = await structure.db.delivery.findFirstOrThrow({ where: { reason: 'ratelimited' } });
    expect(waiting.dueAt).toEqual(new Date(oneHourBefore.getTime() + 90_000));
    await structure.at('2026-11-24T11:31:30Z');
    expect(await structure.db.delivery.count({ where: { state: 'pending', kind: 'meeting.reminder-1h' } })).toBe(0);
  });

  it('that can never arrive is reported once to the coordinator, with the reason and a button', async () => {
    await using structure = await openStructureWithMeeting();
    structure.platform.fail({ kind: 'permanent', code: 'user_not_found' });
    structure.clock.set(oneHourBefore);
    await structure.app.tick();
    await structure.app.tick();
    const reports = structure.platform.direct('claire').filter((text) => text.includes('n’ont pas pu partir'));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain('n’est plus dans l’espace de travail');
    expect(reports[0]).toContain('Réessayer');
  });

  it('that fails with many others makes one report, edited in place', async () => {
    await using structure = await openStructureWithMeeting();
    const gone = { kind: 'permanent', code: 'token_revoked' } as const;
    structure.platform.fail(gone, gone, gone, gone);
    structure.clock.set(oneHourBefore);
    await structure.app.tick();
    await structure.app.tick();
    const reports = structure.platform.direct('claire').filter((text) => text.includes('n’ont pas pu partir'));
    expect(reports).toHaveLength(1);
    expect(reports[0]?.match(/Réessayer/g)).toHaveLength(4);
  });

  it('is given up after eight attempts and says so', async () => {
    await using structure = await openStructureWithMeeting();
    structure.clock.set(oneHourBefore);
    const all = Array.from({ length: 200 }, () => ({ kind: 'retryable', code: 'service_unavailable' }) as const);
    structure.platform.fail(...all);
    for (let minute = 0; minute < 59; minute += 1) {
      structure.clock.set(new Date(oneHourBefore.getTime() + minute * 60_000));
      await structure.app.tick();
    }
    const rows = await structure.db.delivery.findMany({ where: { kind: 'meeting.reminder-1h' } });
    expect(rows.map(({ state, reason, attempts }) => ({ state, reason, attempts }))).toEqual(
      rows.map(() => ({ state: 'dead', reason: 'too-many-attempts', attempts: 8 })),
    );
  });
});

describe('an announcement', () => {
  it('found again after a crash is edited when somebody answered meanwhile', async () => {
    await using structure = await openStructure({ now });
    await structure.says('claire', 'rcp');
    structure.platform.fail('lost');
    const form = formOf(await structure.says('claire', 'rcp planifier'));
    await structure.submits('claire', form, { title: 'Suivi diabète', date: '2026-11-24', time: '13:30' });
    const view = structure.platform.screen.find(({ to, view: shown }) => to.kind === 'channel' && shown)?.view;
    if (view === undefined) throw new Error('no announcement');
    await structure.clicks('lea', view, 'Présent');
    await structure.at('2026-11-16T08:05:00Z');
    expect(structure.platform.channel('C-team')[0]).toContain('Présents (1)');
    expect(structure.platform.channel('C-team').filter((text) => text.includes('Présents'))).toHaveLength(1);
  });

  it('is still edited when the channel is no longer the one for announcements', async () => {
    await using structure = await openStructureWithMeeting();
    const settings = formOf(await structure.says('claire', 'diapason reglages'));
    await structure.submits('claire', settings, { channel: 'none' });
    const view = structure.platform.screen.find(({ to, view: shown }) => to.kind === 'channel' && shown)?.view;
    if (view === undefined) throw new Error('no announcement');
    await structure.clicks('lea', view, 'Présent');
    expect(structure.platform.channel('C-team')[0]).toContain('Présents (1)');
    expect(await structure.db.delivery.count({ where: { state: 'dead' } })).toBe(0);
  });

  it('in an archived channel is reported and can be tried again in another one', async () => {
    await using structure = await openStructure({ now });
    await structure.says('claire', 'rcp');
    structure.platform.fail({ kind: 'permanent', code: 'is_archived' });
    const form = formOf(await structure.says('claire', 'rcp planifier'));
    await structure.submits('claire', form, { title: 'Suivi diabète', date: '2026-11-24' });
    const report = structure.platform.direct('claire').at(-1);
    expect(report).toContain('le canal est archivé');
    const view = structure.platform.screen.at(-1)?.view;
    if (view === undefined) throw new Error('no report');
    await structure.clicks('claire', view, 'Réessayer');
    expect(structure.platform.channel('C-team').some((text) => text.includes('Suivi diabète'))).toBe(true);
  });

  it('that waits to be edited is not taken back with what was never sent', async () => {
    await using structure = await openStructureWithMeeting();
    const { id, careTeamId: team } = await structure.db.meeting.findFirstOrThrow();
    const scope = { subjectId: id, kinds: ['meeting.announcement'] };
    await structure.db.$transaction(async (tx) => {
      await refresh(tx, careTeamId.parse(team), structure.clock.now(), scope);
      await reconcile(tx, careTeamId.parse(team), structure.clock.now(), { ...scope, reason: 'not-wanted' }, []);
    });
    expect(await structure.db.delivery.findFirst({ where: { kind: 'meeting.announcement' } })).toMatchObject({
      state: 'pending',
      reason: null,
    });
    await structure.app.tick();
    expect(await structure.db.delivery.findFirst({ where: { kind: 'meeting.announcement' } })).toMatchObject({
      state: 'sent',
    });
  });

  it('that changes while it is being sent is edited afterwards', async () => {
    await using structure = await openStructureWithMeeting();
    const row = await structure.db.delivery.findFirstOrThrow({ where: { kind: 'meeting.announcement' } });
    await structure.db.delivery.update({
      where: { id: row.id },
      data: { state: 'sending', leaseOwner: 'other', leaseUntil: new Date('2026-11-16T08:01:00Z') },
    });
    const view = structure.platform.screen.find(({ delivery }) => delivery === row.id)?.view;
    if (view === undefined) throw new Error('no announcement');
    await structure.clicks('lea', view, 'Présent');
    // The other sender settles what it had read before the answer: only its own revision counts as sent.
    const { count } = await structure.db.delivery.updateMany({
      where: { id: row.id, leaseOwner: 'other', revision: row.revision },
      data: { state: 'sent' },
    });
    expect(count).toBe(0);
    await structure.at('2026-11-16T08:01:00Z');
    expect(structure.platform.channel('C-team')[0]).toContain('Présents (1)');
  });
});

describe('a person', () => {
  it('without any account makes the message undeliverable, not lost', async () => {
    await using structure = await openStructureWithMeeting();
    const team = await structure.db.careTeam.findFirstOrThrow();
    const ghost = newId(practitionerId);
    await structure.db.practitioner.create({
      data: {
        id: ghost,
        careTeamId: team.id,
        displayName: 'Sans compte',
        role: 'practitioner',
        calendarSecret: 'x',
        createdAt: structure.clock.now(),
      },
    });
    const form = formOf(await structure.says('claire', 'rcp planifier'));
    await structure.submits('claire', form, {
      title: 'Autre sujet',
      date: '2026-11-24',
      invited: [`person:${ghost}`],
    });
    await structure.at('2026-11-24T11:30:00Z');
    expect(await structure.db.delivery.count({ where: { practitionerId: ghost, reason: 'no-account' } })).toBe(3);
  });
});
