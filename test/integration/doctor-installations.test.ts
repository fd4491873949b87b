import { randomBytes } from 'node:crypto';
import nock from 'nock';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { examine } from '../../src/doctor/examine.ts';
import { reportOf } from '../../src/doctor/report.ts';
import { written } from '../../src/platforms/slack/oauth/installation.ts';
import { openDatabase } from '../../src/store/client.ts';
import { Seal } from '../../src/store/seal.ts';
import { saveInstallation } from '../../src/store/slack-installation.ts';
import { emptyDatabase, freshDatabase, type TestDatabase } from '../support/database.ts';

const now = new Date('2026-11-16T08:00:00Z');
const secure = { 'Strict-Transport-Security': 'max-age=31536000' };
const key = randomBytes(32);
const scopes = ['chat:write', 'commands'];

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  onTestFinished(() => database.drop());
});

async function install(
  id: string,
  sealedWith = key,
  rotation: { refreshToken?: string; expiresAt?: number } = {},
): Promise<void> {
  const bot = { id: 'B1', userId: 'UBOT', token: `xoxb-${id}`, scopes, ...rotation };
  const text = written({ team: { id }, isEnterpriseInstall: false, user: { id: 'U1' }, bot });
  const db = await openDatabase(database.url);
  await saveInstallation(db, now, { id, orgWide: false, sealed: new Seal([sealedWith]).seal(text, id) });
  await db.$disconnect();
}

function slackAnswers(id: string, body: object, granted = scopes): void {
  nock('https://slack.com', { reqheaders: { authorization: `Bearer xoxb-${id}` } })
    .post('/api/auth.test')
    .reply(200, body, { date: now.toUTCString(), 'x-oauth-scopes': granted.join(',') });
}

async function report(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const variables = {
    DATABASE_URL: database.url,
    PORT: '0',
    SLACK_CLIENT_ID: '12.34',
    SLACK_CLIENT_SECRET: 'client-secret',
    SLACK_SIGNING_SECRET: 'signing-secret',
    DIAPASON_KEYS: key.toString('base64'),
    PUBLIC_URL: 'https://diapason.example',
    ...more,
  };
  nock('https://diapason.example').get('/healthz').reply(200, 'ok\n', secure);
  return reportOf(await examine({ variables, scopes, now: () => now }));
}

it('says where the app is installed before anybody has', async () => {
  expect(await report()).toContain('Nobody has installed the app yet: https://diapason.example/slack/install.');
});

it('tries the token of every installation, and names the one that Slack refuses', async () => {
  await install('T1');
  await install('T2');
  await install('T3');
  slackAnswers('T1', { ok: true, team: 'MSP des Tilleuls' });
  slackAnswers('T2', { ok: false, error: 'account_inactive' });
  slackAnswers('T3', { ok: true, team: 'CPTS' }, ['chat:write']);
  const said = await report();
  expect(said).toContain('3, whose tokens can be read.');
  expect(said).toContain('Slack, token of T1: It belongs to the workspace "MSP des Tilleuls".');
  expect(said).toContain('Slack, token of T2: Slack refuses it (account_inactive).');
  expect(said).toContain('Install the app there again: https://diapason.example/slack/install.');
  expect(said).toContain('The app was installed without: commands.');
  expect(said).not.toContain('xoxb-');
});

it('a token that ended in a quiet night is no problem where Slack exchanges tokens', async () => {
  const refreshToken = 'xoxe-1';
  const seconds = now.getTime() / 1000;
  await install('T1', key, { refreshToken, expiresAt: seconds - 60 });
  await install('T2', key, { refreshToken, expiresAt: seconds + 60 });
  slackAnswers('T2', { ok: true, team: 'CPTS' });
  const said = await report();
  expect(said).toContain('ok      Slack, token of T1: It has ended');
  expect(said).toContain('exchanged for a fresh one when it is next needed');
  expect(said).toContain('Slack, token of T2: It belongs to the workspace "CPTS".');
  expect(said).not.toContain('PROBLEM');
});

it('says which variable is wrong when the tokens cannot be opened', async () => {
  await install('T1', randomBytes(32));
  const said = await report();
  expect(said).toContain('DIAPASON_KEYS has no key that opens what is stored');
  expect(said).toContain('npm run keys:rotate');
});

it('says nothing of installations that a database without tables cannot have', async () => {
  const empty = await emptyDatabase();
  onTestFinished(() => empty.drop());
  expect(await report({ DATABASE_URL: empty.url })).not.toContain('installations');
});
