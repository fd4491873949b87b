import type { Bot } from '../../src/bot/inbound.ts';
import type { Profile } from '../../src/bot/people.ts';
import type { Json } from '../../src/core/json.ts';
import type { PlatformName } from '../../src/core/platform-name.ts';
import { type Address, type Content, SendError, type SendFailure } from '../../src/delivery/outbound.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { renderView } from '../../src/platforms/terminal/render-view.ts';
import type { View } from '../../src/ui/view.ts';

/** A message as it stands on somebody's screen now. */
export interface ScreenMessage {
  readonly to: Address;
  readonly delivery: string;
  view: View | undefined;
  file: string | undefined;
  edits: number;
}

/** A platform whose network is a list: what was posted stands on `screen`, what fails is said beforehand. */
export class RecordingPlatform implements Platform {
  /** What is looked at; a test may empty it. */
  readonly screen: ScreenMessage[] = [];
  /** What stands on each person's home screen, and how often it was published; empty where there are none. */
  readonly homes = new Map<string, { readonly view: View; readonly published: number }>();
  readonly #posted: ScreenMessage[] = [];
  readonly #people: readonly Profile[];
  readonly #failures: (SendFailure | 'lost')[] = [];
  #failingLookUps = 0;
  bot: Bot | undefined;
  readonly outbound: Platform['outbound'];
  readonly people: Platform['people'];

  constructor(
    platform: PlatformName,
    people: readonly Profile[],
    options: { readonly find: boolean; readonly files: boolean },
  ) {
    this.#people = people;
    this.outbound = {
      platform,
      capabilities: { files: options.files },
      pace: 0,
      post: async (to, content, delivery) => this.#post(to, content, delivery),
      update: async (_to, ref, view) => this.#update(ref, view),
      ...(platform === 'slack' && { publishHome: async (to, view, ref) => this.#publishHome(to.user, view, ref) }),
      find: async (_, delivery) => {
        if (!options.find) return 'unsupported';
        if (this.#failingLookUps > 0) {
          this.#failingLookUps -= 1;
          throw new SendError({ kind: 'retryable', code: 'ratelimited' });
        }
        const index = this.#posted.findIndex((message) => message.delivery === delivery);
        return index < 0 ? 'none' : { index };
      },
    };
    this.people = {
      profile: async (_, user) => this.#people.find((person) => person.externalId === user),
      members: async () => [...this.#people],
    };
  }

  /** The next sendings fail like this, in order; "lost": the message arrives but its answer does not. */
  fail(...failures: (SendFailure | 'lost')[]): void {
    this.#failures.push(...failures);
  }

  /** The next look-ups are refused. */
  failLookUps(count: number): void {
    this.#failingLookUps = count;
  }

  async start(bot: Bot): Promise<void> {
    this.bot = bot;
  }

  async stop(): Promise<void> {}

  ready(): boolean {
    return true;
  }

  /** What a person reads in their private messages, the oldest first, as text. */
  direct(user: string): string[] {
    return this.screen.filter(({ to }) => to.kind === 'direct' && to.user === user).map(textOf);
  }

  /** What stands in a channel. */
  channel(channel: string): string[] {
    return this.screen.filter(({ to }) => to.kind === 'channel' && to.channel === channel).map(textOf);
  }

  async #post(to: Address, content: Content, delivery: string) {
    const failure = this.#failures.shift();
    if (failure !== undefined && failure !== 'lost') throw new SendError(failure);
    const message: ScreenMessage = {
      to,
      delivery,
      view: 'view' in content ? content.view : undefined,
      file: 'file' in content ? new TextDecoder().decode(content.file.bytes) : undefined,
      edits: 0,
    };
    this.#posted.push(message);
    this.screen.push(message);
    if (failure === 'lost') throw new SendError({ kind: 'unknown', code: 'timeout' });
    return { index: this.#posted.length - 1 };
  }

  #publishHome(user: string, view: View, ref: Json | undefined): Json {
    const failure = this.#failures.shift();
    if (failure !== undefined && failure !== 'lost') throw new SendError(failure);
    const shown = JSON.stringify(view);
    if (ref === shown) return ref;
    this.homes.set(user, { view, published: (this.homes.get(user)?.published ?? 0) + 1 });
    if (failure === 'lost') throw new SendError({ kind: 'unknown', code: 'timeout' });
    return shown;
  }

  /** What a person reads on the home screen, as text. */
  home(user: string): string {
    const view = this.homes.get(user)?.view;
    return view === undefined ? '' : renderView(view, { width: 200, colour: false });
  }

  #update(ref: unknown, view: View): void {
    const failure = this.#failures.shift();
    if (failure !== undefined && failure !== 'lost') throw new SendError(failure);
    const index = typeof ref === 'object' && ref !== null && 'index' in ref ? Number(ref.index) : -1;
    const message = this.#posted[index];
    if (message === undefined) throw new SendError({ kind: 'permanent', code: 'message_not_found' });
    message.view = view;
    message.edits += 1;
  }
}

function textOf({ view, file }: ScreenMessage): string {
  if (view === undefined) return `file: ${file}`;
  return renderView(view, { width: 200, colour: false });
}
