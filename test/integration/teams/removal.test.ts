import { expect, it } from 'vitest';
import { botAccount } from '../../support/teams-activities.ts';
import { account, claire, type Msp, openInstalledMsp } from './msp.ts';

const readings = (msp: Msp) => msp.connector.calls.filter(({ path }) => path.includes('/pagedmembers')).length;

/** How often Teams is asked for the channel's members while one beat after the other comes, ten minutes and a bit apart. */
async function readingsIn(msp: Msp, beats: number): Promise<number> {
  const before = readings(msp);
  // One call for all: each page is a call of its own.
  msp.connector.pageSize = 100;
  for (let beat = 0; beat < beats; beat++) {
    await msp.at(new Date(msp.clock.now().getTime() + 11 * 60_000).toISOString());
  }
  return readings(msp) - before;
}

const putOut = { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } };
const aDay = 131;

it.each([
  ['installationUpdate', { action: 'remove' }],
  ['conversationUpdate', { membersRemoved: [botAccount] }],
])('a team that removes the app is asked for its people no more, until it is back (%s)', async (type, what) => {
  await using msp = await openInstalledMsp();
  await msp.happens(type, { ...what, from: account(claire) });
  expect(await readingsIn(msp, aDay)).toBe(0);
  await msp.isInstalledBy(claire);
  expect(await readingsIn(msp, aDay)).toBe(1);
});

it('another team of the tenant that removes the app changes nothing', async () => {
  await using msp = await openInstalledMsp();
  await msp.db.workspace.updateMany({ data: { channelExternalId: '19:other@thread.tacv2' } });
  await msp.happens('installationUpdate', { action: 'remove', from: account(claire) });
  expect(await readingsIn(msp, aDay)).toBe(1);
});

it('a channel where the bot is not allowed is asked again a day later, or when the bot is added', async () => {
  await using msp = await openInstalledMsp();
  await msp.at('2026-11-17T07:00:00Z');
  msp.connector.fail(putOut, '/pagedmembers');
  await msp.at('2026-11-17T08:30:00Z');
  expect(await readingsIn(msp, aDay - 1)).toBe(0);
  msp.connector.fail(putOut, '/pagedmembers');
  expect(await readingsIn(msp, 1)).toBe(1);
  expect(await readingsIn(msp, 12)).toBe(0);
  const before = readings(msp);
  await msp.isInstalledBy(claire);
  expect(readings(msp)).toBeGreaterThan(before);
});

it('a channel that could not be read for another reason is asked again ten minutes later', async () => {
  await using msp = await openInstalledMsp();
  msp.connector.fail({ status: 503 }, '/pagedmembers');
  await msp.at('2026-11-17T08:30:00Z');
  expect(await readingsIn(msp, 12)).toBe(1);
});
