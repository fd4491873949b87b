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
  profile: z.object({ display_name: z.string().nullish(), real_name: z.string().nullish() }).optional(),
});

/** Slackbot is a user that does not say that it is a bot. */
const slackbot = 'USLACKBOT';

/** The workspace's knowledge of a person, in our words. */
export function profileOf(user: z.infer<typeof slackUser>): Profile {
  const admin = user.is_admin === undefined && user.is_owner === undefined ? undefined : user.is_admin || user.is_owner;
  return {
    externalId: user.id,
    displayName: user.profile?.display_name || user.profile?.real_name || user.real_name || user.name || user.id,
    ...(user.tz ? { zone: user.tz } : {}),
    ...(user.locale ? { locale: user.locale } : {}),
    guest: user.is_restricted || user.is_ultra_restricted,
    removed: user.deleted,
    bot: user.is_bot || user.id === slackbot,
    ...(admin === undefined ? {} : { workspaceAdmin: admin }),
  };
}
