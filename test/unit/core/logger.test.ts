import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/core/logger.ts';
import { openDatabase } from '../../../src/store/client.ts';
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
