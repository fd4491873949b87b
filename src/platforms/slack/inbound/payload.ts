import { z } from 'zod';
import type { InboundPlace } from '../../../bot/inbound.ts';

/** An id that is there; Slack's own samples have blank ones, which belong to nobody. */
export const id = z.string().min(1);

/** Who did something in the interface (a click, a form, a search). */
export const interaction = z.object({ user: z.object({ id }) });

/** Where a channel id points to: ids of direct messages begin with D. */
export function placeOf(channel: string, name?: string): InboundPlace {
  if (channel.startsWith('D') || name === 'directmessage') return { kind: 'direct' };
  // Slack calls every private channel "privategroup" in slash commands.
  const known = name !== undefined && name !== '' && name !== 'privategroup';
  return { kind: 'channel', externalId: channel, ...(known ? { name } : {}) };
}
