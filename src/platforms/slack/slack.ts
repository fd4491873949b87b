import { App, type webApi } from '@slack/bolt';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from '../../core/clock.ts';
import type { Platform } from '../platform.ts';
import { boltLogger } from './bolt-logger.ts';
import { backgroundClient, directoryClient, interactiveClient, type WebApi } from './clients.ts';
import { HttpReceiver } from './http-receiver.ts';
import type { InboundContext } from './inbound/context.ts';
import { InFlight } from './inbound/in-flight.ts';
import { listen } from './inbound/listeners.ts';
import { SlackOutbound } from './outbound/outbound.ts';
import { SlackPeople } from './people.ts';
import { refusal } from './refusal.ts';
import { Socket } from './socket.ts';
import { wordsFor } from './words.ts';

export interface SlackOptions {
  readonly botToken: string;
  /** With it events come through Socket Mode, without a public address. */
  readonly appToken?: string;
  /** Needed without `appToken`: verifies what comes to POST /slack/events. */
  readonly signingSecret?: string;
  /** Base address of the Web API, for stand-ins. */
  readonly apiUrl?: string;
  /** The app that all platforms share. */
  readonly http: Express;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** Slack gives up after 3 s of its own time, whatever our clock says. */
const patience = 2500;

const respondTimeout = 10_000;

const identity = z.object({
  team_id: z.string(),
  team: z.string().default(''),
  user_id: z.string(),
  bot_id: z.string().optional(),
});
type Identity = z.infer<typeof identity>;

/** Slack as a platform: one workspace, one bot token. */
export function createSlack(options: SlackOptions): Platform {
  const api: WebApi = {
    botToken: options.botToken,
    logger: boltLogger(options.logger),
    ...(options.apiUrl === undefined ? {} : { apiUrl: options.apiUrl }),
  };
  const client = interactiveClient(api);
  const people = new SlackPeople({ interactive: client, directory: directoryClient(api) }, options.clock);
  const inFlight = new InFlight(options.logger);
  const receiver = receiverOf(options);
  let self: Identity | undefined;
  let context: InboundContext | undefined;

  const app = new App({
    receiver,
    logger: api.logger,
    convoStore: false,
    // Only `respond` uses it here; without a limit of time a hanging answer would keep the process from stopping.
    clientOptions: { fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(respondTimeout), ...init }) },
    authorize: async () => ({
      botToken: options.botToken,
      ...(self === undefined ? {} : { botUserId: self.user_id, ...(self.bot_id ? { botId: self.bot_id } : {}) }),
    }),
  });
  listen(app, inFlight, () => {
    if (context === undefined) throw new Error('slack: an event came before the start');
    return context;
  });

  let running = false;
  return {
    outbound: new SlackOutbound({ client: backgroundClient(api), clock: options.clock, logger: options.logger }),
    people,
    async start(bot) {
      self = await signIn(client);
      const words = (user: string) => wordsFor(people.knownLocale(user));
      const nameOf = (workspace: string, user: string) => people.nameOf(workspace, user);
      const changed = (user: string) => people.changed(user);
      context = { bot, client, words, nameOf, changed, patience, logger: options.logger, botUser: self.user_id };
      const { team_id: workspace, team: workspaceName } = self;
      await bot.notice({
        kind: 'installed',
        platform: 'slack',
        workspace,
        workspaceName,
        sourceId: `install:${workspace}`,
      });
      await receiver.start();
      running = true;
    },
    async stop() {
      running = false;
      // Handlers first: over a socket the answer to a form needs the connection.
      await inFlight.idle();
      await receiver.stop();
      await inFlight.idle();
    },
    ready: () => running && (receiver instanceof Socket ? receiver.connected : true),
  };
}

function receiverOf(options: SlackOptions): HttpReceiver | Socket {
  const { appToken, apiUrl, signingSecret, http, logger, clock } = options;
  if (appToken !== undefined)
    return new Socket({ appToken, clock, logger, ...(apiUrl === undefined ? {} : { apiUrl }) });
  if (!signingSecret) throw new Error('Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).');
  return new HttpReceiver({ http, signingSecret, logger });
}

async function signIn(client: webApi.WebClient): Promise<Identity> {
  try {
    return identity.parse(await client.auth.test());
  } catch (error) {
    throw refusal('SLACK_BOT_TOKEN', error);
  }
}
