import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'undici';
import { vi } from 'vitest';
import { z } from 'zod';
import { freePort } from '../../src/demo/free-port.ts';
import { buttonNamed } from './e2e-buttons.ts';
import { type Modal, modal } from './e2e-modal.ts';
import { signingSecret } from './slack-requests.ts';

const binary = fileURLToPath(new URL('../../node_modules/local-slack-linux-x64/bin/local-slack', import.meta.url));

/** Whether the stand-in can run here; where it cannot, a story says so and is left out. */
export const hasLocalSlack = existsSync(binary);

const message = z.looseObject({
  ts: z.string(),
  user: z.string(),
  text: z.string(),
  blocks: z.array(z.unknown()).optional(),
  thread_ts: z.string().optional(),
  ephemeral_to: z.string().optional(),
  files: z.array(z.looseObject({ name: z.string() })).optional(),
});
export type LocalMessage = z.infer<typeof message>;

const conversation = z.object({ id: z.string(), is_im: z.boolean(), members: z.array(z.string()) });
const logEntry = z.object({
  direction: z.string(),
  kind: z.string(),
  summary: z.string(),
  detail: z.unknown().optional(),
});
const uiEvent = z.discriminatedUnion('t', [
  z.object({ t: z.literal('view'), stack: z.array(modal) }),
  z.object({ t: z.literal('view_errors'), errors: z.record(z.string(), z.string()) }),
]);
/** What a submission leads to: another modal, none, or sentences under the fields. */
type Submitted = { readonly errors: Readonly<Record<string, string>> } | { readonly next: Modal | undefined };

export const localChannel = 'CRCP';

/** Everybody of the workspace. */
export const localPeople = [
  { id: 'UCLAIRE', name: 'Claire Dubois', tz: 'Europe/Paris' },
  { id: 'UMARC', name: 'Marc Petit', tz: 'Europe/Paris' },
  { id: 'UNADIA', name: 'Nadia Payet', tz: 'Indian/Reunion' },
  { id: 'ULEA', name: 'Léa Martin', tz: 'Europe/Paris' },
] as const;

/** local-slack in a process of its own: a workspace with four people and a channel, driven as they would. */
export class LocalSlack {
  readonly origin: string;
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #ui: WebSocket;
  readonly #errors: Record<string, string>[] = [];
  #stack: readonly Modal[] = [];
  #changes = 0;

