import type { webApi } from '@slack/bolt';
import type { Access } from './access.ts';
import { backgroundClient, directoryClient, interactiveClient, type WebApi } from './clients.ts';

/** The clients that speak to one workspace: what one of them waits for holds up no other. */
export interface Session {
  /** For answers to a click or a command. */
  readonly interactive: webApi.WebClient;
  /** For deliveries. */
  readonly background: webApi.WebClient;
  /** For reading everyone in a channel. */
  readonly directory: webApi.WebClient;
}

/** A session for each workspace, made anew when its token was replaced. */
export class Sessions {
  readonly #tokenFor: Access['tokenFor'];
  readonly #api: Omit<WebApi, 'botToken'>;
  readonly #open = new Map<string, { readonly token: string; readonly session: Session }>();

  constructor(tokenFor: Access['tokenFor'], api: Omit<WebApi, 'botToken'>) {
    this.#tokenFor = tokenFor;
    this.#api = api;
  }

  /** Rejects with SendError where the bot is not let in. */
  async of(workspace: string): Promise<Session> {
    return this.with(workspace, await this.#tokenFor(workspace));
  }

  /** The session for a workspace whose token is at hand. */
  with(workspace: string, token: string): Session {
    const open = this.#open.get(workspace);
    if (open?.token === token) return open.session;
    const api = { ...this.#api, botToken: token };
    const session = {
      interactive: interactiveClient(api),
      background: backgroundClient(api),
      directory: directoryClient(api),
    };
    this.#open.set(workspace, { token, session });
    return session;
  }
}
