import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { people } from '../../prisma/seed.ts';
import { ManualClock } from '../core/clock.ts';
import { createLogger } from '../core/logger.ts';
import '../core/luxon.ts';
import { terminalPlatform } from '../platforms/terminal/messages.ts';
import { type DemoOptions, readArguments, usage } from './arguments.ts';
import { freePort } from './free-port.ts';
import { runWeek } from './played-week.ts';
import { Printer, screenOf } from './printer.ts';
import { Stage } from './stage.ts';
import { openStructure, profiles } from './structure.ts';
import { weekStart } from './week/week.ts';

async function demo({ once, slack }: DemoOptions, folder: string, stopped: AbortSignal): Promise<void> {
  const printer = new Printer(screenOf(process.stdout, process.env));
  const clock = new ManualClock(weekStart);
  const stage = new Stage(printer, clock);
  const terminal = terminalPlatform({ people: profiles, show: stage.show });
  const logger = createLogger('silent');
  const structure = await openStructure(folder);
  try {
    printer.tell(
      `Diapason accompagne une équipe de soins\u00a0: ses RCP, de la première idée au compte rendu archivé, ses tâches et ses décisions. Voici une semaine de la MSP des Tilleuls, une maison de santé imaginaire de ${people.length} personnes, jouée en temps accéléré par le vrai programme. D’un message modifié sur place, seules les lignes nouvelles sont montrées.`,
    );
    const port = await freePort();
    await runWeek({ ...structure, clock, terminal, stage, printer, port, logger, stopped });
    if (once || process.stdout.isTTY !== true) return;
    // Loads the SDKs of Slack and Teams, which the week does not need and which take a second or two.
    const { stay } = await import('./stay/stay.ts');
    const standIn = slack ? 'slack' : 'playground';
    await stay({ ...structure, standIn, from: clock.now(), terminal, stage, printer, folder, port, logger, stopped });
  } finally {
    await structure.db.$disconnect();
  }
}

async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  if (options === 'help' || options === 'unknown') {
    process[options === 'help' ? 'stdout' : 'stderr'].write(usage);
    process.exitCode = options === 'help' ? 0 : 2;
    return;
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  // Whoever reads (head, less) may leave before the end.
  process.stdout.on('error', () => stop.abort());
  const folder = await mkdtemp(join(tmpdir(), 'diapason-demo-'));
  try {
    await demo(options, folder, stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    // Stopped before its end, as shells say it for Ctrl-C.
    process.exitCode = 130;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
