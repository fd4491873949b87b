import type { AuthorizeResult } from '@slack/bolt';
import { InstallProvider } from '@slack/oauth';
import type { Express } from 'express';
import type { Bot } from '../../../bot/inbound.ts';
import type { Clock } from '../../../core/clock.ts';
import type { Logger } from '../../../core/logger.ts';
import { SendError } from '../../../delivery/outbound.ts';
import type { Db } from '../../../store/client.ts';
import type { Seal } from '../../../store/seal.ts';
import {
  coverWorkspace,
  everyInstallation,
  installationById,
  installationFor,
  removeInstallation,
  uncoverWorkspace,
} from '../../../store/slack-installation.ts';
import type { Access, EventSource, Revoked } from '../access.ts';
import { clientOptions, type WebApi } from '../clients.ts';
import { isTakenBack, workspacesOf } from '../questions.ts';
import { FreshTokens } from './fresh-tokens.ts';
import type { Kept } from './installation.ts';
import { SealedInstallations } from './installation-store.ts';
import { mountInstallPages } from './routes.ts';

/** What it takes to let anybody install the app. */
export interface OAuthOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where this server is reached, without a trailing slash. */
  readonly publicUrl: string;
  readonly db: Db;
  readonly seal: Seal;
}

interface InstallationsOptions extends OAuthOptions {
  readonly http: Express;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly api: Omit<WebApi, 'botToken'>;
}

const timeout = 5000;

/** As many workspaces as install the app, each with its own token. */
export class Installations implements Access {
  readonly #options: InstallationsOptions;
  readonly #store: SealedInstallations;
  readonly #tokens: FreshTokens;
  #bot: Bot | undefined;

  constructor(options: InstallationsOptions) {
    const { api, seal, clientId, clientSecret } = options;
    this.#options = options;
    this.#store = new SealedInstallations(options);
    this.#tokens = new FreshTokens(options, this.#store);
    const provider = new InstallProvider({
      clientId,
      clientSecret,
      directInstall: true,
      stateSecret: seal.derived('slack-oauth-state'),
      installationStore: {
        storeInstallation: (installation) => this.#store.save(installation),
        // Only its own way of exchanging tokens would ask for it.
        fetchInstallation: () => Promise.reject(new Error('installations are read without @slack/oauth')),
      },
      logger: api.logger,
      clientOptions: clientOptions(api, timeout),
      ...(api.apiUrl === undefined ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', api.apiUrl).href }),
    });
    mountInstallPages(options, provider, (kept) => this.#installed(kept));
  }

  async tokenFor(workspace: string): Promise<string> {
    const { botToken } = await this.authorize({
      teamId: workspace,
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    }).catch((error: unknown) => {
      // Nothing was sent yet, so the next attempt may find a token.
      throw new SendError({ kind: 'retryable', code: 'no_token' }, { cause: error });
    });
    if (botToken === undefined) throw new SendError({ kind: 'permanent', code: 'not_installed' });
    return botToken;
  }

  async authorize(source: EventSource): Promise<AuthorizeResult> {
    const row = await this.#store.rowFor(source);
    const kept = row && (await this.#tokens.of(row));
    if (kept === undefined) return {};
    const { bot, team, enterprise } = kept;
    return {
      botToken: bot.token,
      botId: bot.id,
      botUserId: bot.userId,
      ...(team && { teamId: team.id }),
      ...(enterprise && { enterpriseId: enterprise.id }),
    };
  }

  /** Rejects with SealError when a stored token cannot be opened: better than to stay silent in that workspace. */
  async start(bot: Bot): Promise<void> {
    this.#bot = bot;
    const { db, logger, publicUrl } = this.#options;
    const rows = await db.$transaction((tx) => everyInstallation(tx));
    for (const row of rows) this.#store.open(row);
    logger.info({ installations: rows.length }, `slack: others are added at ${publicUrl}/slack/install`);
  }

  async revoked(what: Revoked): Promise<void> {
    const { db, api, logger, clock } = this.#options;
    const { team, enterprise } = what;
    const own = team === undefined ? undefined : await installationById(db, team);
    const row = own ?? (enterprise === undefined ? undefined : await installationById(db, enterprise));
    if (row === undefined) return;
    // Slack may say so late: whoever installed the app again meanwhile keeps it.
    const botToken = this.#store.open(row).bot.token;
    if (!(await isTakenBack({ ...api, botToken }, row.id, clock))) return;
    const gone = await removeInstallation(db, row);
    if (gone === undefined) return this.revoked(what);
    logger.info({ installation: row.id }, 'slack: the app was uninstalled');
    for (const workspace of gone) await this.#gone(workspace);
  }

  async entered(enterprise: string): Promise<void> {
    const row = await installationById(this.#options.db, enterprise);
    const kept = row?.orgWide ? await this.#tokens.of(row) : undefined;
    if (kept !== undefined) await this.#enter(kept, enterprise);
  }

  async left(enterprise: string, teams: readonly string[]): Promise<void> {
    for (const team of teams) {
      await uncoverWorkspace(this.#options.db, enterprise, team);
      await this.#gone(team);
    }
  }

  async #installed(kept: Kept): Promise<void> {
    const { team, enterprise, isEnterpriseInstall, user } = kept;
    if (isEnterpriseInstall) return enterprise ? this.#enter(kept, enterprise.id, user.id) : undefined;
    if (team) await this.#joined(team.id, team.name ?? '', user.id);
  }

  /** Tells the bot of every workspace of an organisation that the app may act in. */
  async #enter(kept: Kept, enterprise: string, by?: string): Promise<void> {
    for (const { id, name } of await workspacesOf({ ...this.#options.api, botToken: kept.bot.token })) {
      await coverWorkspace(this.#options.db, enterprise, id);
      await this.#joined(id, name, by);
    }
  }

  async #joined(workspace: string, workspaceName: string, by?: string): Promise<void> {
    const sourceId = `install:${workspace}`;
    const who = by === undefined ? {} : { by };
    await this.#bot?.notice({ kind: 'installed', platform: 'slack', workspace, workspaceName, sourceId, ...who });
  }

  /** Unless another installation lets the bot in: a workspace may have one beside that of its organisation. */
  async #gone(workspace: string): Promise<void> {
    if ((await installationFor(this.#options.db, workspace)) !== undefined) return;
    await this.#bot?.notice({ kind: 'uninstalled', platform: 'slack', workspace, sourceId: `uninstall:${workspace}` });
  }
}
