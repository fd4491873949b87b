import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../../src/core/clock.ts';
import { homeProblems, messageProblems, modalProblems } from './slack-blocks.ts';
import { argumentProblems } from './slack-reference.ts';
import { SlackWorkspace } from './slack-workspace.ts';

export interface SlackCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** With which it was made. */
  readonly token: string;
}

/** `lost`: done, but the answer never arrives. `reset`: the connection breaks before anything is done. */
export type SlackFault =
  | 'lost'
  | 'reset'
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      /** What happens before it answers. */
      readonly meanwhile?: () => Promise<unknown>;
    };

/** A Slack Web API in this process: keeps what is posted, records every call and what Slack would object to in it. */
export interface SlackApi {
  /** For createSlack's `apiUrl`. */
  readonly url: string;
  /** An address to use as a payload's response_url. */
  readonly responseUrl: string;
  readonly workspace: SlackWorkspace;
  readonly calls: SlackCall[];
  /** What was sent to response_url. */
  readonly responses: Readonly<Record<string, unknown>>[];
  /** Unknown or missing arguments, blocks that Slack would refuse. A test ends by expecting none. */
  readonly violations: string[];
  /** From now on this token is one of this workspace, which is made if it is new. */
  allow(token: string, team: string): SlackWorkspace;
  /** From now on this token is refused. */
  revoke(token: string): void;
  /** The calls of one method. */
  of(method: string): SlackCall[];
  /** The next call of this method fails like this; several are used up in order. */
  fail(method: string, fault: SlackFault): void;
  close(): Promise<void>;
}

/** Starts the stand-in on a free port of the loopback, with the workspace T1. Tokens that are not allowed are refused. */
export async function startSlackApi(options: { token?: string; clock?: Clock } = {}): Promise<SlackApi> {
  let origin = '';
  const teams = new Map<string, SlackWorkspace>();
  const tokens = new Map<string, SlackWorkspace>();
  const allow = (token: string, team: string) => {
    const found = teams.get(team) ?? new SlackWorkspace(options.clock ?? systemClock, () => origin, team);
    teams.set(team, found);
    tokens.set(token, found);
    return found;
  };
  const workspace = allow(options.token ?? 'xoxb-test', 'T1');
  const calls: SlackCall[] = [];
  const responses: Record<string, unknown>[] = [];
  const violations: string[] = [];
  const faults = new Map<string, SlackFault[]>();

  const callMethod = async (request: IncomingMessage, response: ServerResponse, method: string, body: string) => {
    const args = decode(body);
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    calls.push({ method, args, token });
    violations.push(...problemsOf(method, args));
    const fault = faults.get(method)?.shift();
    if (fault === 'reset') return request.socket.destroy();
    if (typeof fault === 'object') await fault.meanwhile?.();
    if (typeof fault === 'object') return response.writeHead(fault.status, fault.headers).end(fault.body);
    const answer = tokens.get(token)?.answer(method, args) ?? { ok: false, error: 'invalid_auth' };
    if (fault === 'lost') return request.socket.destroy();
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };

  const server = createServer(async (request, response) => {
    const bytes = await read(request);
    const [, area, name = ''] = (request.url ?? '').split('/');
    if (area === 'api') return void callMethod(request, response, name, bytes.toString('utf8'));
    if (area === 'upload') {
      const file = workspace.files.get(name);
      if (file) file.bytes = bytes;
    }
    if (area === 'response') {
      const message = JSON.parse(bytes.toString('utf8'));
      responses.push(message);
      if (message.blocks !== undefined) violations.push(...messageProblems(message.blocks));
    }
    response.writeHead(200).end('OK');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${portOf(server.address())}`;

  return {
    url: `${origin}/api/`,
    responseUrl: `${origin}/response/1`,
    workspace,
    calls,
    responses,
    violations,
    allow,
    revoke: (token) => void tokens.delete(token),
    of: (method) => calls.filter((call) => call.method === method),
    fail: (method, fault) => faults.set(method, [...(faults.get(method) ?? []), fault]),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function problemsOf(method: string, args: SlackCall['args']): string[] {
  const found = argumentProblems(method, args);
  if (args['blocks'] !== undefined) found.push(...messageProblems(args['blocks']));
  if (args['view'] !== undefined) {
    found.push(...(method === 'views.publish' ? homeProblems : modalProblems)(args['view']));
  }
  if (method === 'chat.postMessage' && !args['text']) found.push('chat.postMessage: text is empty');
  return found;
}

/** The SDK sends url-encoded arguments, structured ones as JSON. */
function decode(body: string): Record<string, unknown> {
  const structured = new Set(['blocks', 'view', 'metadata', 'files']);
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, structured.has(key) ? JSON.parse(value) : value]),
  );
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port');
  return address.port;
}
