import { once } from 'node:events';
import { createServer } from 'node:http';
import express, { type Express } from 'express';
import { createBot } from './bot/dispatch.ts';
import type { Bot } from './bot/inbound.ts';
import { type Pace, usualPace } from './bot/rate-limit.ts';
import type { Registry } from './bot/registry.ts';
import { readRosters } from './bot/roster.ts';
import type { Clock } from './core/clock.ts';
import type { Logger } from './core/logger.ts';
import type { PlatformName } from './core/platform-name.ts';
import { Dispatcher } from './delivery/dispatcher.ts';
import { absenceFeature } from './features/absence/feature.ts';
import { agendaFeature } from './features/agenda/feature.ts';
import { archiveFeature } from './features/archive/feature.ts';
import { calendarFeature } from './features/calendar/feature.ts';
import { careTeamFeature } from './features/care-team/feature.ts';
import { caseReviewFeature } from './features/case-review/feature.ts';
import { cockpitFeature } from './features/cockpit/feature.ts';
import { decisionFeature } from './features/decision/feature.ts';
import type { DeliveryKind, Feature, TimerKind } from './features/define.ts';
import { filingFeature } from './features/filing/feature.ts';
import { flashFeature } from './features/flash/feature.ts';
import { guestFeature } from './features/guest/feature.ts';
import { helpFeature } from './features/help/commands.ts';
import { homeFeature } from './features/home/feature.ts';
import { meetingFeature } from './features/meeting/feature.ts';
import { minutesFeature } from './features/minutes/feature.ts';
import { myDataFeature } from './features/my-data/feature.ts';
import { opinionFeature } from './features/opinion/feature.ts';
import { personalDigestFeature } from './features/personal-digest/feature.ts';
import { pollFeature } from './features/poll/feature.ts';
import { practitionerFeature } from './features/practitioner/feature.ts';
import { reminderFeature } from './features/reminder/feature.ts';
import { reportFeature } from './features/report/feature.ts';
import { retentionFeature } from './features/retention/feature.ts';
import { seriesFeature } from './features/series/feature.ts';
import { sessionFeature } from './features/session/feature.ts';
import { setupFeature } from './features/setup/feature.ts';
import { taskFeature } from './features/task/feature.ts';
import { taskListFeature } from './features/task-list/feature.ts';
import { transferFeature } from './features/transfer/feature.ts';
import { undeliveredFeature } from './features/undelivered/feature.ts';
import { voteFeature } from './features/vote/feature.ts';
import { weeklyDigestFeature } from './features/weekly-digest/feature.ts';
import { workloadFeature } from './features/workload/feature.ts';
import { mountRoutes } from './http.ts';
import { hardenHeaders } from './http-headers.ts';
import { createMetrics } from './metrics.ts';
import type { Platform } from './platforms/platform.ts';
import { type Beats, startCron } from './scheduler/cron.ts';
import { tick } from './scheduler/tick.ts';
import type { Db } from './store/client.ts';

/** Everything the bot can do. A new feature is named here and nowhere else. */
const features: readonly Feature[] = [
  meetingFeature,
  pollFeature,
  seriesFeature,
  caseReviewFeature,
  agendaFeature,
  guestFeature,
  sessionFeature,
  minutesFeature,
  filingFeature,
  archiveFeature,
  flashFeature,
  taskFeature,
  reminderFeature,
  absenceFeature,
  decisionFeature,
  opinionFeature,
  voteFeature,
  taskListFeature,
  workloadFeature,
  weeklyDigestFeature,
  personalDigestFeature,
  cockpitFeature,
  reportFeature,
  calendarFeature,
  practitionerFeature,
  careTeamFeature,
  setupFeature,
  retentionFeature,
  myDataFeature,
  transferFeature,
  homeFeature,
  undeliveredFeature,
  helpFeature(() => registry.commands),
];

/** Everything the bot answers to. */
export const registry: Registry = {
  commands: features.flatMap(({ commands = [] }) => commands),
  actions: features.flatMap(({ actions = [] }) => actions),
  forms: features.flatMap(({ forms = [] }) => forms),
  messageActions: features.flatMap(({ messageActions = [] }) => messageActions),
};

/** Everything that goes through the outbox. */
export const deliveryKinds: readonly DeliveryKind[] = features.flatMap(({ deliveries = [] }) => deliveries);

/** Everything that happens by itself. */
const timers: readonly TimerKind[] = features.flatMap((feature) => feature.timers ?? []);

export interface AppOptions {
  readonly clock: Clock;
  readonly db: Db;
  readonly logger: Logger;
  readonly publicUrl?: string | undefined;
  /** Makes the platforms; each may mount its route on the one HTTP server. */
  readonly platforms: (http: Express) => readonly Platform[];
  /** How much one account may ask for. */
  readonly pace?: Pace;
  /** 0 to 1, for the jitter of retries. */
  readonly random?: () => number;
}

export interface App {
  readonly bot: Bot;
  readonly http: Express;
  /** One beat of everything that the scheduler does, at the clock's now. */
  tick(): Promise<void>;
  /** Starts HTTP server, platforms and scheduler; resolves with the port taken, or stops it all again and rejects. */
  start(listen: { readonly host: string; readonly port: number; readonly cron: boolean }): Promise<number>;
  /** Stops to receive, and finishes what is being handled and sent; what is due is left to the next start. */
  stop(): Promise<void>;
}

/** The composition root: main.ts, the demo and the tests make the bot here. */
export function createApp(options: AppOptions): App {
  const { clock, db, logger, publicUrl, platforms: make, pace = usualPace, random = Math.random } = options;
  const http = express();
  hardenHeaders(http);
  const platforms = make(http);
  const metrics = createMetrics(db);
  const platform = (name: PlatformName) => platforms.find(({ outbound }) => outbound.platform === name);
  const dispatcher = new Dispatcher({
    db,
    clock,
    logger,
    kinds: deliveryKinds,
    outbound: (name) => platform(name)?.outbound,
    publicUrl,
    random,
    settled: metrics.delivered,
  });
  const people = (name: PlatformName) => {
    const found = platform(name)?.people;
    if (found === undefined) throw new Error(`the platform ${name} does not run here`);
    return found;
  };
  const runs = (name: PlatformName) => platform(name) !== undefined;
  const beats: Beats = {
    dispatch: () => tick({ db, clock, logger, dispatcher, timers }),
    rosters: () => readRosters({ db, clock, logger, people, runs }),
  };
  const bot = createBot({
    db,
    clock,
    registry,
    people,
    logger,
    publicUrl,
    pace,
    slowed: metrics.slowed,
    kick: () => {
      dispatcher.run().catch((error: unknown) => logger.error({ err: error }, 'dispatch failed'));
    },
  });
  mountRoutes(http, {
    db,
    clock,
    logger,
    metrics: metrics.registry,
    kinds: deliveryKinds,
    ready: () => platforms.every((one) => one.ready()),
  });
  const server = createServer(http);
  let stopCron = async () => {};
  const stop = async () => {
    await stopCron();
    for (const one of platforms) await one.stop();
    await dispatcher.close();
    server.closeIdleConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return {
    bot,
    http,
    tick: async () => {
      await beats.rosters();
      await beats.dispatch();
    },
    start: async ({ host, port, cron }) => {
      try {
        server.listen(port, host);
        await once(server, 'listening');
        for (const one of platforms) await one.start(bot);
      } catch (error) {
        // A process that serves nobody must end, so that whoever watches over it sees it.
        await stop();
        throw error;
      }
      if (cron) stopCron = startCron(beats, logger);
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    },
    stop,
  };
}
