import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createBot } from '../../../src/bot/dispatch.ts';
import { type ChosenMessage, defineMessageAction } from '../../../src/features/define.ts';
import { members } from '../../../src/features/practitioner/role.ts';
import { channel, openStructure } from '../../support/structure.ts';
import { unhurried } from '../../support/unhurried.ts';

it('a command in the menu of a message is told its words unless the guard objects, and the address in any case', async () => {
  await using structure = await openStructure();
  const chosen: ChosenMessage[] = [];
  const noted = defineMessageAction({
    id: 'note',
    roles: members,
    run: async (_, message) => {
      chosen.push(message);
      return { kind: 'none' };
    },
  });
  const { db, clock, platform, workspace } = structure;
  const bot = createBot({
    db,
    clock,
    registry: { commands: [], actions: [], forms: [], messageActions: [noted] },
    people: () => platform.people,
    logger: pino({ level: 'silent' }),
    publicUrl: undefined,
    pace: unhurried,
    slowed: () => {},
    kick: () => {},
  });
  const source = { platform: 'slack', workspace, user: 'lea', place: channel } as const;
  const choose = (sourceId: string, text: string, more: { readonly link?: string } = {}) =>
    bot.invoke({ ...source, kind: 'message-action', id: 'note', sourceId, text, ...more });

  const link = 'https://tilleuls.slack.com/archives/C1/p1700000000000002';
  await choose('1', 'Commander des pansements', { link });
  await choose('2', 'Commander des pansements');
  await choose('3', 'Rappeler au 06 12 34 56 78', { link });
  expect(chosen).toEqual([
    { text: 'Commander des pansements', objection: undefined, link },
    { text: 'Commander des pansements', objection: undefined, link: undefined },
    { text: '', objection: expect.stringMatching(/téléphone/i), link },
  ]);
});
