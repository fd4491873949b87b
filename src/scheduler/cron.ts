import { schedule } from 'node-cron';
import type { Logger } from '../core/logger.ts';

/** What happens again and again, each on its own: a workspace that answers slowly must not hold up a reminder. */
export interface Beats {
  readonly dispatch: () => Promise<void>;
  readonly rosters: () => Promise<void>;
}

/** Runs each of `beats` every five seconds, never twice at once, until the returned function is called. */
export function startCron(beats: Beats, logger: Logger): () => Promise<void> {
  const stops = Object.entries(beats).map(([name, beat]) => startBeat(name, beat, logger));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function startBeat(name: string, beat: () => Promise<void>, logger: Logger): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const task = schedule(
    '*/5 * * * * *',
    () => {
      running = beat().catch((error: unknown) => logger.error({ err: error, beat: name }, 'a beat failed'));
      return running;
    },
    { noOverlap: true, logger: inOurLog(logger) },
  );
  return async () => {
    await task.stop();
    await running;
  };
}

/** node-cron would print what it has to say, a missed beat for instance, in lines of its own. */
function inOurLog(logger: Logger) {
  return {
    info: (said: string) => logger.info(said),
    warn: (said: string) => logger.warn(said),
    error: (said: string | Error, err?: Error) => logger.error({ err: err ?? said }, 'node-cron'),
    debug: (said: string | Error, err?: Error) => logger.debug({ err: err ?? said }, 'node-cron'),
  };
}
