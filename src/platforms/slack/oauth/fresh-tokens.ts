import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Clock } from '../../../core/clock.ts';
import type { Logger } from '../../../core/logger.ts';
import type { InstallationRow } from '../../../store/slack-installation.ts';
import { clientOptions, type WebApi } from '../clients.ts';
import { endsBy, type Kept } from './installation.ts';
import type { SealedInstallations } from './installation-store.ts';

interface FreshTokensOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly api: Omit<WebApi, 'botToken'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

const timeout = 5000;

/** So long before a token ends it is exchanged, as @slack/oauth does: whoever may not exchange it now can still use it. */
const early = 2 * 3_600_000;

/** Far longer than an exchange takes. Also the pause after one that failed, or whose process was killed. */
const lease = 60_000;

/** While another process exchanges a token that has ended: less than the 3 s that Slack waits for us. */
const waiting = { pause: 250, times: 6 };

const answer = z.object({
  token_type: z.literal('bot'),
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number(),
});

/**
 * Exchanges tokens before they end. A refresh token is good for one exchange: Slack takes back what a second one brings,
 * and the bot would fall silent (slackapi/node-slack-sdk#2504). So whoever exchanges it says so in the row first.
 */
export class FreshTokens {
  readonly #options: FreshTokensOptions;
  readonly #store: SealedInstallations;
  readonly #client: webApi.WebClient;
  /** By installation. */
  readonly #asking = new Map<string, Promise<Kept | undefined>>();

  constructor(options: FreshTokensOptions, store: SealedInstallations) {
    this.#options = options;
    this.#store = store;
    this.#client = new webApi.WebClient(undefined, clientOptions(options.api, timeout));
  }

  /** An installation with the best token that can be had; undefined when it was removed meanwhile. */
  async of(row: InstallationRow): Promise<Kept | undefined> {
    const kept = this.#store.open(row);
    if (!this.#isDue(kept)) return kept;
    const { id } = row;
    const asking = this.#asking.get(id) ?? this.#ask(id).finally(() => this.#asking.delete(id));
    this.#asking.set(id, asking);
    return asking;
  }

  async #ask(id: string): Promise<Kept | undefined> {
    for (let times = 0; ; times += 1) {
      const claimed = await this.#claim(id);
      if (claimed !== undefined) return this.#exchange(id, claimed);
      const kept = await this.#store.find(id);
      const useless = kept !== undefined && endsBy(kept, this.#options.clock.now());
      if (!useless || times === waiting.times) return kept;
      await this.#options.clock.sleep(waiting.pause);
    }
  }

  /** Of several processes one may exchange the token. */
  #claim(id: string): Promise<Kept | undefined> {
    const now = this.#options.clock.now().getTime();
    return this.#store.change(id, (kept) => {
      const { exchangedBy = now } = kept.bot;
      return this.#isDue(kept) && exchangedBy <= now
        ? { ...kept, bot: { ...kept.bot, exchangedBy: now + lease } }
        : undefined;
    });
  }

  async #exchange(id: string, { bot: { refreshToken } }: Kept): Promise<Kept | undefined> {
    const { clientId, clientSecret, clock, logger } = this.#options;
    try {
      const { access_token, refresh_token, expires_in } = answer.parse(
        await this.#client.oauth.v2.access({
          client_id: clientId,
          client_secret: clientSecret,
          grant_type: 'refresh_token',
          refresh_token: refreshToken ?? '',
        }),
      );
      const expiresAt = Math.floor(clock.now().getTime() / 1000) + expires_in;
      const fresh = { token: access_token, refreshToken: refresh_token, expiresAt, exchangedBy: undefined };
      // Whoever uninstalled the app meanwhile stays without it, and who installed it again keeps those tokens.
      await this.#store.change(id, (kept) =>
        kept.bot.refreshToken === refreshToken ? { ...kept, bot: { ...kept.bot, ...fresh } } : undefined,
      );
    } catch (error) {
      logger.error({ err: error, installation: id }, 'slack: a token could not be exchanged; the old one is used');
    }
    return this.#store.find(id);
  }

  #isDue(kept: Kept): boolean {
    return endsBy(kept, new Date(this.#options.clock.now().getTime() + early));
  }
}
