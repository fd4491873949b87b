import { setTimeout as wait } from 'node:timers/promises';

/** The only source of the current instant. Made in main.ts and passed on; nothing else reads the time. */
export interface Clock {
  /** The current instant (UTC). */
  now(): Date;
  /** Resolves after `milliseconds` of this clock's time. */
  sleep(milliseconds: number): Promise<void>;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => wait(milliseconds),
};

/**
 * A clock that starts at `start` and runs `rate` times as fast as the machine's: for the demo and black-box tests
 * (DIAPASON_CLOCK, DIAPASON_CLOCK_RATE), refused in production by config.ts.
 */
export function simulatedClock(start: Date, rate: number): Clock {
  const origin = performance.now();
  return {
    now: () => new Date(start.getTime() + (performance.now() - origin) * rate),
    sleep: (milliseconds) => wait(milliseconds / rate),
  };
}

/** A clock that stands still until it is moved; sleeping moves it. For tests and the demo's played week. */
export class ManualClock implements Clock {
  #now: Date;

  constructor(start: Date) {
    this.#now = start;
  }

  now(): Date {
    return this.#now;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.set(new Date(this.#now.getTime() + milliseconds));
  }

  set(now: Date): void {
    this.#now = now;
  }
}
