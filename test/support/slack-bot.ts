import { createServer } from 'node:http';
import express from 'express';
import { pino } from 'pino';
import type { Bot, Inbound, Notice, SuggestionRequest } from '../../src/bot/inbound.ts';
import { systemClock } from '../../src/core/clock.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { createSlack } from '../../src/platforms/slack/slack.ts';
import type { Option } from '../../src/ui/form.ts';
import type { Reply } from '../../src/ui/reply.ts';
import { type SlackApi, startSlackApi } from './slack-api.ts';
import { type SignedRequest, signingSecret } from './slack-requests.ts';

/** Stands where the dispatcher stands: keeps what comes in and answers what it was told to. */
export class RecordingBot implements Bot {
  readonly inbound: Inbound[] = [];
  readonly suggestions: SuggestionRequest[] = [];
  readonly notices: Notice[] = [];
  reply: Reply = { kind: 'none' };
  options: readonly Option[] = [];

  async invoke(inbound: Inbound): Promise<Reply> {
    this.inbound.push(inbound);
    return this.reply;
  }

  async suggest(request: SuggestionRequest): Promise<readonly Option[]> {
    this.suggestions.push(request);
    return this.options;
  }

  async notice(notice: Notice): Promise<void> {
    this.notices.push(notice);
  }
}

export interface SlackBot {
  readonly api: SlackApi;
  readonly bot: RecordingBot;
  readonly platform: Platform;
  /** Sends a request to POST /slack/events and waits for the answer and for everything that it starts. */
  send(request: SignedRequest): Promise<{ readonly status: number; readonly body: string }>;
  close(): Promise<void>;
}

/** The Slack platform over HTTP, between a stand-in of Slack's Web API and a recording bot. */
export async function startSlackBot(): Promise<SlackBot> {
  const api = await startSlackApi();
  const bot = new RecordingBot();
  const http = express();
  const platform = createSlack({
    botToken: 'xoxb-test',
    signingSecret,
    apiUrl: api.url,
    http,
    logger: pino({ level: 'silent' }),
    clock: systemClock,
  });
  await platform.start(bot);
  const server = createServer(http);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    api,
    bot,
    platform,
    async send(request) {
      const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', ...request });
      const body = await response.text();
      // Stopping waits for what is being handled; starting again costs one auth.test.
      await platform.stop();
      await platform.start(new RecordingBotRelay(bot));
      return { status: response.status, body };
    },
    async close() {
      await platform.stop();
      await new Promise((resolve) => server.close(resolve));
      await api.close();
    },
  };
}

/** The same bot after a restart, without telling of the installation a second time. */
class RecordingBotRelay implements Bot {
  readonly #bot: RecordingBot;

  constructor(bot: RecordingBot) {
    this.#bot = bot;
  }

  invoke(inbound: Inbound): Promise<Reply> {
    return this.#bot.invoke(inbound);
  }

  suggest(request: SuggestionRequest): Promise<readonly Option[]> {
    return this.#bot.suggest(request);
  }

  async notice(notice: Notice): Promise<void> {
    if (notice.kind !== 'installed') await this.#bot.notice(notice);
  }
}
