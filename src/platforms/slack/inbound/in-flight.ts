import type { Logger } from 'pino';

/** What is being handled now, so that stopping can wait for it. */
export class InFlight {
  readonly #running = new Set<Promise<void>>();
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Runs a handler to its end; a failure is logged, never thrown: nobody could answer it any more. */
  async run(what: string, work: () => Promise<void>): Promise<void> {
    const running = this.#guarded(what, work);
    this.#running.add(running);
    await running;
    this.#running.delete(running);
  }

  /** Resolves when nothing is being handled. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async #guarded(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#logger.error({ err: error, what }, 'slack: an event could not be handled');
    }
  }
}
