import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careTeamId, newId, practitionerId } from '../../../src/core/ids.ts';
import { appendAudit } from '../../../src/store/audit.ts';
import { auditedTeams, verifyAudit } from '../../../src/store/audit-verify.ts';
import { type Db, openDatabase } from '../../../src/store/client.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { nodeProcess } from '../../support/node-process.ts';

const team = newId(careTeamId);
const neighbour = newId(careTeamId);
const start = Date.UTC(2026, 10, 16, 8);

interface Trail extends AsyncDisposable {
  readonly db: Db;
  readonly database: TestDatabase;
}

/** Two structures that take turns, with this many rows each. */
async function written(length: number): Promise<Trail> {
  const database = await freshDatabase();
  const db = await openDatabase(database.url);
  for (let index = 0; index < length; index += 1) {
    for (const one of [team, neighbour]) await db.$transaction((tx) => appendAudit(tx, one, eventAt(index)));
  }
  return {
    db,
    database,
    [Symbol.asyncDispose]: async () => {
      await db.$disconnect();
      await database.drop();
    },
  };
}

function eventAt(index: number) {
  const subjects = Array.from({ length: index % 3 }, () => newId(careTeamId));
  const actorId = index % 4 === 0 ? null : newId(practitionerId);
  return { at: new Date(start + index), actorId, act: `act-${index % 5}`, outcome: 'done', subjects } as const;
}

const place = (seq: number) => ({ careTeamId_seq: { careTeamId: team, seq } });

/** Takes a row out and moves those behind it up, as somebody does who wants no gap. */
async function removeAndClose(db: Db, seq: number, length: number): Promise<void> {
  await db.auditEntry.delete({ where: place(seq) });
  for (let next = seq + 1; next <= length; next += 1) {
    await db.auditEntry.update({ where: place(next), data: { seq: next - 1 } });
  }
}

async function swap(db: Db, one: number, other: number): Promise<void> {
  await db.auditEntry.update({ where: place(one), data: { seq: 0 } });
  await db.auditEntry.update({ where: place(other), data: { seq: one } });
  await db.auditEntry.update({ where: place(0), data: { seq: other } });
}

