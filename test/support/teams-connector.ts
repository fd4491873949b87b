import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface ConnectorCall {
  readonly method: string;
  /** Decoded, with the query. */
  readonly path: string;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

/** What goes wrong with the next call: an answer, or none after the call was taken in ("lost") or at all ("silent"). */
export type Fault =
  | 'lost'
  | 'silent'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };

export interface RosterMember {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId?: string;
  readonly userPrincipalName?: string;
  readonly userRole?: string;
}

/** The Bot Connector service in this process: takes every call of /v3/conversations and can fail on demand. */
export class TeamsConnector {
  readonly calls: ConnectorCall[] = [];
  readonly members: RosterMember[] = [];
  /** People per page of the roster. */
  pageSize = 2;
  readonly #faults: { readonly on: string; readonly fault: Fault }[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #server: Server;
  #count = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<TeamsConnector> {
    const server = createServer((request, response) => void connector.#take(request, response));
    const connector = new TeamsConnector(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  get serviceUrl(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Fails the next call whose "METHOD path" contains `on`. */
  fail(fault: Fault, on = ''): void {
    this.#faults.push({ on, fault });
  }

  /** The messages posted, each with the conversation that it went to. */
  get posts(): readonly { readonly conversation: string; readonly activity: unknown }[] {
    return this.calls.flatMap(({ method, path, body }) => {
      const conversation = /^\/v3\/conversations\/([^/]+)\/activities/.exec(path)?.[1];
      return method === 'POST' && conversation !== undefined ? [{ conversation, activity: body }] : [];
    });
  }

  /** The messages edited. */
  get edits(): readonly ConnectorCall[] {
    return this.calls.filter(({ method }) => method === 'PUT');
  }

  /** Resolves with the first call that matches, when it comes. */
  async call(matches: (call: ConnectorCall) => boolean): Promise<ConnectorCall> {
    for (;;) {
      const found = this.calls.find(matches);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString('utf8');
    const method = request.method ?? '';
    const path = decodeURIComponent(request.url ?? '');
    const { authorization } = request.headers;
    this.calls.push({ method, path, body: text === '' ? undefined : JSON.parse(text), authorization });
    for (const wake of this.#waiting.splice(0)) wake();

    const index = this.#faults.findIndex(({ on }) => `${method} ${path}`.includes(on));
    const fault = index === -1 ? undefined : this.#faults.splice(index, 1)[0]?.fault;
    if (fault === 'silent') return;
    if (fault === 'lost') {
      request.socket.destroy();
      return;
    }
    const answer = fault ?? this.#answer(method, path);
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {}));
  }

  #answer(method: string, path: string): Exclude<Fault, string> {
    const id = `message-${++this.#count}`;
    if (method === 'PUT') return { status: 200, body: { id } };
    if (method === 'POST' && path.endsWith('/v3/conversations')) {
      return { status: 201, body: { id: `a:chat-${this.#count}` } };
    }
    if (method === 'POST') return { status: 201, body: { id } };
    if (path.includes('/pagedmembers')) return { status: 200, body: this.#page(path) };
    const member = this.members.find(
      (one) => path.endsWith(`/members/${one.id}`) || path.endsWith(`/members/${one.aadObjectId}`),
    );
    return member === undefined
      ? { status: 404, body: { error: { code: 'MemberNotFoundInConversation', message: 'not here' } } }
      : { status: 200, body: member };
  }

  #page(path: string) {
    const start = Number(/continuationToken=(\d+)/.exec(path)?.[1] ?? 0);
    const end = start + this.pageSize;
    const more = end < this.members.length ? { continuationToken: String(end) } : {};
    return { members: this.members.slice(start, end), ...more };
  }
}
