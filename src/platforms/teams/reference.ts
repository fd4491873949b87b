import { z } from 'zod';
import type { Json } from '../../core/json.ts';
import type { Account, IncomingActivity } from './activity.ts';

/** What is needed to write somewhere again, kept for us as opaque JSON in addresses and profiles. */
export const conversationReference = z.object({
  serviceUrl: z.url({ protocol: /^https?$/ }),
  /** Without ";messageid=": the channel itself, not one of its threads. Absent for somebody not yet written to. */
  conversationId: z.string().min(1).exactOptional(),
  conversationType: z.enum(['personal', 'groupChat', 'channel']).exactOptional(),
  tenantId: z.string().min(1).exactOptional(),
  /** The id of the person in this bot's own numbering ("29:…"). */
  userId: z.string().min(1).exactOptional(),
  botId: z.string().min(1).exactOptional(),
});
export type ConversationReference = z.infer<typeof conversationReference>;

/** A message that we posted. */
export const messageRef = z.object({
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversationId: z.string().min(1),
  activityId: z.string().min(1),
  tenantId: z.string().min(1).exactOptional(),
});
export type TeamsMessageRef = z.infer<typeof messageRef>;

/** The id of the channel of a conversation id, which for a thread ends in ";messageid=…". */
export function channelOf(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

/** The conversation id of the thread under a message of a channel. */
export function threadUnder(message: TeamsMessageRef): string {
  // A message that already is an answer: its thread is that of the first message.
  if (message.conversationId.includes(';messageid=')) return message.conversationId;
  return `${message.conversationId};messageid=${message.activityId}`;
}

/** The tenant of an activity; undefined only in stand-ins. */
export function tenantOf(activity: IncomingActivity): string | undefined {
  return activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
}

/** What kind of conversation it is; Teams leaves the type out of some personal ones. */
export function conversationTypeOf(activity: IncomingActivity): 'personal' | 'groupChat' | 'channel' {
  const type = activity.conversation.conversationType;
  if (type === 'personal' || type === 'groupChat' || type === 'channel') return type;
  if (activity.channelData?.team?.id) return 'channel';
  return activity.conversation.id.startsWith('19:') && !activity.conversation.id.includes('@unq.gbl')
    ? 'groupChat'
    : 'personal';
}

/** The reference of the conversation of an activity. */
export function referenceOf(activity: IncomingActivity, conversationId = activity.conversation.id): Json {
  const conversationType = conversationTypeOf(activity);
  const tenantId = tenantOf(activity);
  return {
    serviceUrl: activity.serviceUrl,
    conversationId: channelOf(conversationId),
    conversationType,
    ...(tenantId !== undefined && { tenantId }),
    ...(conversationType === 'personal' && { userId: activity.from.id }),
    botId: activity.recipient.id,
  };
}

/** How Entra knows a person; in stand-ins, how the bot does. */
export function externalIdOf(account: Account): string {
  return account.aadObjectId ?? account.id;
}
