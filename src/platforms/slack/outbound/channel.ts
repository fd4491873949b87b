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
  /** By workspace and person. */
  readonly #direct = new Map<string, string>();

  async of(client: webApi.WebClient, to: Address): Promise<Destination> {
    if (to.kind === 'direct') return { channel: await this.#directChannel(client, to) };
    const thread = readReference(to.threadOf);
    // A thread stays where its first message stands, whatever channel is chosen now.
    return thread !== undefined && 'ts' in thread
      ? { channel: thread.channel, thread: thread.ts }
      : { channel: to.channel };
  }

  async #directChannel(client: webApi.WebClient, { workspace, user }: Address & { kind: 'direct' }): Promise<string> {
    const key = `${workspace} ${user}`;
    const known = this.#direct.get(key);
    if (known !== undefined) return known;
    const { channel } = await preparing(() => client.conversations.open({ users: user }));
    if (channel?.id === undefined) throw new SendError({ kind: 'retryable', code: 'no_direct_channel' });
    this.#direct.set(key, channel.id);
    return channel.id;
  }
}
