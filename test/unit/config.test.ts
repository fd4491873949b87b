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

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ MicrosoftAppId: 'id' }, 'MicrosoftAppPassword'],
    [{ MicrosoftAppId: 'id', MicrosoftAppPassword: 'p' }, 'MicrosoftAppTenantId'],
    [{ TEAMS_ALLOW_UNAUTHENTICATED: '1', HOST: '0.0.0.0' }, 'HOST'],
    [{ TEAMS_ALLOW_UNAUTHENTICATED: '1', NODE_ENV: 'production' }, 'TEAMS_ALLOW_UNAUTHENTICATED'],
    [{ DIAPASON_CLOCK_RATE: '60', NODE_ENV: 'production' }, 'DIAPASON_CLOCK'],
    [{ DIAPASON_CLOCK: 'yesterday' }, 'DIAPASON_CLOCK'],
  ])('%j names %s', (variables, name) => {
    expect(problems(variables).map((problem) => problem.split(' ')[0])).toContain(name);
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
