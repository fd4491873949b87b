import type { Clock } from '../core/clock.ts';
import type { Logger } from '../core/logger.ts';
import type { Dispatcher } from '../delivery/dispatcher.ts';
import type { TimerKind } from '../features/define.ts';
import type { Db } from '../store/client.ts';
import { forgetOldEvents } from '../store/inbound-event.ts';
import { runTimers } from './timers.ts';

export interface TickOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly dispatcher: Dispatcher;
  readonly timers: readonly TimerKind[];
}

/** One beat: what happens by itself, then sends what is due and forgets what is too old. A missed beat only delays. */
export async function tick({ db, clock, logger, dispatcher, timers }: TickOptions): Promise<void> {
  await runTimers({ db, clock, logger, kinds: timers });
  await dispatcher.run();
  await forgetOldEvents(db, clock.now());
}
