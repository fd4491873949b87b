import { randomBytes } from 'node:crypto';
import type { Emulator } from 'emulate';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../../src/app.ts';
import { ManualClock } from '../../../src/core/clock.ts';
import { createSlack } from '../../../src/platforms/slack/slack.ts';
import { type Db, databaseNull, openDatabase } from '../../../src/store/client.ts';
import { Seal, SealError } from '../../../src/store/seal.ts';
import { everyInstallation, resealAll } from '../../../src/store/slack-installation.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { Browser, app as credentials, publicUrl, startSlack } from '../../support/slack-install.ts';
import { signingSecret } from '../../support/slack-requests.ts';

/** On Monday 16 November 2026, 9:00 in Paris. */
const clock = new ManualClock(new Date('2026-11-16T08:00:00Z'));
const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];

let slack: Emulator;
let database: TestDatabase;
let db: Db;
let log: string[];
let running: { readonly browser: Browser; tick(): Promise<void>; stop(): Promise<void> } | undefined;

async function start(keys: readonly Buffer[] = [oldKey]): Promise<Browser> {
  const logger = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) });
  const oauth = { ...credentials, publicUrl, db, seal: new Seal(keys) };
  const app = createApp({
    clock,
    db,
    logger,
    publicUrl,
    platforms: (http) => [createSlack({ oauth, signingSecret, apiUrl: `${slack.url}/api/`, http, logger, clock })],
    random: () => 0,
  });
  const port = await app.start({ host: '127.0.0.1', port: 0, cron: false });
  const browser = new Browser(`http://127.0.0.1:${port}`);
  running = { browser, tick: () => app.tick(), stop: () => app.stop() };
  return browser;
}

async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}

const stored = () => db.$transaction((tx) => everyInstallation(tx));

/** What stands in Slack, as its own page of messages shows it. */
const shown = async () => (await (await fetch(`${slack.url}/?tab=messages`)).text()).replace(/&nbsp;|\u00a0/g, ' ');

beforeEach(async () => {
  log = [];
  slack = await startSlack();
  database = await freshDatabase();
  db = await openDatabase(database.url);
});
afterEach(async () => {
  await stop();
  await db.$disconnect();
  await database.drop();
  await slack.close();
});

describe('an administrator installs the app in their workspace', () => {
  it('from our page, in their language, over Slack’s, and back', async () => {
    const browser = await start();
    const page = await browser.visit('/slack/install', { 'accept-language': 'fr-FR,fr;q=0.9' });
    expect(page.text).toContain('<html lang="fr">');
    expect(page.text).toContain('Ajouter à Slack');
    expect((await browser.visit('/slack/install', { 'accept-language': 'en-GB' })).text).toContain('Add to Slack');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');

    const address = await browser.begin();
    expect(address.searchParams.get('redirect_uri')).toBe(`${publicUrl}/slack/oauth_redirect`);
    expect(address.searchParams.get('scope')).toContain('chat:write');
    const done = await browser.returns(await browser.agrees(address));
    expect(done.status).toBe(200);
    expect(done.text).toContain('Diapason est installé.');
  });

  it('and coordinates the structure that comes into being, named after the workspace, and is written to', async () => {
    const browser = await start();
    await browser.installs();
    await running?.tick();
    const [team] = await db.careTeam.findMany({ include: { practitioners: true } });
    expect(team).toMatchObject({
      name: 'Maison de santé des Tilleuls',
      practitioners: [{ displayName: 'Camille Roux', role: 'coordinator' }],
    });
    expect(await db.delivery.findMany({ where: { state: { not: 'sent' } } })).toEqual([]);
    expect(await shown()).toMatch(/DM camille[\s\S]*Installation de Diapason/);
  });

  it('and its token is stored sealed, and in no line of the log', async () => {
    await (await start()).installs();
    const [row] = await stored();
    expect(row?.sealed).toMatch(/^v1\./);
    const opened = new Seal([oldKey]).open(row?.sealed ?? '', row?.id ?? '');
    const token = /xoxb-[\w-]+/.exec(opened)?.[0];
    expect(token).toBeDefined();
    expect(row?.sealed).not.toContain(token);
    expect(log.join('\n')).not.toContain('xoxb-');
    expect(log.join('\n')).not.toContain(credentials.clientSecret);
  });

  it('again: the new token takes the place of the old one, and nothing else changes', async () => {
    const browser = await start();
    await browser.installs();
    const [before] = await stored();
    await browser.installs('marc');
    const after = await stored();
    expect(after).toHaveLength(1);
    expect(after[0]?.sealed).not.toBe(before?.sealed);
    const people = await db.practitioner.findMany({ orderBy: { displayName: 'asc' } });
    expect(people.map(({ displayName, role }) => [displayName, role])).toEqual([
      ['Camille Roux', 'coordinator'],
      ['Marc Lefèvre', 'practitioner'],
    ]);
    expect(await db.careTeam.count()).toBe(1);
  });
});

