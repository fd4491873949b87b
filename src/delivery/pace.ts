import type { Clock } from '../core/clock.ts';

/** Keeps messages to one address apart, so that a burst does not run into the platform's limit. */
export class Pace {
  readonly #clock: Clock;
  readonly #free = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits for the turn of a message to `address`, `gap` milliseconds after the last one. */
  async turn(address: string, gap: number): Promise<void> {
    const now = this.#clock.now().getTime();
    const at = Math.max(now, this.#free.get(address) ?? 0);
    this.#free.set(address, at + gap);
    for (const [key, free] of this.#free) if (free <= now) this.#free.delete(key);
    if (at > now) await this.#clock.sleep(at - now);
  }
}
