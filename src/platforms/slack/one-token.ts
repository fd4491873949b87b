import type { AuthorizeResult } from '@slack/bolt';
import { z } from 'zod';
import type { Bot } from '../../bot/inbound.ts';
import type { Clock } from '../../core/clock.ts';
import type { Logger } from '../../core/logger.ts';
import type { Access, Revoked } from './access.ts';
import { interactiveClient, type WebApi } from './clients.ts';
import { isTakenBack } from './questions.ts';
import { refusal } from './refusal.ts';

const identity = z.object({
  team_id: z.string(),
  team: z.string().default(''),
  user_id: z.string(),
  bot_id: z.string().optional(),
});
type Identity = z.infer<typeof identity>;

/** One workspace: the token that its administrator copied into the environment. */
export class OneToken implements Access {
  readonly #api: WebApi;
  readonly #logger: Logger;
  readonly #clock: Clock;
  #self: Identity | undefined;
  #bot: Bot | undefined;

  constructor(api: WebApi, logger: Logger, clock: Clock) {
    this.#api = api;
    this.#logger = logger;
    this.#clock = clock;
  }

  async tokenFor(): Promise<string> {
    return this.#api.botToken;
  }

  async authorize(): Promise<AuthorizeResult> {
    const self = this.#self;
    return {
      botToken: this.#api.botToken,
      ...(self === undefined ? {} : { botUserId: self.user_id, ...(self.bot_id ? { botId: self.bot_id } : {}) }),
    };
  }

  async start(bot: Bot): Promise<void> {
    this.#bot = bot;
    this.#self = await this.#signIn();
    const { team_id: workspace, team: workspaceName } = this.#self;
    const sourceId = `install:${workspace}`;
    await bot.notice({ kind: 'installed', platform: 'slack', workspace, workspaceName, sourceId });
  }

  async revoked({ team: workspace }: Revoked): Promise<void> {
    if (workspace === undefined || !(await isTakenBack(this.#api, workspace, this.#clock))) return;
    this.#logger.error('slack: the app was uninstalled; install it again, copy its new token and start again');
    await this.#bot?.notice({
      kind: 'uninstalled',
      platform: 'slack',
      workspace,
      sourceId: `uninstall:${workspace}`,
    });
  }

  // One token serves whatever Slack lets it into.
  async entered(): Promise<void> {}

  async left(): Promise<void> {}

  async #signIn(): Promise<Identity> {
    try {
      return identity.parse(await interactiveClient(this.#api).auth.test());
    } catch (error) {
      throw refusal('SLACK_BOT_TOKEN', error);
    }
  }
}
