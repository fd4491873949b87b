import type { webApi } from '@slack/bolt';
import type { Address, Content, MessageRef, Outbound } from '../../../delivery/outbound.ts';
import { SendError } from '../../../delivery/outbound.ts';
import type { View } from '../../../ui/view.ts';
import { renderMessage } from '../render/message.ts';
import { Channels } from './channel.ts';
import { preparing, sending } from './failure.ts';
import { postFile } from './file.ts';
import { deliveryEvent, findDelivery } from './find.ts';
import { publishHome } from './home.ts';
import { readHomeReference, readReference } from './reference.ts';

/** Sends deliveries to Slack; each message carries its delivery's id, so that it can be found again. */
export class SlackOutbound implements Outbound {
  readonly platform = 'slack';
  readonly capabilities = { files: true } as const;
  /** About one message per second and channel (docs.slack.dev/apis/web-api/rate-limits). */
  readonly pace = 1000;
  readonly #client: webApi.WebClient;
  readonly #channels: Channels;

  constructor(client: webApi.WebClient) {
    this.#client = client;
    this.#channels = new Channels(client);
  }

  async post(to: Address, content: Content, deliveryId: string): Promise<MessageRef> {
    const destination = await this.#channels.of(to);
    if ('file' in content) return postFile(this.#client, destination, content.file);
    const message = renderMessage(content.view);
    const { ts, channel } = await sending(() =>
      this.#client.chat.postMessage({
        ...message,
        channel: destination.channel,
        ...(destination.thread === undefined ? {} : { thread_ts: destination.thread }),
        metadata: { event_type: deliveryEvent, event_payload: { id: deliveryId } },
        unfurl_links: false,
        unfurl_media: false,
      }),
    );
    if (ts === undefined) throw new SendError({ kind: 'unknown', code: 'no_ts' });
    return { channel: channel ?? destination.channel, ts };
  }

  async update(ref: MessageRef, view: View): Promise<void> {
    const reference = readReference(ref);
    if (reference === undefined || !('ts' in reference)) {
      throw new SendError({ kind: 'permanent', code: 'no_message_to_update' });
    }
    await sending(() =>
      this.#client.chat.update({ ...renderMessage(view), channel: reference.channel, ts: reference.ts }),
    );
  }

  publishHome(to: Address & { readonly kind: 'direct' }, view: View, ref: MessageRef | undefined): Promise<MessageRef> {
    return publishHome(this.#client, to.user, view, readHomeReference(ref));
  }

  async find(to: Address, deliveryId: string, since: Date): Promise<MessageRef | 'none' | 'unsupported'> {
    const destination = await this.#channels.of(to);
    return preparing(() => findDelivery(this.#client, destination, deliveryId, since));
  }
}
