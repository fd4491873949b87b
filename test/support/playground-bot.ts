import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const ready = z.object({ msg: z.literal('ready'), port: z.number() });
const failure = z.object({ level: z.number().min(50), msg: z.string() });

/** The bot in a process of its own, as `npm start` runs it, with simulated time. */
export class BotProcess {
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #started = performance.now();
  readonly #start: Date;
  readonly #rate: number;
  /** The errors in its log. */
  readonly failures: string[] = [];
  /** The port of its HTTP server. */
  readonly port: Promise<number>;

  private constructor(folder: string, start: Date, rate: number) {
    this.#folder = folder;
    this.#start = start;
    this.#rate = rate;
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: {
        PATH: process.env['PATH'],
        HOST: '127.0.0.1',
        PORT: '0',
        DATABASE_URL: `file:${join(folder, 'diapason.db')}`,
        TEAMS_ALLOW_UNAUTHENTICATED: '1',
        DIAPASON_CLOCK: start.toISOString(),
        DIAPASON_CLOCK_RATE: String(rate),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.port = this.#readLog();
  }

  /** Starts it on an empty database; its time begins at `start` and runs `rate` times as fast as ours. */
  static async start(start: Date, rate: number): Promise<BotProcess> {
    return new BotProcess(await mkdtemp(join(tmpdir(), 'diapason-e2e-')), start, rate);
  }

  /** What time it is for the bot, to within the time that it took to start. */
  now(): Date {
    return new Date(this.#start.getTime() + (performance.now() - this.#started) * this.#rate);
  }

  async stop(): Promise<void> {
    const { exitCode, signalCode } = this.#child;
    if (exitCode === null && signalCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await ended;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  #readLog(): Promise<number> {
    const { stdout } = this.#child;
    if (stdout === null) throw new Error('no log');
    const lines = createInterface({ input: stdout });
    return new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('exit', (code) => reject(new Error(`the bot ended with exit code ${code}`)));
      lines.on('line', (line) => {
        const entry: unknown = line.startsWith('{') ? JSON.parse(line) : undefined;
        const { data } = ready.safeParse(entry);
        if (data !== undefined) resolve(data.port);
        if (failure.safeParse(entry).success) this.failures.push(line);
      });
    });
  }
}
