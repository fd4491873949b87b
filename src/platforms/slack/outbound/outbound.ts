import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Clock } from '../../../core/clock.ts';
import type { Address, Content, MessageRef, Outbound } from '../../../delivery/outbound.ts';
import { SendError } from '../../../delivery/outbound.ts';
import type { View } from '../../../ui/view.ts';
import { renderMessage, type SlackMessage } from '../render/message.ts';
import type { Sessions } from '../sessions.ts';
import { Channels, type Destination } from './channel.ts';
import { preparing, sending } from './failure.ts';
import { postFile } from './file.ts';
import { deliveryEvent, findDelivery } from './find.ts';
import { publishHome } from './home.ts';
import { leftOut, uploadPictures } from './pictures.ts';
import { readHomeReference, readReference, type SlackReference } from './reference.ts';

export interface OutboundTools {
  readonly sessions: Pick<Sessions, 'of'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Milliseconds until a picture that was uploaded may be shown, tried in turn: Slack takes about a second to read it and
 * until then refuses the message that shows it (slackapi/python-slack-sdk#1521).
 */
const readingTimes = [1000, 2000];

/** Sends deliveries to Slack; each message carries its delivery's id, so that it can be found again. */
export class SlackOutbound implements Outbound {
  readonly platform = 'slack';
  readonly capabilities = { files: true } as const;
  /** About one message per second and channel (docs.slack.dev/apis/web-api/rate-limits). */
  readonly pace = 1000;
  readonly #sessions: OutboundTools['sessions'];
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #channels = new Channels();

  constructor({ sessions, clock, logger }: OutboundTools) {
    this.#sessions = sessions;
    this.#clock = clock;
    this.#logger = logger;
  }

  async post(to: Address, content: Content, deliveryId: string): Promise<MessageRef> {
    const client = await this.#client(to);
    const destination = await this.#channels.of(client, to);
    if ('file' in content) return postFile(client, destination, content.file);
    const { view } = content;
    const post = (message: SlackMessage) => postMessage(client, destination, message, deliveryId);
    const uploaded = await uploadPictures(client, view, this.#logger);
    const posted = uploaded.size === 0 ? undefined : await this.#onceRead(() => post(renderMessage(view, uploaded)));
    return posted ?? post(renderMessage(view));
  }

  /** Undefined when Slack refused the pictures, that is when it posted nothing. */
  async #onceRead(post: () => Promise<SlackReference>): Promise<SlackReference | undefined> {
    for (const wait of readingTimes) {
      await this.#clock.sleep(wait);
      try {
        return await post();
      } catch (error) {
        if (!(error instanceof SendError && error.failure.code === 'invalid_blocks')) throw error;
      }
    }
    leftOut(this.#logger, 'invalid_blocks');
    return undefined;
  }

  async update(to: Address, ref: MessageRef, view: View): Promise<void> {
    const reference = readReference(ref);
    if (reference === undefined || !('ts' in reference)) {
      throw new SendError({ kind: 'permanent', code: 'no_message_to_update' });
    }
    const client = await this.#client(to);
    await sending(() => client.chat.update({ ...renderMessage(view), channel: reference.channel, ts: reference.ts }));
  }

  async publishHome(
    to: Address & { readonly kind: 'direct' },
    view: View,
    ref: MessageRef | undefined,
  ): Promise<MessageRef> {
    return publishHome(await this.#client(to), to.user, view, readHomeReference(ref));
  }

  async find(to: Address, deliveryId: string, since: Date): Promise<MessageRef | 'none' | 'unsupported'> {
    const client = await this.#client(to);
    const destination = await this.#channels.of(client, to);
    return preparing(() => findDelivery(client, destination, deliveryId, since));
  }

  async #client({ workspace }: Address): Promise<webApi.WebClient> {
    return (await this.#sessions.of(workspace)).background;
  }
}

async function postMessage(
  client: webApi.WebClient,
  to: Destination,
  message: SlackMessage,
  deliveryId: string,
): Promise<SlackReference> {
  const { ts, channel } = await sending(() =>
    client.chat.postMessage({
      ...message,
      channel: to.channel,
      ...(to.thread === undefined ? {} : { thread_ts: to.thread }),
      metadata: { event_type: deliveryEvent, event_payload: { id: deliveryId } },
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  if (ts === undefined) throw new SendError({ kind: 'unknown', code: 'no_ts' });
  return { channel: channel ?? to.channel, ts };
}
