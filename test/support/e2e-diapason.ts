import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { builtMain } from './e2e-build.ts';

const logLine = z.object({ level: z.number(), msg: z.string(), port: z.number().optional() });

/** The real process, as `npm start` runs it: only this environment, no `.env`, its own port. */
export class Diapason {
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  readonly #ready: Promise<number>;
  readonly #ended: Promise<void>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#ended = new Promise((resolve) => child.once('close', () => resolve()));
    this.#ready = new Promise((resolve, reject) => {
      const take = (line: string) => {
        this.#lines.push(line);
        const { msg, port } = read(line) ?? {};
        if (msg === 'ready' && port !== undefined) resolve(port);
      };
      for (const stream of [child.stdout, child.stderr]) if (stream !== null) createInterface(stream).on('line', take);
      child.once('error', reject);
      void this.#ended.then(() => reject(new Error(`Diapason ended before it was ready:\n${this.#lines.join('\n')}`)));
    });
    this.#ready.catch(() => {});
  }

  /** Starts the process; `ready` tells when it serves. */
  static start(environment: Readonly<Record<string, string>>): Diapason {
    return new Diapason(launch(environment));
  }

  /**
   * A process that has read its code but not begun: `go` gives it the last of its environment and lets main.js run.
   * Reading the code takes most of a start, so the next process can do it while the one before still works.
   */
  static standby(environment: Readonly<Record<string, string>>): {
    readonly diapason: Diapason;
    readonly go: (last: Readonly<Record<string, string>>) => Diapason;
  } {
    const app = pathToFileURL(builtMain()).href.replace(/main\.js$/, 'app.js');
    const waiting = `await import(${JSON.stringify(app)});
      Object.assign(process.env, await new Promise((go) => process.once('message', go)));
      process.disconnect();`;
    const child = launch(environment, ['--import', `data:text/javascript,${encodeURIComponent(waiting)}`], 'ipc');
    const diapason = new Diapason(child);
    return {
      diapason,
      go: (last) => {
        child.send(last);
        return diapason;
      },
    };
  }

  /** The port, as soon as the process serves; rejects with its output when it ends before. */
  get ready(): Promise<number> {
    return this.#ready;
  }

  /** Resolves when the process is gone. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** What it logged as an error, or wrote outside of its log; that a busy machine misses a beat is none. */
  get complaints(): string[] {
    return this.#lines.filter((line) => (read(line)?.level ?? 50) >= 50 && !/NODE-CRON.*WARN/.test(line));
  }

  /** Ends it as an administrator does; resolves when it has drained. */
  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#ended;
  }

  /** Ends it as a power cut does. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}

function launch(environment: Readonly<Record<string, string>>, options: readonly string[] = [], ipc?: 'ipc') {
  return spawn(process.execPath, [...options, builtMain()], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'info', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc === undefined ? [] : [ipc])],
  });
}

function read(line: string): z.infer<typeof logLine> | undefined {
  try {
    return logLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
