import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Bot } from '../../../bot/inbound.ts';
import type { wordsFor } from '../words.ts';

/** What every inbound handler needs to know about the workspace that an event came from. */
export interface InboundContext {
  readonly bot: Bot;
  /** Slack's id of the workspace, or of the organisation for what happens in none of its workspaces. */
  readonly workspace: string;
  /** For direct answers only: short timeout, no retry, because a trigger dies after 3 s. */
  readonly client: webApi.WebClient;
  readonly logger: Logger;
  /** The bot's own user id there. */
  readonly botUser: string;
  /** Milliseconds that the answer to a form may take before the form says to wait. */
  readonly patience: number;
  /** Slack's few own words in the language of a person. */
  words(user: string): ReturnType<typeof wordsFor>;
  /** What a person is called; asks Slack only when that is not known. Rejects when Slack does not answer. */
  nameOf(user: string): Promise<string | undefined>;
  /** What was known about a person is out of date. */
  changed(user: string): void;
}
