import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createBot } from '../../../src/bot/dispatch.ts';
import { createLogger } from '../../../src/core/logger.ts';
import { defineCommand } from '../../../src/features/define.ts';
import { members } from '../../../src/features/practitioner/role.ts';
import { channel, openStructure, viewOf } from '../../support/structure.ts';
import { unhurried } from '../../support/unhurried.ts';

it('an error that nobody expected leaves nothing in the log of what was typed, and the next command works', async () => {
  await using structure = await openStructure();
  await structure.says('lea', 'rcp');
  const lines: string[] = [];
  const log = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const broken = defineCommand({
    id: 'task.line',
    roles: members,
    rest: 'text',
    run: async ({ tx }, rest) => {
      await tx.$queryRawUnsafe(`SELECT '${rest}' FRM nothing`);
      return { kind: 'none' };
    },
  });
  const { db, clock, platform, workspace } = structure;
  const bot = createBot({
    db,
    clock,
    registry: { commands: [broken], actions: [], forms: [], messageActions: [] },
    people: () => platform.people,
    logger: createLogger('trace', log),
    publicUrl: undefined,
    pace: unhurried,
    slowed: () => {},
    kick: () => {},
  });
  const source = { platform: 'slack', workspace, user: 'lea', place: channel, kind: 'command' } as const;
  const answer = viewOf(
    await bot.invoke({ ...source, sourceId: 'one', text: 'tache rappeler le coquelicot' }),
  ).fallback;
  const [, reference = 'none'] = /\b([0-9a-f]{8})\b/.exec(answer) ?? [];
  expect(lines.join('')).toContain(reference);
  expect(lines.join('')).toContain('PrismaClient');
  expect(lines.join('')).not.toContain('coquelicot');
  expect(viewOf(await structure.says('lea', 'rcp')).fallback).not.toContain(reference);
});
