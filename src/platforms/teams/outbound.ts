import { type Address, type Content, type Outbound, SendError } from '../../delivery/outbound.ts';
import { limits } from './limits.ts';
import { viewMessage } from './message.ts';
import { privateChat } from './private-chat.ts';
import { channelOf, conversationReference, messageRef, type TeamsMessageRef, threadUnder } from './reference.ts';
import type { Seen } from './seen.ts';
import type { Conversation, Wire } from './wire.ts';

interface Tools {
  readonly wire: Wire;
  readonly seen: Seen;
}

/** The sending half of Teams. */
export function createOutbound(tools: Tools): Outbound {
  const { wire } = tools;
  return {
    platform: 'teams',
    // A bot can offer files in 1:1 chats only, through a consent card and the person's own OneDrive.
    capabilities: { files: false },
    pace: limits.pace,
    async post(to, content) {
      const view = viewOf(content);
      const limit = wire.deadline();
      const conversation = to.kind === 'direct' ? await privateChat(to, tools, limit) : channelOfAddress(to, tools);
      return wire.send(conversation, viewMessage(view), limit);
    },
    async update(_to, ref, view) {
      const message = refOf(ref);
      if (message === undefined) throw new SendError({ kind: 'permanent', code: 'bad-reference' });
      await wire.edit(message, viewMessage(view));
    },
    // A bot cannot read what is in a conversation.
    find: () => Promise.resolve('unsupported'),
  };
}

function viewOf(content: Content) {
  if ('view' in content) return content.view;
  throw new SendError({ kind: 'permanent', code: 'files-unsupported' });
}

function refOf(ref: unknown): TeamsMessageRef | undefined {
  return messageRef.safeParse(ref).data;
}

function channelOfAddress(to: Address & { readonly kind: 'channel' }, { seen }: Tools): Conversation {
  const reference = conversationReference.safeParse(to.reference).data;
  const thread = refOf(to.threadOf);
  const serviceUrl = reference?.serviceUrl ?? thread?.serviceUrl ?? seen.tenant(to.workspace)?.serviceUrl;
  if (serviceUrl === undefined) throw new SendError({ kind: 'permanent', code: 'no-conversation' });
  const channel = reference?.conversationId ?? channelOf(to.channel);
  // Only channels have threads: a group chat goes on in one line.
  const conversationId =
    thread === undefined || reference?.conversationType === 'groupChat' ? channel : threadUnder(thread);
  return { serviceUrl, conversationId, tenantId: reference?.tenantId };
}
