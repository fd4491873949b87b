import type { Installation } from '@slack/oauth';
import { z } from 'zod';

const party = z.object({ id: z.string().min(1), name: z.string().optional() });

/** What is kept of an installation: who may act where. The tokens of persons and webhooks are not. */
const kept = z.object({
  team: party.nullish(),
  enterprise: party.nullish(),
  isEnterpriseInstall: z.boolean().default(false),
  user: z.object({ id: z.string() }),
  bot: z.object({
    id: z.string(),
    userId: z.string(),
    token: z.string().min(1),
    scopes: z.array(z.string()),
    refreshToken: z.string().optional(),
    /** Seconds since 1970, UTC. */
    expiresAt: z.number().optional(),
  }),
});

export type Kept = z.infer<typeof kept>;

/** Undefined when Slack let no bot in, or did not say where. */
export function keptOf(installation: unknown): Kept | undefined {
  const { data } = kept.safeParse(installation);
  return data !== undefined && placeOf(data) !== undefined ? data : undefined;
}

/** The workspace, or the organisation, that the app was installed in. */
export function placeOf({ team, enterprise, isEnterpriseInstall }: Kept): z.infer<typeof party> | undefined {
  return (isEnterpriseInstall ? enterprise : team) ?? undefined;
}

/** As text, and back. */
export function written(installation: Kept): string {
  return JSON.stringify(installation);
}

export function read(text: string): Kept {
  return kept.parse(JSON.parse(text));
}

/** In the shape of @slack/oauth. */
export function forProvider({ team, enterprise, isEnterpriseInstall, user, bot }: Kept): Installation<'v2', boolean> {
  const { refreshToken, expiresAt, ...always } = bot;
  return {
    team: team?.id === undefined ? undefined : nameable(team),
    enterprise: enterprise?.id === undefined ? undefined : nameable(enterprise),
    isEnterpriseInstall,
    user: { id: user.id, token: undefined, scopes: undefined },
    bot: {
      ...always,
      ...(refreshToken !== undefined && { refreshToken }),
      ...(expiresAt !== undefined && { expiresAt }),
    },
    authVersion: 'v2',
    tokenType: 'bot',
  };
}

function nameable({ id, name }: z.infer<typeof party>): { id: string; name?: string } {
  return { id, ...(name !== undefined && { name }) };
}
