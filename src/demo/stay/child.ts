import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { systemClock } from '../../core/clock.ts';

const windows = process.platform === 'win32';
const pollMs = 250;
const patienceMs = 180_000;
const killAfterMs = 3_000;

/** A program that runs beside the demo and ends with it. */
export class Child {
  readonly #process: ChildProcess;
  #running = true;

  constructor(command: string, args: readonly string[], cwd: string) {
    // A process group of its own, so that stopping reaches what the command has started too. Windows needs a shell
    // for npx, which is a .cmd file there.
    this.#process = spawn(command, [...args], { cwd, stdio: 'ignore', detached: !windows, shell: windows });
    this.#process.once('error', () => this.#ended()).once('exit', () => this.#ended());
  }

  /** Waits until `url` answers 200; false when the program ends, takes too long or the demo is stopped before. */
  async answers(url: string, stopped: AbortSignal): Promise<boolean> {
    for (let waited = 0; this.#running && !stopped.aborted && waited < patienceMs; waited += pollMs) {
      const status = await fetch(url, { signal: AbortSignal.timeout(pollMs * 4) }).then(
        (response) => response.status,
        () => undefined,
      );
      if (status === 200) return this.#running;
      await systemClock.sleep(pollMs);
    }
    return false;
  }

  /** Ends the program and everything that it started. */
  async stop(): Promise<void> {
    if (!this.#running) return;
    const exit = once(this.#process, 'exit');
    this.#signal('SIGTERM');
    const killing = setTimeout(() => this.#signal('SIGKILL'), killAfterMs);
    await exit;
    clearTimeout(killing);
  }

  #ended(): void {
    this.#running = false;
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.#process;
    try {
      if (pid === undefined || windows) this.#process.kill(signal);
      else process.kill(-pid, signal);
    } catch {
      // It ended at this very moment.
    }
  }
}
