import { createHash } from 'node:crypto';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { InboundPlace, InboundSource } from '../../bot/inbound.ts';
import type { Profile } from '../../bot/people.ts';
import type { IncomingActivity } from './activity.ts';
import { channelOf, conversationTypeOf, externalIdOf, referenceOf, tenantOf } from './reference.ts';

/** The workspace of activities without a tenant, which only stand-ins send. */
export const noTenant = 'no-tenant';

/** Who speaks and where. */
export function sourceOf(activity: IncomingActivity): InboundSource {
  return {
    platform: 'teams',
    workspace: tenantOf(activity) ?? noTenant,
    user: externalIdOf(activity.from),
    place: placeOf(activity),
    hints: hintsOf(activity),
    sourceId: sourceIdOf(activity),
  };
}

/** Where an activity happened: a chat with one person, or a channel (group chats count as one). */
export function placeOf(activity: IncomingActivity): InboundPlace {
  if (conversationTypeOf(activity) === 'personal') return { kind: 'direct', reference: referenceOf(activity) };
  return channelPlaceOf(activity);
}

/** The channel of an activity in a team or a group chat. */
export function channelPlaceOf(activity: IncomingActivity): InboundPlace & { readonly kind: 'channel' } {
  const name = activity.channelData?.channel?.name ?? activity.conversation.name ?? undefined;
  return {
    kind: 'channel',
    externalId: channelOf(activity.conversation.id),
    ...(name !== undefined && { name }),
    reference: referenceOf(activity),
  };
}

/** What makes the activity the same as its copies. */
export function sourceIdOf(activity: IncomingActivity): string {
  if (activity.id) return activity.id;
  const { type, name, text, value, timestamp, conversation, from } = activity;
  const content = JSON.stringify([conversation.id, from.id, type, name, text, value, timestamp]);
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

const clientInfo = z.object({
  type: z.literal('clientInfo'),
  timezone: z.string().optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
});

function hintsOf(activity: IncomingActivity): Partial<Profile> {
  const client = activity.entities?.map((entity) => clientInfo.safeParse(entity).data).find((info) => info);
  const locale = activity.locale ?? client?.locale;
  const zone = [activity.localTimezone, client?.timezone].find((name) => name && IANAZone.isValidZone(name));
  return {
    ...(activity.from.name && { displayName: activity.from.name }),
    ...(locale && { locale }),
    ...(zone && { zone }),
  };
}
