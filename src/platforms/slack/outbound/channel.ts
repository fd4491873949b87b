import type { webApi } from '@slack/bolt';
import { type Address, SendError } from '../../../delivery/outbound.ts';
import { preparing } from './failure.ts';
import { readReference } from './reference.ts';

/** A channel to post to, and the message in whose thread. */
export interface Destination {
  readonly channel: string;
  readonly thread?: string;
}

/** Finds the channel of an address; the direct channel of a person never changes, so it is asked for once. */
export class Channels {
  readonly #client: webApi.WebClient;
  readonly #direct = new Map<string, string>();

  constructor(client: webApi.WebClient) {
    this.#client = client;
  }

  async of(to: Address): Promise<Destination> {
    if (to.kind === 'direct') return { channel: await this.#directChannel(to.user) };
    const thread = readReference(to.threadOf);
    // A thread stays where its first message stands, whatever channel is chosen now.
    return thread !== undefined && 'ts' in thread
      ? { channel: thread.channel, thread: thread.ts }
      : { channel: to.channel };
  }

  async #directChannel(user: string): Promise<string> {
    const known = this.#direct.get(user);
    if (known !== undefined) return known;
    const { channel } = await preparing(() => this.#client.conversations.open({ users: user }));
    if (channel?.id === undefined) throw new SendError({ kind: 'retryable', code: 'no_direct_channel' });
    this.#direct.set(user, channel.id);
    return channel.id;
  }
}
