import express from 'express';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { People } from '../../../../src/bot/people.ts';
import { type Clock, ManualClock } from '../../../../src/core/clock.ts';
import { createSlack } from '../../../../src/platforms/slack/slack.ts';
import { type SlackApi, startSlackApi } from '../../../support/slack-api.ts';

let api: SlackApi;
let clock: ManualClock;
let people: People;
beforeEach(async () => {
  api = await startSlackApi();
  clock = new ManualClock(new Date('2026-04-20T06:00:00Z'));
  people = peopleWith(clock);
});

function peopleWith(time: Clock): People {
  const logger = pino({ level: 'silent' });
  const options = { botToken: 'xoxb-test', signingSecret: 's', apiUrl: api.url, http: express() };
  return createSlack({ ...options, logger, clock: time }).people;
}

function slackTells(user: Readonly<Record<string, unknown>>): void {
  api.fail('users.info', { status: 200, body: JSON.stringify({ ok: true, user }) });
}

function slackSaysWait(seconds: number): void {
  api.fail('users.info', { status: 429, headers: { 'retry-after': `${seconds}` } });
}

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

  it.each(['is_restricted', 'is_ultra_restricted', 'is_stranger'])('are guests when Slack says %s', async (flag) => {
    slackTells({ id: 'UMARC', name: 'marc', [flag]: true });
    expect(await people.profile('T1', 'UMARC')).toMatchObject({ guest: true });
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
});

describe('people of another organisation', () => {
  const guest = async (user: Readonly<Record<string, unknown>>, workspace = 'T1') => {
    slackTells({ id: 'UX', name: 'x', ...user });
    return (await people.profile(workspace, 'UX'))?.guest;
  };

  it.each([
    ['a stranger', { is_stranger: true }],
    ['a stranger who names our team', { is_stranger: true, team_id: 'T1' }],
    ['of another team', { team_id: 'T9' }],
    ['of a grid without our team', { team_id: 'T9', enterprise_user: { enterprise_id: 'E9', teams: ['T8', 'T9'] } }],
  ])('are guests: %s', async (_, user) => {
    expect(await guest(user)).toBe(true);
  });

  it.each([
    ['of our team', { team_id: 'T1', is_stranger: false }],
    ['of no known team', { team_id: '' }],
    ['of a grid with our team', { team_id: 'T9', enterprise_user: { enterprise_id: 'E1', teams: ['T9', 'T1'] } }],
  ])('are not those %s', async (_, user) => {
    expect(await guest(user)).toBe(false);
  });

  it('are not those of the grid in which the app is installed as a whole', async () => {
    expect(await guest({ team_id: 'T9', enterprise_user: { enterprise_id: 'E1', teams: ['T9'] } }, 'E1')).toBe(false);
  });

  it('are guests in a grid that is not theirs', async () => {
    expect(await guest({ team_id: 'T9', enterprise_user: { enterprise_id: 'E9', teams: ['T9'] } }, 'E1')).toBe(true);
  });
});

describe('when Slack asks to wait', () => {
  it('the members of a channel are read to the end', async () => {
    slackSaysWait(30);
    expect(await people.members('T1', { externalId: 'CRCP' })).toHaveLength(7);
    expect(clock.now()).toEqual(new Date('2026-04-20T06:00:30Z'));
  });

  it('nobody waits for one person', async () => {
    slackSaysWait(0);
    await expect(people.profile('T1', 'UOWEN')).rejects.toThrow(/rate-limit/);
    expect(api.of('users.info')).toHaveLength(1);
  });

  it('a newcomer is looked up while the members of a channel wait', async () => {
    let wakeUp = () => {};
    let fallAsleep = () => {};
    const asleep = new Promise<void>((resolve) => (fallAsleep = resolve));
    const sleep = () =>
      new Promise<void>((resolve) => {
        wakeUp = resolve;
        fallAsleep();
      });
    people = peopleWith({ now: () => clock.now(), sleep });
    slackSaysWait(30);
    const members = people.members('T1', { externalId: 'CRCP' });
    await asleep;
    expect(await people.profile('T1', 'UOWEN')).toMatchObject({ displayName: 'Owen Clark' });
    wakeUp();
    expect(await members).toHaveLength(7);
  });

  it('the members of a channel are given up after three waits, and the next reading goes on from there', async () => {
    slackSaysWait(10);
    slackTells({ id: 'UCAMILLE', name: 'camille' });
    slackSaysWait(10);
    slackTells({ id: 'UMARC', name: 'marc' });
    slackSaysWait(10);
    slackTells({ id: 'UNADIA', name: 'nadia' });
    slackSaysWait(10);
    await expect(people.members('T1', { externalId: 'CRCP' })).rejects.toThrow(/rate-limit/);
    expect(clock.now()).toEqual(new Date('2026-04-20T06:00:30Z'));
    clock.set(new Date('2026-04-20T06:10:30Z'));
    api.calls.length = 0;
    expect((await people.members('T1', { externalId: 'CRCP' })).map(({ externalId }) => externalId)).toEqual([
      'UCAMILLE',
      'UMARC',
      'UNADIA',
      'UGUEST',
      'UOWEN',
      'UBOT',
      'UGONE',
    ]);
    expect(api.of('users.info').map(({ args }) => args['user'])).toEqual(['UGUEST', 'UOWEN', 'UBOT', 'UGONE']);
  });

  it('a wait of an hour is not begun', async () => {
    slackSaysWait(3600);
    await expect(people.members('T1', { externalId: 'CRCP' })).rejects.toThrow(/rate-limit/);
    expect(clock.now()).toEqual(new Date('2026-04-20T06:00:00Z'));
  });
});
