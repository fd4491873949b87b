import { existsSync } from 'node:fs';
import { createApp } from './app.ts';
import { nothingConfigured, readConfig } from './config.ts';
import { simulatedClock, systemClock } from './core/clock.ts';
import { ExplainedError } from './core/explained-error.ts';
import { createLogger } from './core/logger.ts';
import './core/luxon.ts';
import { loadPlatforms } from './platforms/from-config.ts';
import { openDatabase } from './store/client.ts';
import { migrate } from './store/migrate.ts';

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile();
  const config = readConfig(process.env);
  if (config.slack === undefined && config.teams === undefined) {
    process.stderr.write(nothingConfigured);
    process.exitCode = 1;
    return;
  }
  const logger = createLogger(config.logLevel);
  const clock = config.simulatedClock
    ? simulatedClock(config.simulatedClock.start ?? systemClock.now(), config.simulatedClock.rate)
    : systemClock;
  const applied = await migrate(config.databaseUrl);
  if (applied.length > 0) logger.info({ applied }, 'migrations applied');
  const db = await openDatabase(config.databaseUrl);
  const createPlatforms = await loadPlatforms(config);
  const app = createApp({
    clock,
    db,
    logger,
    publicUrl: config.publicUrl,
    platforms: (http) => createPlatforms({ http, logger, clock, db }),
  });
  const port = await app.start({ host: config.host, port: config.port, cron: true }).catch(async (error: unknown) => {
    await db.$disconnect();
    throw error;
  });
  logger.info(
    { host: config.host, port, slack: config.slack !== undefined, teams: config.teams !== undefined },
    'ready',
  );

  const stop = (signal: string) => {
    logger.info({ signal }, 'stopping');
    app
      .stop()
      .then(() => db.$disconnect())
      .catch((error: unknown) => {
        logger.error({ err: error }, 'did not stop cleanly');
        process.exitCode = 1;
      });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ExplainedError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
});
