import type { Bot } from '../bot/inbound.ts';
import type { People } from '../bot/people.ts';
import type { Outbound } from '../delivery/outbound.ts';

/** A chat platform: who is there, what people do, and how to write to them. */
export interface Platform {
  readonly outbound: Outbound;
  readonly people: People;
  /** Starts to receive; every event goes to `bot`. Rejects when the platform refuses the credentials. */
  start(bot: Bot): Promise<void>;
  /** Stops to receive and waits for what is being handled. */
  stop(): Promise<void>;
  /** Whether events can come in now (/readyz). */
  ready(): boolean;
}
