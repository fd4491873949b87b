import { z } from 'zod';
import type { Profile } from '../../bot/people.ts';

/** A user as users.info and the events tell it; everything but the id may be missing or blank. */
export const slackUser = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  real_name: z.string().nullish(),
  tz: z.string().nullish(),
  locale: z.string().nullish(),
  deleted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
  is_stranger: z.boolean().default(false),
  team_id: z.string().nullish(),
  enterprise_user: z
    .object({ enterprise_id: z.string().nullish(), teams: z.array(z.string()).default([]) })
    .nullish()
    .catch(undefined),
  profile: z.object({ display_name: z.string().nullish(), real_name: z.string().nullish() }).optional(),
});

/** Slackbot is a user that does not say that it is a bot. */
const slackbot = 'USLACKBOT';

type SlackUser = z.infer<typeof slackUser>;

/** The workspace's knowledge of a person, in our words. `workspace` is its team id, or its organisation's. */
export function profileOf(user: SlackUser, workspace: string): Profile {
  const admin = user.is_admin === undefined && user.is_owner === undefined ? undefined : user.is_admin || user.is_owner;
  return {
    externalId: user.id,
    // The full name: colleagues sign minutes and calls with it, not with a nickname.
    displayName: user.profile?.real_name || user.real_name || user.profile?.display_name || user.name || user.id,
    ...(user.tz ? { zone: user.tz } : {}),
    ...(user.locale ? { locale: user.locale } : {}),
    guest: user.is_restricted || user.is_ultra_restricted || isForeign(user, workspace),
    removed: user.deleted,
    bot: user.is_bot || user.id === slackbot,
    ...(admin === undefined ? {} : { workspaceAdmin: admin }),
  };
}

/**
 * Whether the person belongs to another organisation and is here through a shared channel (Slack Connect). In an
 * Enterprise Grid a colleague may have another team as home: `enterprise_user.teams` lists all of them.
 */
function isForeign({ is_stranger, team_id, enterprise_user }: SlackUser, workspace: string): boolean {
  if (is_stranger) return true;
  if (!team_id || team_id === workspace) return false;
  return enterprise_user?.enterprise_id !== workspace && enterprise_user?.teams.includes(workspace) !== true;
}
