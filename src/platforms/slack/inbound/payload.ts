import { z } from 'zod';
import type { InboundPlace } from '../../../bot/inbound.ts';

/** An id that is there; Slack's own samples have blank ones, which belong to nobody. */
export const id = z.string().min(1);

const team = z.object({ id }).nullish();

/** Who did something in the interface (a click, a form, a search). An app installed for an organisation gets no team. */
export const interaction = z.object({
  team,
  enterprise: team,
  user: z.object({ id, team_id: id.optional() }),
});

/** The workspace id: of the team, or of the organisation for an app that is installed there. */
export function workspaceOf(body: z.infer<typeof interaction>): string | undefined {
  return body.team?.id ?? body.enterprise?.id ?? body.user.team_id;
}

/** Where a channel id points to: ids of direct messages begin with D. */
export function placeOf(channel: string, name?: string): InboundPlace {
  if (channel.startsWith('D') || name === 'directmessage') return { kind: 'direct' };
  // Slack calls every private channel "privategroup" in slash commands.
  const known = name !== undefined && name !== '' && name !== 'privategroup';
  return { kind: 'channel', externalId: channel, ...(known ? { name } : {}) };
}
