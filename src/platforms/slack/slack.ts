import { App, type Context as BoltContext } from '@slack/bolt';
import type { Express } from 'express';
import type { Logger } from 'pino';
import type { Bot } from '../../bot/inbound.ts';
import type { Clock } from '../../core/clock.ts';
import type { Platform } from '../platform.ts';
import type { Access } from './access.ts';
import { boltLogger } from './bolt-logger.ts';
import type { WebApi } from './clients.ts';
import { HttpReceiver } from './http-receiver.ts';
import { listenToAccess } from './inbound/access-events.ts';
import type { InboundContext } from './inbound/context.ts';
import { InFlight } from './inbound/in-flight.ts';
import { listen } from './inbound/listeners.ts';
import { Installations, type OAuthOptions } from './oauth/installations.ts';
import { OneToken } from './one-token.ts';
import { SlackOutbound } from './outbound/outbound.ts';
import { SlackPeople } from './people.ts';
import { Sessions } from './sessions.ts';
import { Socket } from './socket.ts';
import { wordsFor } from './words.ts';

interface CommonOptions {
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

/** One workspace with its token, or as many as install the app. */
export type SlackOptions = CommonOptions & ({ readonly botToken: string } | { readonly oauth: OAuthOptions });

/** Slack gives up after 3 s of its own time, whatever our clock says. */
const patience = 2500;

const respondTimeout = 10_000;

/** Slack as a platform. */
export function createSlack(options: SlackOptions): Platform {
  const { clock, logger } = options;
  const api = { logger: boltLogger(logger), ...(options.apiUrl === undefined ? {} : { apiUrl: options.apiUrl }) };
  const access = accessOf(options, api);
  const sessions = new Sessions((workspace) => access.tokenFor(workspace), api);
  const people = new SlackPeople(sessions, clock);
  const inFlight = new InFlight(logger);
  const receiver = receiverOf(options);
  let bot: Bot | undefined;

  const app = new App({
    receiver,
    logger: api.logger,
    convoStore: false,
    // Only `respond` uses it here; without a limit of time a hanging answer would keep the process from stopping.
    clientOptions: { fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(respondTimeout), ...init }) },
    authorize: (source) => access.authorize(source),
  });

  function contextOf({ teamId, enterpriseId, botToken, botUserId }: BoltContext): InboundContext | undefined {
    const workspace = teamId || enterpriseId;
    if (!workspace || botToken === undefined || botUserId === undefined) return undefined;
    if (bot === undefined) throw new Error('slack: an event came before the start');
    return {
      bot,
      workspace,
      client: sessions.with(workspace, botToken).interactive,
      logger,
      botUser: botUserId,
      patience,
      words: (user) => wordsFor(people.knownLocale(workspace, user)),
      nameOf: (user) => people.nameOf(workspace, user),
      changed: (user) => people.changed(workspace, user),
    };
  }
  listen(app, inFlight, contextOf);
  listenToAccess(app, inFlight, access);

  let running = false;
  return {
    outbound: new SlackOutbound({ sessions, clock, logger }),
    people,
    async start(started) {
      bot = started;
      await access.start(started);
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

function accessOf(options: SlackOptions, api: Omit<WebApi, 'botToken'>): Access {
  const { logger, clock } = options;
  if ('botToken' in options) return new OneToken({ ...api, botToken: options.botToken }, logger, clock);
  return new Installations({ ...options, ...options.oauth, api });
}

function receiverOf(options: SlackOptions): HttpReceiver | Socket {
  const { appToken, apiUrl, signingSecret, http, logger, clock } = options;
  if (appToken !== undefined)
    return new Socket({ appToken, clock, logger, ...(apiUrl === undefined ? {} : { apiUrl }) });
  if (!signingSecret) throw new Error('Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).');
  return new HttpReceiver({ http, signingSecret, logger });
}
