import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SlackApi } from './slack-api.ts';

/** When the caller dies: Slack has not seen the message yet, or has stored it and not answered yet. */
export type Moment = 'before' | 'after';

/** A way to Slack's Web API on which the caller can be killed in the middle of a chat.postMessage. */
export interface KillingSlack {
  /** For SLACK_API_URL. */
  readonly url: string;
  /** At the `nth` chat.postMessage from now, `kill` is called at that moment and nothing is answered any more. */
  arm(shot: { readonly nth: number; readonly moment: Moment; readonly kill: () => void }): void;
  close(): Promise<void>;
}

/** Stands between the bot and `api`, whose direct channels are those of anybody. */
export async function startKillingSlack(api: SlackApi): Promise<KillingSlack> {
  let shot: { nth: number; readonly moment: Moment; readonly kill: () => void } | undefined;
  let dead = false;

  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const method = request.url?.split('/').at(-1) ?? '';
    const body = await textOf(request);
    if (method === 'conversations.open') {
      const channel = `D${new URLSearchParams(body).get('users')}`;
      api.workspace.channels.set(channel, []);
      response.end(JSON.stringify({ ok: true, channel: { id: channel } }));
      return;
    }
    const mine = method === 'chat.postMessage' && shot !== undefined && --shot.nth === 0 ? shot : undefined;
    if (mine?.moment === 'before') {
      dead = true;
      mine.kill();
      return;
    }
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const answer = await fetch(`${api.url}${method}`, {
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body,
    });
    const text = await answer.text();
    if (mine !== undefined) {
      dead = true;
      mine.kill();
    }
    if (!dead) response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
  };
  const server = createServer((request, response) => void pass(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/api/`,
    arm: (next) => {
      shot = { ...next };
      dead = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
