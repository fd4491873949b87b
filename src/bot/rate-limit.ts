import type { Locale } from '../core/locale.ts';

/** How much one account may ask for. */
export interface Pace {
  /** At once, after a pause. */
  readonly burst: number;
  /** Steadily, after that. */
  readonly perSecond: number;
}

/** Whoever leads an RCP through thirty cases never meets it; a script that runs wild does within a minute. */
export const usualPace: Pace = { burst: 60, perSecond: 2 };

/**
 * Each letter typed in a long list of choices may ask for its options. Eight a second is faster than anybody types for
 * long, and 120 more are several names in a breath; a script gets no more out of the database than that.
 */
export const typingPace: Pace = { burst: 120, perSecond: 8 };

const gesture = 1000;

interface Bucket {
  /** In thousandths of a gesture, so that milliseconds add up exactly: from 0 to a thousand times the burst. */
  readonly left: number;
  /** Milliseconds. */
  readonly at: number;
  readonly locale: Locale;
}

/** Counts what each account asks for: a bucket that a gesture takes one from and that time fills again. */
export class RateLimit {
  readonly #pace: Pace;
  /** Those who asked last stand last. */
  readonly #buckets = new Map<string, Bucket>();

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Of how many accounts something is remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Whether an account may ask for something more now; that it asked is counted if so. */
  take(account: string, now: Date): boolean {
    const at = now.getTime();
    this.#forgetIdle(at);
    const bucket = this.#buckets.get(account);
    const left = bucket === undefined ? this.#pace.burst * gesture : this.#filled(bucket, at);
    const allowed = left >= gesture;
    this.#buckets.delete(account);
    const locale = bucket?.locale ?? 'fr';
    // A clock that goes back gives nothing twice.
    this.#buckets.set(account, {
      left: allowed ? left - gesture : left,
      at: Math.max(at, bucket?.at ?? at),
      locale,
    });
    return allowed;
  }

  /** In which language an account was answered, so that it need not be looked up to be refused. */
  answered(account: string, locale: Locale): void {
    const bucket = this.#buckets.get(account);
    if (bucket !== undefined) this.#buckets.set(account, { ...bucket, locale });
  }

  localeOf(account: string): Locale {
    return this.#buckets.get(account)?.locale ?? 'fr';
  }

  #filled({ left, at }: Bucket, now: number): number {
    const { burst, perSecond } = this.#pace;
    return Math.min(burst * gesture, left + Math.max(0, now - at) * perSecond);
  }

  /** An account whose bucket is full again is like one that never asked. */
  #forgetIdle(now: number): void {
    for (const [account, bucket] of this.#buckets) {
      if (this.#filled(bucket, now) < this.#pace.burst * gesture) return;
      this.#buckets.delete(account);
    }
  }
}
