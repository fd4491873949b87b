import { createServer } from 'node:http';
import express from 'express';
import { pino } from 'pino';
import type { Bot, Inbound, Notice, SuggestionRequest } from '../../src/bot/inbound.ts';
import { systemClock } from '../../src/core/clock.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { createTeams, type TeamsOptions } from '../../src/platforms/teams/teams.ts';
import type { Option } from '../../src/ui/form.ts';
import type { Reply } from '../../src/ui/reply.ts';
import { TeamsConnector } from './teams-connector.ts';

/** Stands where the dispatcher stands: keeps what comes in and answers what it was told to. */
class TeamsRecordingBot implements Bot {
  readonly inbound: Inbound[] = [];
  readonly suggestions: SuggestionRequest[] = [];
  readonly notices: Notice[] = [];
  reply: Reply | (() => Reply | Promise<Reply>) = { kind: 'none' };
  options: readonly Option[] = [];

  async invoke(inbound: Inbound): Promise<Reply> {
    this.inbound.push(inbound);
    return typeof this.reply === 'function' ? this.reply() : this.reply;
  }

  async suggest(request: SuggestionRequest): Promise<readonly Option[]> {
    this.suggestions.push(request);
    return this.options;
  }

  async notice(notice: Notice): Promise<void> {
    this.notices.push(notice);
  }
}

export interface TeamsBot {
  readonly bot: TeamsRecordingBot;
  readonly connector: TeamsConnector;
  readonly platform: Platform;
  /** Every line of the log so far. */
  readonly log: readonly string[];
  /** Posts an activity; resolves with the answer. */
  send(activity: object, headers?: Readonly<Record<string, string>>): Promise<TeamsAnswer>;
  /** Posts anything. */
  sendRaw(body: string | Uint8Array, headers?: Readonly<Record<string, string>>): Promise<TeamsAnswer>;
  close(): Promise<void>;
}

interface TeamsAnswer {
  readonly status: number;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly body: unknown;
}

type Options = Partial<
  Pick<TeamsOptions, 'appId' | 'appPassword' | 'allowedTenants' | 'authority' | 'answerWithin' | 'callWithin' | 'clock'>
>;

/** The Teams platform over HTTP, between a stand-in of the Bot Connector and a recording bot. */
export async function startTeamsBot(options: Options = {}): Promise<TeamsBot> {
  const connector = await TeamsConnector.start();
  const bot = new TeamsRecordingBot();
  const http = express();
  const log: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) });
  const platform = createTeams({ appType: 'MultiTenant', http, logger, clock: systemClock, ...options });
  await platform.start(bot);
  const server = createServer(http);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/messages`;

  async function sendRaw(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : new Blob([Uint8Array.from(body)]),
    });
    const text = await response.text();
    return { status: response.status, text, body: parsed(text) };
  }

  return {
    bot,
    connector,
    platform,
    log,
    sendRaw,
    send: (activity, headers) => sendRaw(JSON.stringify({ serviceUrl: connector.serviceUrl, ...activity }), headers),
    async close() {
      await platform.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await connector.close();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
