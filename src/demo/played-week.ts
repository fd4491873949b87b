import { createApp } from '../app.ts';
import { type ManualClock, systemClock } from '../core/clock.ts';
import type { Logger } from '../core/logger.ts';
import { undelivered } from '../features/undelivered/store.ts';
import type { Platform } from '../platforms/platform.ts';
import { Play } from './play.ts';
import type { Printer } from './printer.ts';
import type { Stage } from './stage.ts';
import type { Structure } from './structure.ts';
import { playWeek } from './week/week.ts';

export interface WeekOptions extends Structure {
  readonly clock: ManualClock;
  readonly terminal: Platform;
  readonly stage: Stage;
  readonly printer: Printer;
  readonly port: number;
  readonly logger: Logger;
  readonly stopped: AbortSignal;
}

/** Plays the week through the application as it runs in production, its HTTP server included. */
export async function runWeek(options: WeekOptions): Promise<void> {
  const { clock, db, team, logger, terminal, printer, stage, port } = options;
  const began = systemClock.now();
  const publicUrl = `http://127.0.0.1:${port}`;
  const app = createApp({ clock, db, logger, publicUrl, platforms: () => [terminal] });
  await app.start({ host: '127.0.0.1', port, cron: false });
  try {
    const play = new Play({ ...options, app });
    await playWeek(play);
  } finally {
    await app.stop();
  }
  const failed = await db.$transaction((tx) => undelivered(tx, team, { take: 1 }));
  if (failed.length > 0) throw new Error('a message of the week could not be sent');
  const seconds = Math.max(1, Math.round((systemClock.now().getTime() - began.getTime()) / 1000));
  const { posted, edited } = stage.counts;
  printer.heading('Fin de la semaine');
  printer.tell(
    `${posted} messages envoyés et ${edited} modifications sur place, sans un échec ; la semaine a duré ${seconds} s.`,
  );
}
