import type { People, Profile } from '../../bot/people.ts';
import { SendError } from '../../delivery/outbound.ts';
import { privateChat } from './private-chat.ts';
import { channelOf, conversationReference } from './reference.ts';
import type { Seen } from './seen.ts';
import { noTenant } from './source.ts';
import type { Conversation, Member, Wire } from './wire.ts';

interface Tools {
  readonly wire: Wire;
  readonly seen: Seen;
}

/** The people of Teams: rosters of conversations in which the bot is; a tenant's directory would need Graph. */
export function createPeople(tools: Tools): People {
  const { wire, seen } = tools;
  return {
    async profile(workspace, user) {
      try {
        const conversation = await conversationWith(workspace, user, tools);
        const userId = seen.person(workspace, user)?.userId ?? user;
        return profileOf(await wire.member(conversation, userId), conversation, seen.tenant(workspace)?.botId);
      } catch (error) {
        if (error instanceof SendError && error.failure.kind === 'permanent') return undefined;
        throw error;
      }
    },
    async members(workspace, channel) {
      const reference = conversationReference.safeParse(channel.reference).data;
      const serviceUrl = reference?.serviceUrl ?? seen.tenant(workspace)?.serviceUrl;
      if (serviceUrl === undefined) return [];
      const conversation = {
        serviceUrl,
        conversationId: reference?.conversationId ?? channelOf(channel.externalId),
        tenantId: workspace === noTenant ? undefined : workspace,
      };
      const botId = reference?.botId ?? seen.tenant(workspace)?.botId;
      return (await wire.members(conversation)).map((member) => profileOf(member, conversation, botId));
    },
  };
}

async function conversationWith(workspace: string, user: string, tools: Tools): Promise<Conversation> {
  const person = tools.seen.person(workspace, user);
  if (person === undefined) return privateChat({ workspace, user }, tools);
  const { serviceUrl, conversationId } = person;
  return { serviceUrl, conversationId, tenantId: workspace === noTenant ? undefined : workspace };
}

function profileOf(member: Member, { serviceUrl, tenantId }: Conversation, botId: string | undefined): Profile {
  const externalId = member.aadObjectId ?? member.objectId ?? member.id;
  return {
    externalId,
    displayName: member.name ?? member.userPrincipalName ?? externalId,
    // Entra marks the accounts of other organisations in their name: "ana_example.org#EXT#@tenant.onmicrosoft.com".
    guest: member.userRole === 'guest' || (member.userPrincipalName?.includes('#EXT#') ?? false),
    removed: false,
    bot: member.role === 'bot' || member.id === botId,
    reference: {
      serviceUrl,
      userId: member.id,
      ...(tenantId !== undefined && { tenantId }),
      ...(botId !== undefined && { botId }),
    },
  };
}
