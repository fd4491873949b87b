import { webApi } from '@slack/bolt';
import type { Clock } from '../../core/clock.ts';

const mostWaits = 3;
const longestWait = 60_000;

/** The calls of one long reading: they wait when Slack asks to, a few times in all, then Slack's error ends the reading. */
export class Patience {
  readonly #clock: Clock;
  #waits = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The answer to `call`, repeated after each wait. */
  async with<T>(call: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof webApi.WebAPIRateLimitedError)) throw error;
        const wait = error.retryAfter * 1000;
        this.#waits += 1;
        if (this.#waits > mostWaits || wait > longestWait) throw error;
        await this.#clock.sleep(wait);
      }
    }
  }
}