describe('nothing is stored', () => {
  afterEach(async () => {
    expect(await stored()).toEqual([]);
    expect(await db.careTeam.count()).toBe(0);
  });

  it('with a state that we did not give out', async () => {
    const browser = await start();
    const back = await browser.agrees(await browser.begin());
    back.searchParams.set('state', `${back.searchParams.get('state')}x`);
    const page = await browser.returns(back);
    expect(page.status).toBe(400);
    expect(page.text).toContain('L’installation n’a pas abouti, et rien n’a été enregistré.');
    expect(page.text).toContain('href="/slack/install"');
  });

  it('in the browser of another than who began', async () => {
    const browser = await start();
    const back = await browser.agrees(await browser.begin());
    expect((await browser.another().returns(back)).status).toBe(400);
  });

  it('without a state, without a code, or when the person says no', async () => {
    const browser = await start();
    const back = await browser.agrees(await browser.begin());
    for (const search of [`?code=${back.searchParams.get('code')}`, '', '?error=access_denied&state=x']) {
      const page = await browser.visit(`/slack/oauth_redirect${search}`);
      expect(page.status).toBe(400);
    }
  });

  it('with a code that Slack does not know', async () => {
    const browser = await start();
    const back = await browser.agrees(await browser.begin());
    back.searchParams.set('code', 'made-up');
    expect((await browser.returns(back)).status).toBe(502);
  });

  it('when a permission is missing: the page says which', async () => {
    const browser = await start();
    const address = await browser.begin();
    const scopes = (address.searchParams.get('scope') ?? '').split(',').filter((scope) => scope !== 'chat:write');
    const page = await browser.returns(await browser.agrees(address, 'camille', { scope: scopes.join(',') }));
    expect(page.status).toBe(403);
    expect(page.text.replace(/\u00a0/g, ' ')).toContain('Il manque : chat:write.');
  });
});

it('a permission that was taken away later stops a message, and the coordinator can read which', async () => {
  const browser = await start();
  await browser.installs();
  await stop();
  // A token with fewer scopes, as after an upgrade of the bot that nobody approved.
  const address = await (await start()).begin();
  const back = await browser.agrees(address, 'camille', { scope: 'users:read,im:write' });
  const exchange = {
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    redirect_uri: `${publicUrl}/slack/oauth_redirect`,
    code: back.searchParams.get('code') ?? '',
  };
  const answer = await fetch(`${slack.url}/api/oauth.v2.access`, {
    method: 'POST',
    body: new URLSearchParams(exchange),
  });
  const { access_token: token } = z.object({ access_token: z.string() }).parse(await answer.json());
  const [row] = await stored();
  const seal = new Seal([oldKey]);
  const kept = seal.open(row?.sealed ?? '', row?.id ?? '').replace(/xoxb-[\w-]+/, token);
  await db.slackInstallation.updateMany({ data: { sealed: seal.seal(kept, row?.id ?? '') } });

  await db.delivery.updateMany({ data: { state: 'pending', platformRef: databaseNull, dueAt: clock.now() } });
  await running?.tick();
  const card = { where: { kind: 'setup.card' } };
  expect(await db.delivery.findMany(card)).toMatchObject([{ state: 'dead', reason: 'missing_scope' }]);
});

describe('keys', () => {
  it('are changed: the new one in front, everything sealed anew, the old one gone', async () => {
    await (await start()).installs();
    await stop();
    expect(await resealAll(db, new Seal([newKey, oldKey]))).toEqual({ anew: 1, already: 0 });
    expect(await resealAll(db, new Seal([newKey, oldKey]))).toEqual({ anew: 0, already: 1 });
    await expect(start([oldKey])).rejects.toThrow(SealError);
    await start([newKey]);
  });

  it('that open nothing keep the process from starting, and the sentence says what to put back', async () => {
    await (await start()).installs();
    await stop();
    await expect(start([newKey])).rejects.toThrow(/DIAPASON_KEYS has no key .* put back/);
    await expect(resealAll(db, new Seal([newKey]))).rejects.toThrow(SealError);
  });
});
