import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../../src/core/clock.ts';
import { boltLogger } from '../../../../src/platforms/slack/bolt-logger.ts';
import { directoryClient } from '../../../../src/platforms/slack/clients.ts';
import { SlackPeople } from '../../../../src/platforms/slack/people.ts';
import { type SlackApi, startSlackApi } from '../../../support/slack-api.ts';

const logger = boltLogger(pino({ level: 'silent' }));
let api: SlackApi;
let clock: ManualClock;
let people: SlackPeople;
beforeEach(async () => {
  api = await startSlackApi();
  clock = new ManualClock(new Date('2026-04-20T06:00:00Z'));
  people = new SlackPeople(directoryClient({ botToken: 'xoxb-test', apiUrl: api.url, logger }), clock);
});
afterEach(async () => {
  expect(api.violations).toEqual([]);
  await api.close();
});

describe('people of a workspace', () => {
  it('come with their zone, language and standing', async () => {
    expect(await people.profile('T1', 'UNADIA')).toEqual({
      externalId: 'UNADIA',
      displayName: 'Nadia Benali',
      zone: 'Indian/Reunion',
      locale: 'fr-FR',
      guest: false,
      removed: false,
      bot: false,
      workspaceAdmin: false,
    });
    expect(await people.profile('T1', 'UCAMILLE')).toMatchObject({ workspaceAdmin: true });
    expect(await people.profile('T1', 'UGUEST')).toMatchObject({ guest: true });
    expect(await people.profile('T1', 'UGONE')).toMatchObject({ removed: true });
    expect(await people.profile('T1', 'UBOT')).toMatchObject({ bot: true });
  });

  it('are undefined when the workspace does not know them', async () => {
    expect(await people.profile('T1', 'UNOBODY')).toBeUndefined();
  });

  it('are everyone in a channel, however many pages that takes', async () => {
    const members = await people.members('T1', { externalId: 'CRCP' });
    expect(members.map((member) => member.displayName)).toEqual([
      'Camille Roux',
      'Marc Lefèvre',
      'Nadia Benali',
      'Paul Invité',
      'Owen Clark',
      'Diapason',
      'Ancien Membre',
    ]);
  });

  it('are asked for again after a minute', async () => {
    await people.profile('T1', 'UOWEN');
    clock.set(new Date('2026-04-20T06:00:59Z'));
    await people.profile('T1', 'UOWEN');
    expect(api.of('users.info')).toHaveLength(1);
    clock.set(new Date('2026-04-20T06:01:00Z'));
    await people.profile('T1', 'UOWEN');
    expect(api.of('users.info')).toHaveLength(2);
  });

  it('wait when Slack asks to, instead of giving up half-way', async () => {
    api.fail('users.info', { status: 429, headers: { 'retry-after': '0' } });
    expect(await people.members('T1', { externalId: 'CRCP' })).toHaveLength(7);
  });
});