describe('an audit trail', () => {
  it('that nobody touched is in order, in each structure for itself', async () => {
    await using trail = await written(7);
    expect((await auditedTeams(trail.db)).toSorted()).toEqual([team, neighbour].toSorted());
    for (const one of [team, neighbour]) {
      expect(await verifyAudit(trail.db, one)).toMatchObject({ kind: 'whole', entries: 7 });
    }
  });

  it('longer than a page is read to its end', async () => {
    await using trail = await written(0);
    await trail.db.$transaction(async (tx) => {
      for (let index = 0; index < 1001; index += 1) await appendAudit(tx, team, eventAt(index));
    });
    expect(await verifyAudit(trail.db, team)).toMatchObject({ kind: 'whole', entries: 1001 });
    await trail.db.auditEntry.update({ where: place(1001), data: { act: 'another' } });
    expect(await verifyAudit(trail.db, team)).toEqual({ kind: 'broken', seq: 1001, because: 'changed' });
  }, 60_000);

  it.each([
    ['at', { at: new Date(start) }],
    ['actorId', { actorId: 'somebody-else' }],
    ['act', { act: 'another' }],
    ['outcome', { outcome: 'refused' }],
    ['subjects', { subjects: [newId(careTeamId)] }],
    ['hash', { hash: '0'.repeat(64) }],
  ])('shows a change of %s', async (_, data) => {
    await using trail = await written(5);
    await trail.db.auditEntry.update({ where: place(3), data });
    expect(await verifyAudit(trail.db, team)).toEqual({ kind: 'broken', seq: 3, because: 'changed' });
    expect(await verifyAudit(trail.db, neighbour)).toMatchObject({ kind: 'whole' });
  });

  it.each([1, 3, 5])('shows that row %i of 5 was removed', async (seq) => {
    await using trail = await written(5);
    await trail.db.auditEntry.delete({ where: place(seq) });
    expect(await verifyAudit(trail.db, team)).toEqual({ kind: 'broken', seq, because: 'missing' });
  });

  it.each([1, 3])('shows that row %i of 5 was removed and the gap closed', async (seq) => {
    await using trail = await written(5);
    await removeAndClose(trail.db, seq, 5);
    expect(await verifyAudit(trail.db, team)).toEqual({ kind: 'broken', seq, because: 'changed' });
  });

  it('shows that all of it was removed, with its head or without', async () => {
    await using trail = await written(2);
    await trail.db.auditEntry.deleteMany({ where: { careTeamId: team } });
    expect(await verifyAudit(trail.db, team)).toEqual({ kind: 'broken', seq: 1, because: 'missing' });
    await trail.db.auditHead.delete({ where: { careTeamId: neighbour } });
    expect(await verifyAudit(trail.db, neighbour)).toEqual({ kind: 'broken', seq: 1, because: 'added' });
  });

  it('shows rows that changed places, any two of them', async () => {
    await using trail = await written(6);
    const seq = fc.integer({ min: 1, max: 6 });
    await fc.assert(
      fc.asyncProperty(seq, seq, async (one, other) => {
        fc.pre(one < other);
        await swap(trail.db, one, other);
        expect(await verifyAudit(trail.db, team)).toEqual({ kind: 'broken', seq: one, because: 'changed' });
        await swap(trail.db, one, other);
        expect(await verifyAudit(trail.db, team)).toMatchObject({ kind: 'whole' });
      }),
      { numRuns: 10 },
    );
  });

  it('shows a forged row, at its end and between two others', async () => {
    await using trail = await written(3);
    const forged = { careTeamId: team, ...eventAt(3), subjects: [], hash: 'f'.repeat(64) };
    await trail.db.auditEntry.create({ data: { ...forged, seq: 4 } });
    expect((await verifyAudit(trail.db, team)).kind).toBe('broken');
    await trail.db.auditEntry.update({ where: place(4), data: { seq: 5 } });
    await trail.db.auditEntry.update({ where: place(3), data: { seq: 4 } });
    await trail.db.auditEntry.update({ where: place(5), data: { seq: 3 } });
    expect(await verifyAudit(trail.db, team)).toEqual({ kind: 'broken', seq: 3, because: 'changed' });
  });

  it('shows a row that continues the chain but stands after its end', async () => {
    await using trail = await written(3);
    const head = await trail.db.auditHead.findUniqueOrThrow({ where: { careTeamId: team } });
    await trail.db.$transaction((tx) => appendAudit(tx, team, eventAt(3)));
    await trail.db.auditHead.update({ where: { careTeamId: team }, data: { seq: head.seq, hash: head.hash } });
    expect(await verifyAudit(trail.db, team)).toEqual({ kind: 'broken', seq: 4, because: 'added' });
  });

  it('is checked by a program that says which structure and which row, and ends with 1', async () => {
    await using trail = await written(3);
    await trail.db.auditEntry.update({ where: place(2), data: { act: 'another' } });
    await trail.db.$disconnect();
    const script = `process.env.DATABASE_URL = ${JSON.stringify(trail.database.url)};
      process.on('exit', (code) => process.stdout.write('exit ' + code));
      await import('./src/audit-verify.ts');`;
    const output = await nodeProcess(script);
    expect(output).toContain(`${team}: BROKEN, entry 2 is not what was written, or not in its place\n`);
    expect(output).toMatch(new RegExp(`${neighbour}: 3 in order, the last has the hash [0-9a-f]{64}\n`));
    expect(output).toMatch(/exit 1$/);
  });

  it('is only added to: nothing in the program changes or removes a row', () => {
    const folder = new URL('../../../src/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.includes('generated'),
    );
    const uses = files.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').match(/\bauditEntry\.\w+/g) ?? []);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((use) => !/\.(create|findMany|groupBy)$/.test(use))).toEqual([]);
  });
});
