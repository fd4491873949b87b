import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { ManualClock } from '../../../src/core/clock.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { createSlack } from '../../../src/platforms/slack/slack.ts';
import { type Db, openDatabase } from '../../../src/store/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { buttonNamed } from '../../support/e2e-buttons.ts';
import { type Entry, filledIn, type Modal, modal } from '../../support/e2e-modal.ts';
import { type SlackApi, startSlackApi } from '../../support/slack-api.ts';
import { seen } from '../../support/slack-blocks.ts';
import {
  clickPayload,
  commandFields,
  eventBody,
  type SignedRequest,
  signedCommand,
  signedInteraction,
  signedJson,
  signingSecret,
  submissionPayload,
} from '../../support/slack-requests.ts';
import { unhurried } from '../../support/unhurried.ts';

/** A status and what came with it, JSON parsed. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

export const channel = 'CRCP';

/** What a reader sees, non-breaking spaces as plain ones, so that a test can be typed. */
export function readable(blocks: unknown): string {
  return seen(blocks)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
}

/** What runs while a clinic is open. */
interface Running {
  readonly app: ReturnType<typeof createApp>;
  readonly platforms: readonly Platform[];
  readonly api: SlackApi;
  readonly db: Db;
  readonly clock: ManualClock;
  readonly origin: string;
  readonly log: readonly string[];
  readonly dropDatabase: () => Promise<void>;
}

/** The whole bot behind POST /slack/events, on a database, with a stand-in for Slack's Web API. */
export class Clinic {
  #running: Running | undefined;
  #triggers = 0;

  /** Starts the bot, adds it to the channel, and has Camille (who administers the workspace) greet it: she coordinates. */
  async open(): Promise<void> {
    this.#running = await run();
    await this.send(signedJson(eventBody({ type: 'member_joined_channel', user: 'UBOT', channel }, 'Ev-added')));
    await this.types('UCAMILLE', '/diapason', 'aide');
    // The weekly digest would stand between the messages that are looked at; its own story switches it on.
    await this.db.careTeam.updateMany({ data: { digestOn: false, personalDigests: false } });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { app, db, api, dropDatabase } = this.#now;
    this.#running = undefined;
    await app.stop();
    await db.$disconnect();
    await api.close();
    await dropDatabase();
  }

  get #now(): Running {
    if (this.#running === undefined) throw new Error('the clinic is not open');
    return this.#running;
  }

  get api(): SlackApi {
    return this.#now.api;
  }

  get db(): Db {
    return this.#now.db;
  }

  get clock(): ManualClock {
    return this.#now.clock;
  }

  /** Every line of the log. */
  get log(): readonly string[] {
    return this.#now.log;
  }

  get origin(): string {
    return this.#now.origin;
  }

  /** Posts a request and takes the answer, no more. */
  async post(request: SignedRequest): Promise<HttpAnswer> {
    const response = await fetch(`${this.origin}/slack/events`, { method: 'POST', ...request });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  }

  /** Waits until everything that was started is done and sent. */
  async settled(): Promise<void> {
    const { app, platforms } = this.#now;
    // Stopping waits for what is being handled; starting again costs one auth.test.
    for (const platform of platforms) {
      await platform.stop();
      await platform.start(app.bot);
    }
    await app.tick();
  }

  /** Both, one after the other. */
  async send(request: SignedRequest): Promise<HttpAnswer> {
    const answer = await this.post(request);
    await this.settled();
    return answer;
  }

  /** Types a slash command in the channel. */
  types(user: string, command: string, text = ''): Promise<HttpAnswer> {
    const fields = commandFields(command, text, this.api.responseUrl);
    return this.send(signedCommand({ ...fields, user_id: user, trigger_id: this.#trigger() }));
  }

  /** The modal that was opened last. */
  openModal(): Modal {
    return modal.parse(this.api.of('views.open').at(-1)?.args['view']);
  }

  /** Submits that modal with the values that it shows, but for `entries`. */
  submits(user: string, view: Modal, entries: Readonly<Record<string, Entry>> = {}): Promise<HttpAnswer> {
    const payload = submissionPayload(view.callback_id ?? '', view.private_metadata ?? '', filledIn(view, entries));
    return this.send(signedInteraction({ ...payload, ...this.#by(user) }));
  }

  /** Clicks the button with this label in a message of the channel. */
  clicks(user: string, post: { readonly ts: string; readonly blocks: unknown }, label: string): Promise<HttpAnswer> {
    const { action_id, value } = buttonNamed(post.blocks, label);
    const container = { type: 'message', message_ts: post.ts, channel_id: channel, is_ephemeral: false };
    const payload = clickPayload(action_id, value, this.api.responseUrl, { ...this.#by(user), container });
    return this.send(signedInteraction(payload));
  }

  #by(user: string) {
    return { user: { id: user, team_id: 'T1' }, trigger_id: this.#trigger() };
  }

  #trigger(): string {
    this.#triggers += 1;
    return `trigger.${this.#triggers}`;
  }
}

/** A clinic that is open; to be disposed of. */
export async function openClinic(): Promise<Clinic> {
  const clinic = new Clinic();
  await clinic.open();
  return clinic;
}

/** A clinic that is open for each test, or for all tests of the file. A call that Slack would refuse fails the test. */
export function useClinic(per: 'test' | 'file' = 'test'): Clinic {
  const clinic = new Clinic();
  const [before, after] = per === 'test' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(() => clinic.open());
  // What is to be done afterwards is done in the opposite order.
  after(() => clinic[Symbol.asyncDispose]());
  afterEach(() => expect(clinic.api.violations).toEqual([]));
  return clinic;
}

/** On Monday 16 November 2026, 9:00 in Paris. */
async function run(): Promise<Running> {
  const database = await freshDatabase();
  const db = await openDatabase(database.url);
  const clock = new ManualClock(new Date('2026-11-16T08:00:00Z'));
  const api = await startSlackApi({ clock });
  const log: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) });
  const platforms: Platform[] = [];
  const app = createApp({
    clock,
    db,
    logger,
    publicUrl: 'https://diapason.example',
    pace: unhurried,
    platforms: (http) => {
      platforms.push(createSlack({ botToken: 'xoxb-test', signingSecret, apiUrl: api.url, http, logger, clock }));
      return platforms;
    },
    random: () => 0,
  });
  const port = await app.start({ host: '127.0.0.1', port: 0, cron: false });
  const origin = `http://127.0.0.1:${port}`;
  return { app, platforms, api, db, clock, origin, log, dropDatabase: () => database.drop() };
}
