import { once } from 'node:events';
import { createServer } from 'node:http';
import nock from 'nock';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Diagnosis } from '../../src/core/diagnosis.ts';
import { examine } from '../../src/doctor/examine.ts';
import { exitCodeOf, reportOf } from '../../src/doctor/report.ts';
import { openDatabase } from '../../src/store/client.ts';
import { emptyDatabase, freshDatabase } from '../support/database.ts';

const now = new Date('2026-11-16T08:00:00Z');
const secure = { 'Strict-Transport-Security': 'max-age=31536000' };
const scopes = ['chat:write', 'commands', 'users:read'];
const date = (instant: string) => new Date(instant).toUTCString();

/** A port that nobody listens on, kept for nobody. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  return port;
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

async function migrated() {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  return database.url;
}

async function look(variables: Readonly<Record<string, string>>) {
  const defaults = { DATABASE_URL: await migrated(), PORT: String(await freePort()) };
  return examine({ variables: { ...defaults, ...variables }, scopes, now: () => now });
}

const slack = { SLACK_BOT_TOKEN: 'xoxb-secret', SLACK_SIGNING_SECRET: 'signing-secret' };
const teams = { MicrosoftAppId: 'app', MicrosoftAppPassword: 'password-secret', MicrosoftAppTenantId: 'tenant' };

function slackAnswers(body: object, headers: Record<string, string> = {}) {
  nock('https://slack.com')
    .post('/api/auth.test')
    .reply(200, body, { date: date('2026-11-16T08:00:01Z'), 'x-oauth-scopes': scopes.join(','), ...headers });
}

function microsoftAnswers(body: object) {
  nock('https://login.microsoftonline.com')
    .post('/tenant/oauth2/v2.0/token')
    .reply(200, body, { date: date('2026-11-16T08:00:00Z') });
}

const problems = (found: readonly Diagnosis[]) => found.filter(({ level }) => level === 'problem');

describe('an installation that is ready', () => {
  it('on Slack is said to be so', async () => {
    slackAnswers({ ok: true, team: 'MSP des Tilleuls' });
    const found = await look(slack);
    expect(reportOf(found)).toContain('It belongs to the workspace "MSP des Tilleuls".');
    expect(reportOf(found)).toContain('It opens and is up to date.');
    expect(reportOf(found)).toContain('All is well.');
    expect(exitCodeOf(found)).toBe(0);
  });

  it('on Teams needs an address from outside, and says so', async () => {
    microsoftAnswers({ access_token: 'token-secret' });
    const found = await look(teams);
    expect(reportOf(found)).toContain('Microsoft gives it a token.');
    expect(reportOf(found)).toContain('PUBLIC_URL: It is not set');
    expect(reportOf(found)).toContain('Ready, with warnings.');
    expect(exitCodeOf(found)).toBe(0);
  });

  it('is found where it runs already, inside and outside', async () => {
    const running = createServer((_, response) => response.end('ok\n')).listen(0, '127.0.0.1');
    onTestFinished(() => void running.close());
    await once(running, 'listening');
    slackAnswers({ ok: true, team: 'MSP' });
    nock('https://diapason.example').get('/healthz').reply(200, 'ok\n', secure);
    const found = await look({ ...slack, PORT: String(portOf(running)), PUBLIC_URL: 'https://diapason.example' });
    expect(reportOf(found)).toContain('Diapason is running there.');
    expect(reportOf(found)).toContain('PUBLIC_URL: Diapason answers there.');
    expect(problems(found)).toEqual([]);
  });
});

describe('a broken set-up is named, with what puts it right', () => {
  it('variables that are wrong or missing, all at once', async () => {
    const found = await look({ SLACK_BOT_TOKEN: 'xoxp-secret', PORT: 'web' });
    const said = reportOf(found);
    for (const name of ['SLACK_BOT_TOKEN', 'PORT']) expect(said).toContain(name);
    expect(exitCodeOf(found)).toBe(1);
  });

  it('no platform at all', async () => {
    const found = await look({});
    expect(reportOf(found)).toContain('No chat platform is set');
    expect(exitCodeOf(found)).toBe(1);
  });

  it('a bot token that Slack refuses', async () => {
    slackAnswers({ ok: false, error: 'token_revoked' });
    expect(problems(await look(slack))).toMatchObject([
      {
        about: 'Slack, bot token',
        said: 'Slack refuses it (token_revoked).',
        remedy: expect.stringContaining('OAuth'),
      },
    ]);
  });

  it('an app that was installed with too few scopes', async () => {
    slackAnswers({ ok: true, team: 'MSP' }, { 'x-oauth-scopes': 'chat:write' });
    expect(problems(await look(slack))).toMatchObject([
      { about: 'Slack, scopes', said: 'The app was installed without: commands, users:read.' },
    ]);
  });

  it('an app-level token for another app', async () => {
    slackAnswers({ ok: true, team: 'MSP' });
    nock('https://slack.com').post('/api/apps.connections.open').reply(200, { ok: false, error: 'invalid_auth' });
    const found = await look({ SLACK_BOT_TOKEN: 'xoxb-secret', SLACK_APP_TOKEN: 'xapp-secret' });
    expect(problems(found)).toMatchObject([{ about: 'Slack, app-level token (Socket Mode)' }]);
  });

  it('a network that leads nowhere', async () => {
    nock('https://slack.com').post('/api/auth.test').replyWithError('getaddrinfo ENOTFOUND slack.com');
    expect(problems(await look(slack))).toMatchObject([{ remedy: expect.stringContaining('port 443') }]);
  });

  it('a clock that is five minutes fast', async () => {
    slackAnswers({ ok: true, team: 'MSP' }, { date: date('2026-11-16T07:55:00Z') });
    expect(problems(await look(slack))).toMatchObject([
      {
        about: 'clock, beside Slack',
        said: 'This machine’s clock is 300 s fast.',
        remedy: expect.stringContaining('NTP'),
      },
    ]);
  });

  it.each([
    ['a secret that has expired', 'AADSTS7000222: The provided client secret keys are expired.', 'has expired'],
    ['a wrong secret', 'AADSTS7000215: Invalid client secret provided.', 'copy the value'],
    ['another tenant', 'AADSTS700016: Application was not found in the directory.', 'MicrosoftAppTenantId'],
    ['something that is not known here', 'Nothing in particular.', 'Azure portal'],
  ])('Teams with %s', async (_, description, remedy) => {
    microsoftAnswers({ error: 'invalid_client', error_description: description });
    expect(problems(await look(teams))).toMatchObject([
      { about: 'Teams, app registration', remedy: expect.stringContaining(remedy) },
    ]);
  });

  it('a port that another program has', async () => {
    const other = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    slackAnswers({ ok: true, team: 'MSP' });
    const found = await look({ ...slack, PORT: String(portOf(other)) });
    expect(problems(found)).toMatchObject([{ said: 'Another program listens there.' }]);
  });

  it('a proxy that takes headers away and shows the counters to everybody', async () => {
    slackAnswers({ ok: true, team: 'MSP' });
    nock('https://diapason.example').get('/healthz').reply(200, 'ok\n');
    nock('https://diapason.example').get('/metrics').reply(200, '# TYPE diapason_deliveries_total counter\n');
    const found = await look({ ...slack, PUBLIC_URL: 'https://diapason.example' });
    expect(reportOf(found)).toContain('The proxy takes security headers away (Strict-Transport-Security).');
    expect(reportOf(found)).toContain('Let it pass on the headers of Diapason as they are.');
    expect(reportOf(found)).toContain('Anybody can read /metrics there.');
    expect(exitCodeOf(found)).toBe(0);
  });

  it('an address from outside without HTTPS, and one that leads to another server', async () => {
    slackAnswers({ ok: true, team: 'MSP' });
    const clear = await look({ ...slack, PUBLIC_URL: 'http://diapason.example' });
    expect(problems(clear)).toMatchObject([{ about: 'PUBLIC_URL', remedy: expect.stringContaining('reverse proxy') }]);
    slackAnswers({ ok: true, team: 'MSP' });
    nock('https://diapason.example').get('/healthz').reply(200, '<html>Welcome to nginx</html>');
    const found = await look({ ...slack, PUBLIC_URL: 'https://diapason.example' });
    expect(reportOf(found)).toContain('Diapason does not answer there now.');
  });

  it('a database that is newer, half migrated, or not there', async () => {
    const change = async (sql: string) => {
      const url = await migrated();
      const db = await openDatabase(url);
      await db.$executeRawUnsafe(sql);
      await db.$disconnect();
      slackAnswers({ ok: true, team: 'MSP' });
      return problems(await look({ ...slack, DATABASE_URL: url }));
    };
    const newer = await change("UPDATE _prisma_migrations SET migration_name = '29990101000000_later'");
    expect(newer).toMatchObject([{ said: expect.stringContaining('newer version of Diapason') }]);
    const half = await change('UPDATE _prisma_migrations SET finished_at = NULL');
    expect(half).toMatchObject([{ said: expect.stringContaining('stopped half way') }]);
    slackAnswers({ ok: true, team: 'MSP' });
    const nowhere = await look({ ...slack, DATABASE_URL: 'file:/dev/null/diapason.db' });
    expect(problems(nowhere)).toMatchObject([{ said: expect.stringContaining('cannot be made in /dev/null') }]);
    slackAnswers({ ok: true, team: 'MSP' });
    const gone = await look({ ...slack, DATABASE_URL: 'postgresql://nobody:password-secret@127.0.0.1:1/diapason' });
    expect(problems(gone)).toMatchObject([{ about: 'database', said: expect.stringContaining('cannot be opened') }]);
  });
});

it('a database without tables is made by the first start', async () => {
  const database = await emptyDatabase();
  onTestFinished(() => database.drop());
  slackAnswers({ ok: true, team: 'MSP' });
  const found = await look({ ...slack, DATABASE_URL: database.url });
  expect(reportOf(found)).toContain('the first start makes');
  expect(problems(found)).toEqual([]);
});

it('never tells a secret', async () => {
  slackAnswers({ ok: false, error: 'invalid_auth' });
  nock('https://slack.com').post('/api/apps.connections.open').reply(200, { ok: false, error: 'invalid_auth' });
  microsoftAnswers({ error_description: 'AADSTS7000215: password-secret is wrong' });
  const database = 'postgresql://nobody:password-secret@127.0.0.1:1/diapason';
  const found = await look({ ...slack, ...teams, SLACK_APP_TOKEN: 'xapp-secret', DATABASE_URL: database });
  expect(found.length).toBeGreaterThan(6);
  for (const secret of ['xoxb-secret', 'xapp-secret', 'signing-secret', 'password-secret']) {
    expect(reportOf(found)).not.toContain(secret);
  }
});
