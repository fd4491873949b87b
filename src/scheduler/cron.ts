import { schedule } from 'node-cron';
import type { Logger } from '../core/logger.ts';

/** Runs `tick` every five seconds until the returned function is called; a beat never starts before the last ended. */
export function startCron(tick: () => Promise<void>, logger: Logger): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const task = schedule(
    '*/5 * * * * *',
    () => {
      running = tick().catch((error: unknown) => logger.error({ err: error }, 'tick failed'));
      return running;
    },
    { noOverlap: true },
  );
  return async () => {
    await task.stop();
    await running;
  };
}
