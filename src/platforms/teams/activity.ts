import { z } from 'zod';

const account = z.object({
  id: z.string().min(1),
  name: z.string().nullish().catch(undefined),
  aadObjectId: z.string().min(1).nullish().catch(undefined),
});

const entity = z.looseObject({ type: z.string() });

const channelData = z.object({
  tenant: z
    .object({ id: z.string().min(1) })
    .nullish()
    .catch(undefined),
  team: z.object({ id: z.string().nullish(), name: z.string().nullish() }).nullish().catch(undefined),
  channel: z.object({ id: z.string().nullish(), name: z.string().nullish() }).nullish().catch(undefined),
  settings: z
    .object({ selectedChannel: z.object({ id: z.string(), name: z.string().nullish() }).nullish() })
    .nullish()
    .catch(undefined),
});

const text = z.string().nullish().catch(undefined);

/**
 * An activity as Teams posts it, as far as we read it. Only what nothing can be done without is demanded; any other
 * member of an unexpected shape counts as absent, because Teams adds and changes members without notice.
 */
export const incomingActivity = z.object({
  type: z.string().min(1),
  // Another channel id would choose another, weaker way of checking the token inside botbuilder.
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string().min(1),
    conversationType: text,
    tenantId: z.string().min(1).nullish().catch(undefined),
    name: text,
  }),
  id: z.string().min(1).nullish().catch(undefined),
  name: text,
  action: text,
  text,
  locale: text,
  localTimezone: text,
  replyToId: z.string().min(1).nullish().catch(undefined),
  timestamp: text,
  value: z.unknown().optional(),
  entities: z.array(entity).nullish().catch(undefined),
  channelData: channelData.nullish().catch(undefined),
  membersAdded: z.array(account).nullish().catch(undefined),
  membersRemoved: z.array(account).nullish().catch(undefined),
});

export type IncomingActivity = z.infer<typeof incomingActivity>;
export type Account = z.infer<typeof account>;
