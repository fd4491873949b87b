import type { Config } from '../../config.ts';
import type { Text } from '../../ui/text.ts';

/** A program that stands in the place of Slack or Teams, with a page for the browser. */
export interface StandIn {
  /** How the bot talks to it. */
  readonly config: Pick<Config, 'slack' | 'teams'>;
  /** Called when the bot is running: waits until the page can be opened, and says what to do or what went wrong. */
  open(): Promise<{ readonly ready: boolean; readonly sentence: Text }>;
  stop(): Promise<void>;
}
