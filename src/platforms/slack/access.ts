import type { AuthorizeResult, AuthorizeSourceData } from '@slack/bolt';
import type { Bot } from '../../bot/inbound.ts';

/** Where an event came from, as Bolt reads it. */
export type EventSource = AuthorizeSourceData<boolean>;

/** Slack's ids of a workspace, or of an organisation, whose tokens Slack says to have taken back. */
export interface Revoked {
  readonly team?: string | undefined;
  readonly enterprise?: string | undefined;
}

/** Where the bot is let in: with the one token of the environment, or wherever somebody installed it. */
export interface Access {
  /** The token for a workspace to which the bot speaks by itself. Rejects with SendError. */
  tokenFor(workspace: string): Promise<string>;
  /** Who the bot is where an event came from; nobody where it is not installed. Rejects when that cannot be known now. */
  authorize(source: EventSource): Promise<AuthorizeResult>;
  /** Signs in, and tells the bot of what is new. Rejects when nothing could work, saying why. */
  start(bot: Bot): Promise<void>;
  /** Slack says that it takes tokens back: tells the bot which workspaces are gone, when that is so. */
  revoked(what: Revoked): Promise<void>;
  /** An organisation let the bot into more of its workspaces. */
  entered(enterprise: string): Promise<void>;
  /** An organisation took the bot out of these workspaces. */
  left(enterprise: string, teams: readonly string[]): Promise<void>;
}
