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
    /** Milliseconds since 1970: somebody exchanges the refresh token and has stored the new one by then, or died. */
    exchangedBy: z.number().optional(),
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

/** Whether its token, where Slack exchanges them, has ended by an instant. */
export function endsBy({ bot: { refreshToken, expiresAt } }: Kept, instant: Date): boolean {
  return refreshToken !== undefined && expiresAt !== undefined && expiresAt * 1000 <= instant.getTime();
}
