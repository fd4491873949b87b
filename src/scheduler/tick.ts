import type { Clock } from '../core/clock.ts';
import type { Dispatcher } from '../delivery/dispatcher.ts';
import type { Db } from '../store/client.ts';
import { forgetOldEvents } from '../store/inbound-event.ts';

export interface TickOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly dispatcher: Dispatcher;
}

/** One beat: sends what is due and forgets what is too old to matter. A missed beat only delays. */
export async function tick({ db, clock, dispatcher }: TickOptions): Promise<void> {
  await dispatcher.run();
  await forgetOldEvents(db, clock.now());
}
