import { SendError } from '../../delivery/outbound.ts';
import { conversationReference } from './reference.ts';
import type { Seen } from './seen.ts';
import { noTenant } from './source.ts';
import type { Conversation, Wire } from './wire.ts';

export interface Person {
  readonly workspace: string;
  readonly user: string;
  /** A ConversationReference, from an address or a profile. */
  readonly reference?: unknown;
}

/**
 * The chat with one person, made when there is none yet. Throws a permanent SendError when nothing is known that
 * leads to the person.
 */
export async function privateChat(
  person: Person,
  { wire, seen }: { readonly wire: Wire; readonly seen: Seen },
  within?: AbortSignal,
): Promise<Conversation> {
  const { workspace, user } = person;
  const tenantId = workspace === noTenant ? undefined : workspace;
  const reference = conversationReference.safeParse(person.reference).data;
  if (reference?.conversationId !== undefined && reference.conversationType === 'personal') {
    return { serviceUrl: reference.serviceUrl, conversationId: reference.conversationId, tenantId };
  }
  const known = seen.person(workspace, user);
  if (known?.chatId !== undefined) {
    return { serviceUrl: known.serviceUrl, conversationId: known.chatId, tenantId };
  }
  const tenant = seen.tenant(workspace);
  const serviceUrl = known?.serviceUrl ?? reference?.serviceUrl ?? tenant?.serviceUrl;
  if (serviceUrl === undefined) throw new SendError({ kind: 'permanent', code: 'no-conversation' });
  const botId = reference?.botId ?? tenant?.botId;
  const chat = await wire.openChat(
    {
      serviceUrl,
      userId: known?.userId ?? reference?.userId ?? user,
      ...(tenantId !== undefined && { tenantId }),
      ...(botId !== undefined && { botId }),
    },
    within,
  );
  seen.learnChat(workspace, user, chat);
  return chat;
}
