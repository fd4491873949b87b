import type { Logger } from 'pino';

/** Work that goes on after its request was answered; nobody else would notice how it ends. */
export class Background {
  readonly #running = new Set<Promise<unknown>>();
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Follows the work to its end; a failure is logged under `what`. */
  add(work: Promise<unknown>, what: string): void {
    const followed = work
      .catch((err: unknown) => this.#logger.error({ err, what }, 'Teams: work after an answer failed'))
      .finally(() => this.#running.delete(followed));
    this.#running.add(followed);
  }

  /** Resolves when nothing is running any more. */
  async drained(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
