import { once } from 'node:events';
import { createApp } from '../../app.ts';
import { type Clock, simulatedClock } from '../../core/clock.ts';
import type { Logger } from '../../core/logger.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { loadPlatforms } from '../../platforms/from-config.ts';
import type { Platform } from '../../platforms/platform.ts';
import type { Printer } from '../printer.ts';
import { type Stage, zone } from '../stage.ts';
import type { Structure } from '../structure.ts';
import { localSlack } from './local-slack.ts';
import { playground } from './playground.ts';
import type { StandIn } from './stand-in.ts';

export interface StayOptions extends Structure {
  readonly standIn: 'playground' | 'slack';
  /** When the week ended: time goes on from there. */
  readonly from: Date;
  readonly terminal: Platform;
  readonly stage: Stage;
  readonly printer: Printer;
  /** Temporary; for files of the stand-in. */
  readonly folder: string;
  /** The same server address as during the week, so that calendar links go on working. */
  readonly port: number;
  readonly logger: Logger;
  readonly stopped: AbortSignal;
}

const host = '127.0.0.1';

/** Keeps the bot running on the database of the week, in a browser, until the demo is stopped. */
export async function stay(options: StayOptions): Promise<void> {
  const { db, from, terminal, stage, printer, port, logger, stopped } = options;
  const clock = simulatedClock(from, 1);
  stage.live(clock);
  const standIn = options.standIn === 'slack' ? await localSlack(options) : await playground(options);
  try {
    const createPlatforms = await loadPlatforms(standIn.config);
    const app = createApp({
      clock,
      db,
      logger,
      publicUrl: `http://${host}:${port}`,
      platforms: (http) => [terminal, ...createPlatforms({ http, logger, clock, db })],
    });
    await app.start({ host, port, cron: true });
    try {
      await open(standIn, options, clock);
      if (!stopped.aborted) await once(stopped, 'abort');
      printer.tell('\nDiapason s’arrête.');
    } finally {
      await app.stop();
    }
  } finally {
    await standIn.stop();
  }
}

async function open(standIn: StandIn, { printer, port, stopped }: StayOptions, clock: Clock): Promise<void> {
  const opened = await standIn.open();
  if (stopped.aborted) return;
  printer.tell(opened.sentence);
  if (opened.ready) {
    const now = formatDateTime(clock.now(), zone, 'fr');
    printer.tell(`Pour Diapason, nous sommes ${now}. Ce terminal continue d’afficher ce qui part hors du navigateur.`);
  }
  printer.tell(
    `Le serveur répond sur http://${host}:${port} (/readyz, /metrics). Ctrl-C arrête tout et efface la base.`,
  );
}
