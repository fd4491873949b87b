import { z } from 'zod';
import type { InboundSource, Notice } from '../../../bot/inbound.ts';
import type { HomeReference } from '../outbound/reference.ts';
import { profileOf, slackUser } from '../profile.ts';
import type { InboundContext } from './context.ts';
import { onMessage } from './message.ts';
import { id, placeOf } from './payload.ts';

const envelope = z.object({ event_id: id });

/** The events that mean something to us. Others, and Slack's own blank samples, do not parse and are ignored. */
const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('member_joined_channel'), user: id, channel: id }),
  z.object({
    type: z.literal('app_home_opened'),
    user: id,
    // The other tab is the conversation with the bot.
    tab: z.literal('home'),
    // Absent until something was shown there.
    view: z.object({ hash: id }).optional().catch(undefined),
  }),
  z.object({ type: z.literal('team_join'), user: slackUser }),
  z.object({ type: z.literal('user_change'), user: slackUser }),
  z.object({
    type: z.literal('app_mention'),
    user: id,
    channel: id,
    text: z.string(),
    bot_id: z.undefined().optional(),
  }),
  z.object({
    type: z.literal('message'),
    channel_type: z.literal('im'),
    user: id,
    channel: id,
    text: z.string(),
    // Edits, joins, our own messages and those of other bots are no commands. A file comes with a text of its own.
    subtype: z.literal('file_share').optional(),
    bot_id: z.undefined().optional(),
  }),
]);

/** An event; Bolt has acknowledged it before, so whatever goes wrong here is not sent again. */
export async function onEvent(body: unknown, context: InboundContext): Promise<void> {
  const outer = envelope.extend({ event }).safeParse(body).data;
  if (outer === undefined) return;
  const { workspace } = context;
  const what = outer.event;
  const source = { platform: 'slack', workspace, sourceId: outer.event_id } as const;
  switch (what.type) {
    case 'member_joined_channel':
      return context.bot.notice(await joined(source, what, context));
    case 'app_home_opened': {
      const stands: HomeReference = { home: { hash: what.view?.hash ?? null, shown: null } };
      return context.bot.notice({ ...source, kind: 'home-opened', user: what.user, stands });
    }
    case 'team_join':
      return context.bot.notice({ ...source, kind: 'person-joined', user: what.user.id });
    case 'user_change':
      context.changed(what.user.id);
      return context.bot.notice({
        ...source,
        kind: 'person-changed',
        user: what.user.id,
        profile: profileOf(what.user, workspace),
      });
    case 'app_mention':
    case 'message': {
      const place = what.type === 'message' ? ({ kind: 'direct' } as const) : placeOf(what.channel);
      const said: InboundSource = { ...source, user: what.user, place };
      return onMessage(said, what.text, what.type === 'message' ? what.channel : undefined, context);
    }
    default:
      return what satisfies never;
  }
}

async function joined(
  source: { platform: 'slack'; workspace: string; sourceId: string },
  what: { user: string; channel: string },
  context: InboundContext,
): Promise<Notice> {
  if (what.user !== context.botUser) return { ...source, kind: 'person-joined', user: what.user };
  const name = await channelName(what.channel, context);
  const place = { kind: 'channel', externalId: what.channel, ...(name ? { name } : {}) } as const;
  return { ...source, kind: 'added-to-channel', place };
}

/** The event does not tell the channel's name; without it the channel works as well, so asking once is enough. */
async function channelName(channel: string, { client, logger }: InboundContext): Promise<string | undefined> {
  try {
    return (await client.conversations.info({ channel })).channel?.name;
  } catch (error) {
    logger.warn({ err: error }, 'slack: the name of a channel could not be read');
    return undefined;
  }
}
