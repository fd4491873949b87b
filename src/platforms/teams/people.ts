import { MembersRefused, type People, type Profile } from '../../bot/people.ts';
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
      const conversation = channelConversation(workspace, channel, seen);
      if (conversation === undefined) return [];
      const { botId = seen.tenant(workspace)?.botId } = conversationReference.safeParse(channel.reference).data ?? {};
      return (await membersOf(conversation, wire)).map((member) => profileOf(member, conversation, botId));
    },
    async left(workspace, channel, { externalId, reference }) {
      const conversation = channelConversation(workspace, channel, seen);
      if (conversation === undefined || !(await isGone(conversation, externalId, wire))) return false;
      const chat = conversationReference.safeParse(reference).data;
      if (chat?.conversationId === undefined) return true;
      const { serviceUrl, conversationId, tenantId } = chat;
      return isGone({ serviceUrl, conversationId, tenantId }, externalId, wire);
    },
  };
}

interface Channel {
  readonly externalId: string;
  readonly reference?: unknown;
}

function channelConversation(workspace: string, channel: Channel, seen: Seen): Conversation | undefined {
  const reference = conversationReference.safeParse(channel.reference).data;
  const serviceUrl = reference?.serviceUrl ?? seen.tenant(workspace)?.serviceUrl;
  if (serviceUrl === undefined) return undefined;
  const conversationId = reference?.conversationId ?? channelOf(channel.externalId);
  return { serviceUrl, conversationId, tenantId: workspace === noTenant ? undefined : workspace };
}

async function membersOf(conversation: Conversation, wire: Wire): Promise<Member[]> {
  try {
    return await wire.members(conversation);
  } catch (error) {
    // The bot was put out of the team, or there is no such conversation any more.
    if (error instanceof SendError && error.failure.kind === 'permanent')
      throw new MembersRefused('the members of a channel are refused', { cause: error });
    throw error;
  }
}

// Only this code is about the person: the others say that the bot or the conversation is not there.
async function isGone(from: Conversation, userId: string, wire: Wire): Promise<boolean> {
  try {
    await wire.member(from, userId);
    return false;
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    if (error.failure.kind !== 'permanent') throw error;
    return error.failure.code === 'MemberNotFoundInConversation';
  }
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
