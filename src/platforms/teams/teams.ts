import type { Express } from 'express';
import type { Logger } from 'pino';
import type { Bot } from '../../bot/inbound.ts';
import type { Clock } from '../../core/clock.ts';
import type { Platform } from '../platform.ts';
import { incomingActivity } from './activity.ts';
import { TeamsAdapter } from './adapter.ts';
import { type Authority, createAuthentication, type Registration } from './authentication.ts';
import { Background } from './background.ts';
import { checkCredentials } from './credentials-check.ts';
import { handle } from './handle.ts';
import { limits } from './limits.ts';
import { createOutbound } from './outbound.ts';
import { createPeople } from './people.ts';
import { tenantOf } from './reference.ts';
import { refusalOf } from './refusal.ts';
import { mountRoute, type RouteAnswer } from './route.ts';
import { Seen } from './seen.ts';
import { isServed } from './tenants.ts';
import { Wire } from './wire.ts';

export interface TeamsOptions extends Registration {
  /** The process's one HTTP application; POST /api/messages is added to it. */
  readonly http: Express;
  readonly logger: Logger;
  readonly clock: Clock;
  /** The organisations that are served, in lower case; absent: all. */
  readonly allowedTenants?: readonly string[];
  /** Instead of Microsoft's, in tests. */
  readonly authority?: Authority;
  /** Milliseconds that an answer to a click may wait for the bot. */
  readonly answerWithin?: number;
  /** Milliseconds that a call to Teams may take. */
  readonly callWithin?: number;
}

/** Microsoft Teams through the Bot Framework. */
export function createTeams(options: TeamsOptions): Platform {
  const { logger, answerWithin = limits.answer } = options;
  const adapter = new TeamsAdapter(createAuthentication(options, options.clock, options.authority), options.appId);
  const seen = new Seen();
  const wire = new Wire(adapter, options.callWithin);
  const background = new Background(logger);
  let bot: Bot | undefined;

  async function receive(body: unknown, authorization: string): Promise<RouteAnswer> {
    if (bot === undefined) return { status: 503 };
    const activity = incomingActivity.safeParse(body);
    if (!activity.success) {
      logger.info({ members: activity.error.issues.map((issue) => issue.path.join('.')) }, 'Teams: no activity');
      return { status: 400 };
    }
    try {
      await adapter.authenticate(activity.data, authorization);
    } catch (err) {
      logger.warn({ err }, 'Teams: a request that is not from Teams');
      return { status: refusalOf(err) };
    }
    if (!isServed(activity.data, options.allowedTenants)) {
      logger.warn({ tenant: tenantOf(activity.data) }, 'Teams: a request from a tenant that is not listed');
      return { status: 403 };
    }
    seen.learn(activity.data);
    const work = handle(activity.data, { bot, wire, seen, background, logger, answerWithin });
    background.add(work, activity.data.type);
    const answer = await work;
    return answer === undefined ? { status: 200 } : { status: 200, body: answer };
  }

  mountRoute(options.http, '/api/messages', receive, logger);
  return {
    outbound: createOutbound({ wire, seen }),
    people: createPeople({ wire, seen }),
    async start(started) {
      const { authority } = options;
      if (authority === undefined) await checkCredentials(options, { logger });
      else if (authority.loginUrl !== undefined) {
        await checkCredentials(options, { logger, loginUrl: authority.loginUrl });
      }
      bot = started;
    },
    async stop() {
      bot = undefined;
      await background.drained();
    },
    ready: () => bot !== undefined,
  };
}
