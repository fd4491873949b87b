import { createEmulator, type Emulator } from 'emulate';
import { wantedScopes } from '../../src/platforms/slack/scopes.ts';

/** Where Slack sends browsers back to; tests go there on the loopback. */
export const publicUrl = 'https://diapason.example';
export const app = { clientId: '1234.5678', clientSecret: 'a-client-secret' } as const;

/** A stand-in of Slack that nobody here wrote, with one workspace, two people and our app. */
export function startSlack(): Promise<Emulator> {
  return createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Maison de santé des Tilleuls', domain: 'tilleuls' },
        users: [
          { name: 'camille', real_name: 'Camille Roux', is_admin: true },
          { name: 'marc', real_name: 'Marc Lefèvre' },
        ],
        oauth_apps: [
          {
            client_id: app.clientId,
            client_secret: app.clientSecret,
            name: 'Diapason',
            redirect_uris: [`${publicUrl}/slack/oauth_redirect`],
            scopes: [...wantedScopes()],
          },
        ],
        strict_scopes: true,
      },
    },
  });
}

/** What a page showed. */
export interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

const choice = /<form[^>]*>\s*([\s\S]*?)<button[\s\S]*?<span class="user-login">([^<]*)</g;
const field = /name="([^"]*)" value="([^"]*)"/g;

/** Somebody's browser: it keeps cookies and follows no redirect by itself. */
export class Browser {
  readonly #origin: string;
  #cookie = '';

  /** `origin`: where Diapason listens. */
  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The same address in the browser of somebody else. */
  another(): Browser {
    return new Browser(this.#origin);
  }

  async visit(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    const response = await fetch(new URL(path, this.#origin), {
      redirect: 'manual',
      headers: { ...headers, ...(this.#cookie !== '' && { cookie: this.#cookie }) },
    });
    const [cookie] = (response.headers.get('set-cookie') ?? '').split(';');
    if (cookie) this.#cookie = cookie;
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** Begins on our page and ends with Slack's address, where the person is to agree. */
  async begin(): Promise<URL> {
    const sent = await this.visit('/slack/install/start');
    return new URL(sent.headers.get('location') ?? '');
  }

  /** What Slack sends the browser back with once `user` agreed on its page. */
  async agrees(address: URL, user = 'camille', change: Readonly<Record<string, string>> = {}): Promise<URL> {
    const page = await (await fetch(address)).text();
    const form = [...page.matchAll(choice)].find(([, , login]) => login === user)?.[1] ?? '';
    const fields = Object.fromEntries([...form.matchAll(field)].map(([, name = '', value = '']) => [name, value]));
    const answer = await fetch(new URL('/oauth/v2/authorize/callback', address), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...fields, ...change }),
    });
    return new URL(answer.headers.get('location') ?? '');
  }

  /** Follows Slack back to us. */
  returns({ pathname, search }: URL): Promise<Page> {
    return this.visit(`${pathname}${search}`);
  }

  /** The whole way. */
  async installs(user?: string): Promise<Page> {
    return this.returns(await this.agrees(await this.begin(), user));
  }
}
