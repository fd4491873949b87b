import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, beforeEach, expect } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { ManualClock } from '../../../src/core/clock.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { createSlack } from '../../../src/platforms/slack/slack.ts';
import { type Db, openDatabase } from '../../../src/store/client.ts';
import { Seal } from '../../../src/store/seal.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { buttonNamed } from '../../support/e2e-buttons.ts';
import { type SlackApi, startSlackApi } from '../../support/slack-api.ts';
import { Browser, app as credentials, type Page, publicUrl } from '../../support/slack-install.ts';
import {
  clickPayload,
  commandFields,
  eventBody,
  type SignedRequest,
  signedCommand,
  signedInteraction,
  signedJson,
  signingSecret,
} from '../../support/slack-requests.ts';
import type { SlackWorkspace } from '../../support/slack-workspace.ts';

/** Which installation Slack tells of. */
export interface Installing {
  readonly token: string;
  readonly team?: string;
  readonly by?: string;
  /** Instead of a team: the whole organisation. */
  readonly organisation?: string;
  /** The token is exchanged for a fresh one with this, so many seconds after the installation. */
  readonly refresh?: { readonly token: string; readonly seconds: number };
}

interface Running {
  readonly app: ReturnType<typeof createApp>;
  readonly platform: Platform;
  readonly browser: Browser;
  readonly origin: string;
}

/** One bot that any workspace can install, behind POST /slack/events, with a stand-in for Slack's Web API. */
export class Federation {
  readonly clock = new ManualClock(new Date('2026-11-16T08:00:00Z'));
  readonly seal = new Seal([randomBytes(32)]);
  /** What an operator would read. */
  readonly errors: string[] = [];
  #database: TestDatabase | undefined;
  #db: Db | undefined;
  #api: SlackApi | undefined;
  #running: Running | undefined;
  readonly #others: Running['app'][] = [];
  #count = 0;

  async open(): Promise<void> {
    this.errors.length = 0;
    this.#database = await freshDatabase();
    this.#db = await openDatabase(this.#database.url);
    this.#api = await startSlackApi({ clock: this.clock });
    await this.start();
  }

  async close(): Promise<void> {
    await this.stop();
    await this.#db?.$disconnect();
    await this.#database?.drop();
    await this.#api?.close();
  }

  /** Another process on the same database. */
  async start(): Promise<void> {
    this.#running = await this.#process();
  }

  /** Another one beside it; what its scheduler does. */
  async startBeside(): Promise<() => Promise<void>> {
    const { app } = await this.#process();
    this.#others.push(app);
    return () => app.tick();
  }

  async #process(): Promise<Running> {
    const { clock, db, api } = this;
    const logger = pino({ level: 'error' }, { write: (line: string) => void this.errors.push(line) });
    const oauth = { ...credentials, publicUrl, db, seal: this.seal };
    const platforms: Platform[] = [];
    const app = createApp({
      clock,
      db,
      logger,
      publicUrl,
      platforms: (http) => {
        platforms.push(createSlack({ oauth, signingSecret, apiUrl: api.url, http, logger, clock }));
        return platforms;
      },
      random: () => 0,
    });
    const port = await app.start({ host: '127.0.0.1', port: 0, cron: false });
    const origin = `http://127.0.0.1:${port}`;
    const [platform] = platforms;
    if (platform === undefined) throw new Error('there is no platform');
    return { app, platform, browser: new Browser(origin), origin };
  }

  async stop(): Promise<void> {
    await Promise.all([this.#running?.app, ...this.#others.splice(0)].map((app) => app?.stop()));
    this.#running = undefined;
  }

  get db(): Db {
    return given(this.#db);
  }

  get api(): SlackApi {
    return given(this.#api);
  }

  /** What the scheduler does now. */
  tick(): Promise<void> {
    return given(this.#running).app.tick();
  }

  /** Somebody goes through the pages, and Slack tells of this installation. */
  async installs({ token, team, by = 'UCAMILLE', organisation, refresh }: Installing): Promise<Page> {
    const { browser } = given(this.#running);
    if (team !== undefined) this.api.allow(token, team);
    const address = (await browser.begin()).searchParams;

    const answer = {
      ok: true,
      access_token: token,
      token_type: 'bot',
      scope: address.get('scope'),
      bot_user_id: 'UBOT',
      app_id: 'A1',
      team: team === undefined ? null : { id: team, name: `Structure ${team}` },
      enterprise: organisation === undefined ? null : { id: organisation, name: 'Fédération' },
      is_enterprise_install: organisation !== undefined,
      authed_user: { id: by },
      ...(refresh && { refresh_token: refresh.token, expires_in: refresh.seconds }),
    };
    this.api.fail('oauth.v2.access', { status: 200, body: JSON.stringify(answer) });
    return browser.visit(`/slack/oauth_redirect?code=given&state=${address.get('state')}`);
  }

  /** A workspace that installed the app, where the bot is in the channel; what it holds. */
  async member(team: string, token: string): Promise<SlackWorkspace> {
    await this.installs({ token, team });
    await this.hears(team, { type: 'member_joined_channel', user: 'UBOT', channel: 'CRCP' });
    // The weekly digest would stand between the messages that are looked at.
    await this.db.careTeam.updateMany({ data: { digestOn: false, personalDigests: false } });
    return this.api.allow(token, team);
  }

  /** An event of Slack. */
  hears(team: string, event: Readonly<Record<string, unknown>>, more: object = {}): Promise<number> {
    return this.#send(signedJson({ ...eventBody(event, this.#id('Ev')), team_id: team, ...more }));
  }

  /** The status of the answer to an event, no more: the bot may not be fit to go on. */
  async asks(team: string, event: Readonly<Record<string, unknown>>, more: object = {}): Promise<number> {
    const request = signedJson({ ...eventBody(event, this.#id('Ev')), team_id: team, ...more });
    return (await fetch(`${given(this.#running).origin}/slack/events`, { method: 'POST', ...request })).status;
  }

  /** Somebody types a slash command in the channel. */
  types(team: string, user: string, command: string, text: string): Promise<number> {
    const fields = commandFields(command, text, this.api.responseUrl);
    return this.#send(signedCommand({ ...fields, team_id: team, user_id: user, trigger_id: this.#id('trigger.') }));
  }

  /** The same person clicks a button of the last answer that somebody was given. */
  clicks(team: string, user: string, label: string): Promise<number> {
    const { action_id, value } = buttonNamed(this.api.responses.at(-1)?.['blocks'], label);
    const by = { team: { id: team }, user: { id: user, team_id: team }, trigger_id: this.#id('trigger.') };
    return this.#send(signedInteraction(clickPayload(action_id, value, this.api.responseUrl, by)));
  }

  #id(before: string): string {
    this.#count += 1;
    return `${before}${this.#count}`;
  }

  /** The status of the answer, once everything that was started is done and sent. */
  async #send(request: SignedRequest): Promise<number> {
    const { app, platform, origin } = given(this.#running);
    const { status } = await fetch(`${origin}/slack/events`, { method: 'POST', ...request });
    await platform.stop();
    await platform.start(app.bot);
    await app.tick();
    return status;
  }
}

/** A federation that is open for each test. A call that Slack would refuse fails the test. */
export function useFederation(): Federation {
  const federation = new Federation();
  beforeEach(() => federation.open());
  afterEach(() => federation.close());
  // The one method whose description in the reference material has a shape of its own.
  const known = () => federation.api.violations.filter((violation) => !violation.startsWith('oauth.v2.access:'));
  afterEach(() => expect(known()).toEqual([]));
  return federation;
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the federation is not open');
  return value;
}
