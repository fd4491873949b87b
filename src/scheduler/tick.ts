import type { Clock } from '../core/clock.ts';
import type { Dispatcher } from '../delivery/dispatcher.ts';
import type { Db } from '../store/client.ts';
import { forgetOldEvents } from '../store/inbound-event.ts';

export interface TickOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly dispatcher: Dispatcher;
  readonly readRosters: () => Promise<void>;
}

/** One beat: forgets what is too old to matter, looks who is there, sends what is due. A missed beat only delays. */
export async function tick({ db, clock, dispatcher, readRosters }: TickOptions): Promise<void> {
  await forgetOldEvents(db, clock.now());
  await readRosters();
  await dispatcher.run();
}
