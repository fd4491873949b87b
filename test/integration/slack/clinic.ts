import { pino } from 'pino';
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

/** A status and what came with it, JSON parsed. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The whole bot behind POST /slack/events, on a database, with a stand-in for Slack's Web API. */
export interface Clinic extends AsyncDisposable {
  readonly api: SlackApi;
  readonly db: Db;
  readonly clock: ManualClock;
  readonly origin: string;
  /** Posts a request and takes the answer, no more. */
  post(request: SignedRequest): Promise<HttpAnswer>;
  /** Waits until everything that was started is done and sent. */
  settled(): Promise<void>;
  /** Both, one after the other. */
  send(request: SignedRequest): Promise<HttpAnswer>;
  /** Types a slash command in the channel. */
  types(user: string, command: string, text?: string): Promise<HttpAnswer>;
  /** The modal that was opened last. */
  openModal(): Modal;
  /** Submits that modal with the values that it shows, but for `entries`. */
  submits(user: string, view: Modal, entries?: Readonly<Record<string, Entry>>): Promise<HttpAnswer>;
  /** Clicks the button with this label in a message of the channel. */
  clicks(user: string, post: { readonly ts: string; readonly blocks: unknown }, label: string): Promise<HttpAnswer>;
}

export const channel = 'CRCP';

/** What a reader sees, non-breaking spaces as plain ones, so that a test can be typed. */
export function readable(blocks: unknown): string {
  return seen(blocks)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
}

/** Starts the bot, adds it to the channel, and has Camille (who administers the workspace) greet it: she coordinates. */
export async function openClinic(): Promise<Clinic> {
  const database = await freshDatabase();
  const db = await openDatabase(database.url);
  const clock = new ManualClock(new Date('2026-11-16T08:00:00Z'));
  const api = await startSlackApi({ clock });
  const logger = pino({ level: 'silent' });
  const made: Platform[] = [];
  const app = createApp({
    clock,
    db,
    logger,
    publicUrl: 'https://diapason.example',
    platforms: (http) => {
      made.push(createSlack({ botToken: 'xoxb-test', signingSecret, apiUrl: api.url, http, logger, clock }));
      return made;
    },
    random: () => 0,
  });
  const port = await app.start({ host: '127.0.0.1', port: 0, cron: false });
  const origin = `http://127.0.0.1:${port}`;
  let triggers = 0;
  const trigger = () => `trigger.${++triggers}`;

  const settled = async () => {
    // Stopping waits for what is being handled; starting again costs one auth.test.
    for (const platform of made) {
      await platform.stop();
      await platform.start(app.bot);
    }
    await app.tick();
  };
  const post = async (request: SignedRequest): Promise<HttpAnswer> => {
    const response = await fetch(`${origin}/slack/events`, { method: 'POST', ...request });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  };
  const send = async (request: SignedRequest): Promise<HttpAnswer> => {
    const answer = await post(request);
    await settled();
    return answer;
  };
  const clinic: Clinic = {
    api,
    db,
    clock,
    origin,
    post,
    settled,
    send,
    types: (user, command, text = '') =>
      send(signedCommand({ ...commandFields(command, text, api.responseUrl), user_id: user, trigger_id: trigger() })),
    openModal: () => modal.parse(api.of('views.open').at(-1)?.args['view']),
    submits: (user, view, entries = {}) => {
      const payload = submissionPayload(view.callback_id ?? '', view.private_metadata ?? '', filledIn(view, entries));
      return send(signedInteraction({ ...payload, user: { id: user, team_id: 'T1' }, trigger_id: trigger() }));
    },
    clicks: (user, post, label) => {
      const { action_id, value } = buttonNamed(post.blocks, label);
      const container = { type: 'message', message_ts: post.ts, channel_id: channel, is_ephemeral: false };
      const more = { user: { id: user, team_id: 'T1' }, trigger_id: trigger(), container };
      return send(signedInteraction(clickPayload(action_id, value, api.responseUrl, more)));
    },
    [Symbol.asyncDispose]: async () => {
      await app.stop();
      await db.$disconnect();
      await api.close();
      await database.drop();
    },
  };
  await send(signedJson(eventBody({ type: 'member_joined_channel', user: 'UBOT', channel }, 'Ev-added')));
  await clinic.types('UCAMILLE', '/diapason', 'aide');
  return clinic;
}