  private constructor(origin: string, child: ChildProcess, folder: string, ui: WebSocket) {
    this.origin = origin;
    this.#child = child;
    this.#folder = folder;
    this.#ui = ui;
    ui.addEventListener('message', ({ data }) => this.#hear(String(data)));
  }

  /** `requestUrl`: signed HTTP to that address; Socket Mode without. */
  static async start(requestUrl?: string): Promise<LocalSlack> {
    if (!hasLocalSlack) throw new Error('local-slack-linux-x64 is not installed');
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'diapason-local-slack-'));
    const config = join(folder, 'workspace.json');
    writeFileSync(config, JSON.stringify(configuration(requestUrl)));
    const options = ['--config', config, '--port', String(port), '--base-host', '127.0.0.1', '--files-dir', folder];
    const child = spawn(binary, options, { stdio: 'ignore' });
    const origin = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => fetch(`${origin}/_control/state`), { timeout: 20_000, interval: 50 });
    const ui = new WebSocket(`ws://127.0.0.1:${port}/ui`);
    await once(ui, 'open');
    return new LocalSlack(origin, child, folder, ui);
  }

  get apiUrl(): string {
    return `${this.origin}/api/`;
  }

  /** Types a slash command in the channel. */
  async command(user: string, command: string, text = ''): Promise<void> {
    await this.#control('command', { channel: localChannel, user, command, text });
  }

  /** Clicks the button with this label. */
  async click(user: string, channel: string, on: LocalMessage, label: string): Promise<void> {
    const action = buttonNamed(on.blocks, label);
    await this.#control('interact', { channel, messageTs: on.ts, user, action });
  }

  /** Types a slash command that opens a form, and waits for that form. */
  async form(user: string, command: string, text: string): Promise<Modal> {
    const before = this.#changes;
    await this.command(user, command, text);
    return vi.waitFor(
      () => {
        const top = this.#stack.at(-1);
        if (top === undefined || this.#changes === before) throw new Error(`${command} ${text} opened no form`);
        return top;
      },
      { timeout: 20_000, interval: 50 },
    );
  }

  /** The modal that is open now, as soon as there is one with this title. */
  opened(title: string): Promise<Modal> {
    return vi.waitFor(
      () => {
        const top = this.#stack.at(-1);
        if (top?.title.text !== title) throw new Error(`the modal on top is ${top?.title.text}, not ${title}`);
        return top;
      },
      { timeout: 20_000, interval: 50 },
    );
  }

  /** Submits the open modal with `values` (`view.state.values`). */
  async submit(user: string, values: unknown): Promise<Submitted> {
    const before = { changes: this.#changes, errors: this.#errors.length };
    this.#ui.send(JSON.stringify({ t: 'view_submit', user, values }));
    return vi.waitFor(
      () => {
        const errors = this.#errors[before.errors];
        if (errors !== undefined) return { errors };
        if (this.#changes === before.changes) throw new Error('the submission was not answered');
        return { next: this.#stack.at(-1) };
      },
      { timeout: 20_000, interval: 50 },
    );
  }

  /** Everything in the channel; ephemeral messages too, each with whom it is for. */
  async messages(channel = localChannel): Promise<LocalMessage[]> {
    return z.object({ messages: z.array(message) }).parse(await this.#read(`messages/${channel}`)).messages;
  }

  /** The conversation of a person with the bot alone, once there is one. */
  async directChannel(user: string): Promise<string | undefined> {
    const { channels } = z.object({ channels: z.array(conversation) }).parse(await this.#read('state'));
    return channels.find(({ is_im, members }) => is_im && members.includes(user))?.id;
  }

  /** The direct messages of a person with the bot. */
  async direct(user: string): Promise<LocalMessage[]> {
    const channel = await this.directChannel(user);
    return channel === undefined ? [] : this.messages(channel);
  }

  /** Every Web API call that came in. */
  async calls(): Promise<{ readonly method: string; readonly args: Readonly<Record<string, unknown>> }[]> {
    const { log } = z.object({ log: z.array(logEntry) }).parse(await this.#read('log'));
    return log
      .filter(({ direction, kind }) => direction === 'from_bot' && kind === 'web_api')
      .map(({ summary, detail }) => ({ method: summary, args: z.record(z.string(), z.unknown()).parse(detail ?? {}) }));
  }

  async close(): Promise<void> {
    this.#ui.close();
    const gone = once(this.#child, 'close');
    this.#child.kill();
    await gone;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #hear(data: string): void {
    const event = uiEvent.safeParse(JSON.parse(data)).data;
    if (event?.t === 'view') {
      this.#stack = event.stack;
      this.#changes += 1;
    }
    if (event?.t === 'view_errors') this.#errors.push(event.errors);
  }

  async #control(what: string, body: unknown): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${this.origin}/_control/${what}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`local-slack ${what}: ${response.status} ${await response.text()}`);
  }

  async #read(what: string): Promise<unknown> {
    return (await fetch(`${this.origin}/_control/${what}`)).json();
  }
}

function configuration(requestUrl: string | undefined) {
  return {
    workspace: { name: 'Maison de santé des Tilleuls', domain: 'tilleuls', teamId: 'T1' },
    app: {
      appId: 'A1',
      botUserId: 'UBOT',
      botName: 'diapason',
      botToken: 'xoxb-test',
      appToken: 'xapp-test',
      signingSecret,
      ...(requestUrl === undefined ? { mode: 'socket' } : { mode: 'events', requestUrl }),
    },
    users: localPeople.map((person) => ({ ...person, real_name: person.name })),
    channels: [{ id: localChannel, name: 'rcp', members: [...localPeople.map(({ id }) => id), 'UBOT'] }],
  };
}
