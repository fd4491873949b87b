import { type Activity, CloudAdapter, type ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';

/** botbuilder's client of the conversations of one service URL. */
export type Connector = Awaited<
  ReturnType<ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>['create']>
>;

// botbuilder types an activity as complete; its token check reads only channelId, serviceUrl and recipient.
const anyActivity = z.custom<Activity>((value) => typeof value === 'object' && value !== null);

/**
 * The part of botbuilder that is used: it checks tokens and makes connectors. Its `process` is not: it throws on
 * garbage before any check (4.23.3), writes error messages into answers, and answers 501 when a turn throws.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string;

  constructor(authentication: ConfigurationBotFrameworkAuthentication, appId: string | undefined) {
    super(authentication);
    this.#appId = appId ?? '';
  }

  /** Resolves when the token is one of Teams for this bot and this activity's service URL; rejects otherwise. */
  async authenticate(activity: unknown, authorization: string): Promise<void> {
    await this.botFrameworkAuthentication.authenticateRequest(anyActivity.parse(activity), authorization);
  }

  /** A connector that speaks as the bot. */
  connector(serviceUrl: string): Promise<Connector> {
    const identity = this.createClaimsIdentity(this.#appId);
    return this.botFrameworkAuthentication.createConnectorFactory(identity).create(serviceUrl);
  }
}
