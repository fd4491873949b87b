import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';

function problems(variables: Record<string, string>): readonly string[] {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const key = randomBytes(32).toString('base64');

/** What several Slack workspaces need. */
const several = {
  SLACK_CLIENT_ID: '12.34',
  SLACK_CLIENT_SECRET: 's',
  SLACK_SIGNING_SECRET: 's',
  DIAPASON_KEYS: key,
  PUBLIC_URL: 'https://diapason.example/',
};

describe('the environment', () => {
  it('needs nothing for the embedded database on loopback', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: 'file:./data/diapason.db',
      host: '127.0.0.1',
      port: 3978,
      logLevel: 'info',
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', PORT: ' ' })).toEqual(readConfig({}));
  });

  it('reports all problems at once, each with its variable', () => {
    const found = problems({
      PORT: 'ninety',
      DATABASE_URL: 'mysql://x',
      SLACK_BOT_TOKEN: 'xoxp-1',
      PUBLIC_URL: 'here',
    });
    expect(found).toHaveLength(4);
    for (const name of ['PORT', 'DATABASE_URL', 'SLACK_BOT_TOKEN', 'PUBLIC_URL']) {
      expect(found.some((problem) => problem.startsWith(`${name} `))).toBe(true);
    }
  });

  it('hides no missing variable behind a malformed one', () => {
    const found = problems({ PORT: 'ninety', SLACK_BOT_TOKEN: 'xoxb-1', MicrosoftAppId: 'id' });
    expect(found.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'SLACK_APP_TOKEN',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
    ]);
  });

  it('says of a malformed variable that it is malformed, and not that it is missing', () => {
    const found = problems({ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1' });
    expect(found).toEqual(['SLACK_BOT_TOKEN must be the "Bot User OAuth Token", which starts with xoxb-']);
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_CLIENT_SECRET: 's' }, 'SLACK_CLIENT_ID'],
    [{ ...several, SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_BOT_TOKEN'],
    [{ ...several, SLACK_CLIENT_SECRET: '' }, 'SLACK_CLIENT_SECRET'],
    [{ ...several, SLACK_SIGNING_SECRET: '' }, 'SLACK_APP_TOKEN'],
    [{ ...several, DIAPASON_KEYS: '' }, 'DIAPASON_KEYS'],
    [{ ...several, DIAPASON_KEYS: `${key},c2hvcnQ=` }, 'DIAPASON_KEYS'],
    [{ ...several, PUBLIC_URL: '' }, 'PUBLIC_URL'],
    [{ ...several, PUBLIC_URL: 'http://diapason.example' }, 'PUBLIC_URL'],
    [{ MicrosoftAppId: 'id' }, 'MicrosoftAppPassword'],
    [{ MicrosoftAppId: 'id', MicrosoftAppPassword: 'p' }, 'MicrosoftAppTenantId'],
    [{ MicrosoftAllowedTenants: '11111111-aaaa-4aaa-8aaa-111111111111' }, 'MicrosoftAllowedTenants'],
    [{ MicrosoftAllowedTenants: 'ours,', MicrosoftAppType: 'MultiTenant' }, 'MicrosoftAllowedTenants.0'],
    [{ TEAMS_ALLOW_UNAUTHENTICATED: '1', HOST: '0.0.0.0' }, 'HOST'],
    [{ TEAMS_ALLOW_UNAUTHENTICATED: '1', NODE_ENV: 'production' }, 'TEAMS_ALLOW_UNAUTHENTICATED'],
    [{ DIAPASON_CLOCK_RATE: '60', NODE_ENV: 'production' }, 'DIAPASON_CLOCK'],
    [{ DIAPASON_CLOCK: 'yesterday' }, 'DIAPASON_CLOCK'],
  ])('%j names %s', (variables, name) => {
    expect(problems(variables).map((problem) => problem.split(' ')[0])).toContain(name);
  });

  it('lets any Slack workspace install the app, with keys of which the first one seals', () => {
    const other = randomBytes(32).toString('base64');
    expect(readConfig({ ...several, DIAPASON_KEYS: `${key}, ${other}` }).slack).toEqual({
      signingSecret: 's',
      oauth: {
        clientId: '12.34',
        clientSecret: 's',
        publicUrl: 'https://diapason.example',
        keys: [Buffer.from(key, 'base64'), Buffer.from(other, 'base64')],
      },
    });
  });

  it('reads the tenants that Teams may speak for', () => {
    const [one, other] = ['11111111-AAAA-4aaa-8aaa-111111111111', '22222222-bbbb-4bbb-8bbb-222222222222'];
    const multi = { MicrosoftAppId: 'id', MicrosoftAppPassword: 'p', MicrosoftAppType: 'MultiTenant' };
    const { teams } = readConfig({ ...multi, MicrosoftAllowedTenants: `${one}, ${other}` });
    expect(teams?.allowedTenants).toEqual([one.toLowerCase(), other]);
    expect(readConfig(multi).teams).not.toHaveProperty('allowedTenants');
  });

  it('chooses Slack by Socket Mode or HTTP, Teams, or both', () => {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };
    expect(readConfig(slack)).toMatchObject({ slack: { botToken: 'xoxb-1', signingSecret: 's' } });
    expect(readConfig({ ...slack, TEAMS_ALLOW_UNAUTHENTICATED: '1', HOST: '::1' })).toMatchObject({
      slack: { botToken: 'xoxb-1' },
      teams: { appType: 'SingleTenant' },
    });
  });
});
