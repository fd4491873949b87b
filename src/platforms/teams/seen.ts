import type { IncomingActivity } from './activity.ts';
import { channelOf, conversationTypeOf, externalIdOf, tenantOf } from './reference.ts';
import { noTenant } from './source.ts';

/** The latest way to reach a tenant. */
export interface SeenTenant {
  readonly serviceUrl: string;
  readonly botId: string;
}

/** The latest place where a person spoke. */
export interface SeenPerson {
  readonly serviceUrl: string;
  readonly userId: string;
  /** A conversation in which the person is. */
  readonly conversationId: string;
  /** The chat with the person alone. */
  readonly chatId?: string;
}

const remembered = 20_000;

/**
 * What activities have shown since the start: Teams has no directory that a bot may ask without more permissions, and
 * its service URLs change. Only a help: whatever must survive a restart is in the references that we hand out.
 */
export class Seen {
  readonly #tenants = new Map<string, SeenTenant>();
  readonly #people = new Map<string, SeenPerson>();

  /** Learns from an activity that was authenticated. */
  learn(activity: IncomingActivity): void {
    const tenant = tenantOf(activity) ?? noTenant;
    const { serviceUrl } = activity;
    keep(this.#tenants, tenant, { serviceUrl, botId: activity.recipient.id });
    const user = externalIdOf(activity.from);
    const conversationId = channelOf(activity.conversation.id);
    const chatId = conversationTypeOf(activity) === 'personal' ? conversationId : this.person(tenant, user)?.chatId;
    keep(this.#people, key(tenant, user), {
      serviceUrl,
      userId: activity.from.id,
      conversationId,
      ...(chatId !== undefined && { chatId }),
    });
  }

  /** Learns the chat with a person that was just made. */
  learnChat(
    tenant: string,
    user: string,
    chat: { readonly serviceUrl: string; readonly conversationId: string },
  ): void {
    const { serviceUrl, conversationId } = chat;
    const userId = this.person(tenant, user)?.userId ?? user;
    keep(this.#people, key(tenant, user), { serviceUrl, userId, conversationId, chatId: conversationId });
  }

  tenant(tenant: string): SeenTenant | undefined {
    return this.#tenants.get(tenant);
  }

  person(tenant: string, user: string): SeenPerson | undefined {
    return this.#people.get(key(tenant, user));
  }
}

function key(tenant: string, user: string): string {
  return `${tenant}\n${user}`;
}

// A Map keeps the order of insertion: the one not seen for longest is the first.
function keep<T>(map: Map<string, T>, name: string, value: T): void {
  map.delete(name);
  map.set(name, value);
  if (map.size <= remembered) return;
  const oldest = map.keys().next();
  if (!oldest.done) map.delete(oldest.value);
}
