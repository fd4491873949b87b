import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/core/logger.ts';
import { type Db, openDatabase } from '../../../src/store/client.ts';
import { freshDatabase } from '../../support/database.ts';

function recording() {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, logger: createLogger('info', destination) };
}

describe('the log', () => {
  it('never quotes what a query was to write', async () => {
    const database = await freshDatabase();
    const db = await openDatabase(database.url);
    const { lines, logger } = recording();
    const wrong = { id: 'x', receivedAt: 'Madame Durand, 06 12 34 56 78' };
    const error: unknown = await db.inboundEvent.create({ data: wrong }).catch((caught: unknown) => caught);
    logger.error({ err: error }, 'unexpected error');
    expect(lines.join('')).toContain('PrismaClientValidationError');
    expect(lines.join('')).not.toContain('Durand');
    await db.$disconnect();
    await database.drop();
  });

  it.each([
    [
      'breaks a constraint',
      async (db: Db) => {
        const row = { id: 'Madame Durand', receivedAt: new Date(0) };
        await db.inboundEvent.create({ data: row });
        await db.inboundEvent.create({ data: row });
      },
    ],
    ['is no SQL', (db: Db) => db.$queryRawUnsafe("SELECT 'Madame Durand' FRM nothing")],
    ['names a column that is not there', (db: Db) => db.$queryRawUnsafe('SELECT "Durand" FROM "Nothing"')],
    ['finds nothing', (db: Db) => db.inboundEvent.findUniqueOrThrow({ where: { id: 'Madame Durand' } })],
  ])('never quotes a query that %s', async (_, query) => {
    const database = await freshDatabase();
    const db = await openDatabase(database.url);
    const { lines, logger } = recording();
    const error: unknown = await Promise.resolve(query(db)).catch((caught: unknown) => caught);
    logger.error({ err: new Error('a command failed', { cause: error }) }, 'unexpected error');
    expect(lines.join('')).toContain('PrismaClient');
    expect(lines.join('')).not.toContain('Durand');
    await db.$disconnect();
    await database.drop();
  });

  it('never quotes what is no JSON, nor a message whose lines look like those of a stack', () => {
    const { lines, logger } = recording();
    const parse = () => JSON.parse('Durand');
    try {
      parse();
    } catch (error) {
      logger.error({ err: error }, 'unexpected error');
    }
    const forged = new Error('a name\n    at Madame Durand');
    forged.name = 'PrismaClientValidationError';
    logger.error({ err: forged }, 'unexpected error');
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toContain('logger.test.ts');
    expect(lines.join('')).not.toContain('Durand');
  });

  it('keeps messages, codes and causes of other errors', () => {
    const { lines, logger } = recording();
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    logger.error({ err: new Error('no answer', { cause }) }, 'delivery failed');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      err: { message: 'no answer', cause: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' } },
    });
  });

  it.each(['text', 'title', 'token', 'authorization', 'values', 'headers'])('leaves out anything called %s', (key) => {
    const { lines, logger } = recording();
    logger.info({ [key]: 'secret', deep: { [key]: 'secret' } }, 'event');
    expect(lines.join('')).not.toContain('secret');
  });
});
