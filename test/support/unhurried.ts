import type { Pace } from '../../src/bot/rate-limit.ts';

/** For stories in which the clock stands still while people do hundreds of things. */
export const unhurried: Pace = { burst: 1_000_000, perSecond: 1 };
