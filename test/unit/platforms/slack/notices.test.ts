import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/core/clock.ts';
import { createSlack } from '../../../../src/platforms/slack/slack.ts';
import { startSlackApi } from '../../../support/slack-api.ts';
import { RecordingBot, type SlackBot, startSlackBot } from '../../../support/slack-bot.ts';
import { eventBody, signedJson } from '../../../support/slack-requests.ts';

const options = { http: express(), logger: pino({ level: 'silent' }), clock: systemClock, signingSecret: 's' };

describe('what happens in the workspace', () => {
  let slack: SlackBot;
  beforeAll(async () => {
    slack = await startSlackBot();
  });
  afterAll(() => slack.close());
  beforeEach(() => {
    slack.bot.notices.length = 0;
  });

  const happens = (event: Record<string, unknown>) => slack.send(signedJson(eventBody(event, 'Ev7')));

  it('the bot is added to a channel', async () => {
    await happens({ type: 'member_joined_channel', user: 'UBOT', channel: 'CRCP', channel_type: 'C', team: 'T1' });
    expect(slack.bot.notices).toEqual([
      {
        kind: 'added-to-channel',
        platform: 'slack',
        workspace: 'T1',
        sourceId: 'Ev7',
        place: { kind: 'channel', externalId: 'CRCP' },
      },
    ]);
  });

  it('the bot is added to a channel whose name Slack tells', async () => {
    slack.api.calls.length = 0;
    const channel = { id: 'CRCP', name: 'rcp-tilleuls', is_private: true };
    slack.api.fail('conversations.info', { status: 200, body: JSON.stringify({ ok: true, channel }) });
    await happens({ type: 'member_joined_channel', user: 'UBOT', channel: 'CRCP', channel_type: 'G', team: 'T1' });
    expect(slack.bot.notices).toMatchObject([
      { kind: 'added-to-channel', place: { kind: 'channel', externalId: 'CRCP', name: 'rcp-tilleuls' } },
    ]);
    expect(slack.api.of('conversations.info')).toMatchObject([{ args: { channel: 'CRCP' } }]);
    expect(slack.api.violations).toEqual([]);
  });

  it('the bot is added to a channel whose name cannot be asked for', async () => {
    slack.api.fail('conversations.info', { status: 429, headers: { 'retry-after': '30' } });
    await happens({ type: 'member_joined_channel', user: 'UBOT', channel: 'CRCP', channel_type: 'C', team: 'T1' });
    expect(slack.bot.notices).toMatchObject([{ kind: 'added-to-channel', place: { externalId: 'CRCP' } }]);
    expect(slack.bot.notices[0]).not.toHaveProperty('place.name');
  });

  it('somebody joins a channel, or the workspace', async () => {
    await happens({ type: 'member_joined_channel', user: 'UNADIA', channel: 'CRCP' });
    await happens({ type: 'team_join', user: { id: 'UOWEN', name: 'owen' } });
    expect(slack.bot.notices).toMatchObject([
      { kind: 'person-joined', user: 'UNADIA' },
      { kind: 'person-joined', user: 'UOWEN' },
    ]);
  });

  it('somebody moves to another zone or leaves', async () => {
    const user = {
      id: 'UNADIA',
      name: 'nadia',
      tz: 'Indian/Reunion',
      deleted: true,
      profile: { display_name: 'Nadia B.' },
    };
    await happens({ type: 'user_change', user });
    expect(slack.bot.notices).toMatchObject([
      {
        kind: 'person-changed',
        user: 'UNADIA',
        profile: { externalId: 'UNADIA', displayName: 'Nadia B.', zone: 'Indian/Reunion', removed: true, guest: false },
      },
    ]);
  });

  it('somebody of another organisation changes', async () => {
    await happens({ type: 'user_change', user: { id: 'UX', name: 'x', team_id: 'T9' } });
    expect(slack.bot.notices).toMatchObject([{ kind: 'person-changed', profile: { guest: true } }]);
  });

  it('somebody changes who was just looked up, and is looked up again', async () => {
    await slack.platform.people.profile('T1', 'UOWEN');
    slack.api.calls.length = 0;
    await happens({ type: 'user_change', user: { id: 'UOWEN', name: 'owen' } });
    await slack.platform.people.profile('T1', 'UOWEN');
    expect(slack.api.of('users.info')).toHaveLength(1);
  });

  it('the app is uninstalled', async () => {
    const revoked = JSON.stringify({ ok: false, error: 'token_revoked' });
    slack.api.fail('auth.test', { status: 200, body: revoked });
    await happens({ type: 'app_uninstalled' });
    expect(slack.bot.notices).toEqual([
      { kind: 'uninstalled', platform: 'slack', workspace: 'T1', sourceId: 'uninstall:T1' },
    ]);
  });

  it('a late word of an uninstallation says nothing while the token is good', async () => {
    await happens({ type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } });
    expect(slack.bot.notices).toEqual([]);
  });

  it('what a member allowed the app is taken back, which says nothing about the bot', async () => {
    await happens({ type: 'tokens_revoked', tokens: { oauth: ['UMARC'] } });
    expect(slack.bot.notices).toEqual([]);
  });
});

describe('starting', () => {
  it('tells of the installation, once and for all', async () => {
    const api = await startSlackApi();
    const bot = new RecordingBot();
    const slack = createSlack({ ...options, botToken: 'xoxb-test', apiUrl: api.url });
    expect(slack.ready()).toBe(false);
    await slack.start(bot);
    expect(slack.ready()).toBe(true);
    expect(bot.notices).toEqual([
      {
        kind: 'installed',
        platform: 'slack',
        workspace: 'T1',
        workspaceName: 'Maison de santé des Tilleuls',
        sourceId: 'install:T1',
      },
    ]);
    await slack.stop();
    await api.close();
  });

  it('names the variable whose token Slack refuses', async () => {
    const api = await startSlackApi({ token: 'xoxb-other' });
    const slack = createSlack({ ...options, botToken: 'xoxb-test', apiUrl: api.url });
    await expect(slack.start(new RecordingBot())).rejects.toThrow(/SLACK_BOT_TOKEN.*invalid_auth/);
    await api.close();
  });

  it('names the variable of the socket’s token', async () => {
    const api = await startSlackApi();
    const slack = createSlack({ ...options, botToken: 'xoxb-test', appToken: 'xapp-wrong', apiUrl: api.url });
    await expect(slack.start(new RecordingBot())).rejects.toThrow(/SLACK_APP_TOKEN/);
    expect(slack.ready()).toBe(false);
    await api.close();
  });

  it('says which setting is missing', () => {
    expect(() => createSlack({ http: express(), logger: options.logger, clock: systemClock, botToken: 'x' })).toThrow(
      /SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/,
    );
  });
});
