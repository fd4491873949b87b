import { z } from 'zod';
import { SendError } from '../../delivery/outbound.ts';
import type { Connector, TeamsAdapter } from './adapter.ts';
import { attachment } from './attachment.ts';
import type { AdaptiveCard } from './card.ts';
import { limits } from './limits.ts';
import type { ConversationReference, TeamsMessageRef } from './reference.ts';

/** What goes out as one message: the card, and the words for the notification. */
export interface Message {
  readonly card: AdaptiveCard;
  readonly summary: string;
}

export interface Conversation {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly tenantId?: string | undefined;
}

const member = z.object({
  id: z.string().min(1),
  name: z.string().nullish().catch(undefined),
  aadObjectId: z.string().min(1).nullish().catch(undefined),
  objectId: z.string().min(1).nullish().catch(undefined),
  userPrincipalName: z.string().nullish().catch(undefined),
  userRole: z.string().nullish().catch(undefined),
  role: z.string().nullish().catch(undefined),
});
/** A person in a roster. */
export type Member = z.infer<typeof member>;

const page = z.object({ members: z.array(member).catch([]), continuationToken: z.string().nullish() });
const created = z.object({ id: z.string().min(1) });
// botbuilder demands a token even for the first page, where Teams has none yet.
const nextPage = z.custom<{ continuationToken: string }>((value) => typeof value === 'object');

/** The calls to Teams: each goes out once, ends within 10 s and fails with a SendError. */
export class Wire {
  readonly #adapter: TeamsAdapter;
  readonly #milliseconds: number;

  constructor(adapter: TeamsAdapter, milliseconds: number = limits.call) {
    this.#adapter = adapter;
    this.#milliseconds = milliseconds;
  }

  /** The time limit of one or several calls. */
  deadline(): AbortSignal {
    return AbortSignal.timeout(this.#milliseconds);
  }

  async send(to: Conversation, message: Message, within = this.deadline()): Promise<TeamsMessageRef> {
    const answer = await this.#call(
      to.serviceUrl,
      (connector, abortSignal) =>
        connector.conversations.sendToConversation(to.conversationId, activity(message), { abortSignal }),
      within,
    );
    const { serviceUrl, conversationId, tenantId } = to;
    return { serviceUrl, conversationId, activityId: idOf(answer), ...(tenantId !== undefined && { tenantId }) };
  }

  async edit(ref: TeamsMessageRef, message: Message): Promise<void> {
    const { serviceUrl, conversationId, activityId } = ref;
    await this.#call(serviceUrl, (connector, abortSignal) =>
      connector.conversations.updateActivity(
        conversationId,
        activityId,
        { ...activity(message), id: activityId },
        { abortSignal },
      ),
    );
  }

  /** The chat with one person, made when there is none; asking again gives the same one. */
  async openChat(
    person: ConversationReference & { readonly userId: string },
    within = this.deadline(),
  ): Promise<Conversation> {
    const { serviceUrl, tenantId, userId, botId } = person;
    try {
      const answer = await this.#call(
        serviceUrl,
        (connector, abortSignal) =>
          connector.conversations.createConversation(
            {
              isGroup: false,
              bot: { id: botId ?? '', name: '' },
              members: [{ id: userId, name: '' }],
              ...(tenantId !== undefined && { tenantId }),
              channelData: tenantId === undefined ? {} : { tenant: { id: tenantId } },
            },
            { abortSignal },
          ),
        within,
      );
      return { serviceUrl, conversationId: idOf(answer), tenantId };
    } catch (error) {
      // Nothing was said yet, so a lost answer loses nothing.
      if (error instanceof SendError && error.failure.kind === 'unknown') {
        throw new SendError({ kind: 'retryable', code: error.failure.code }, { cause: error });
      }
      throw error;
    }
  }

  async members(of: Conversation): Promise<Member[]> {
    const members: Member[] = [];
    let continuationToken: string | undefined;
    do {
      const answer = await this.#call(of.serviceUrl, (connector, abortSignal) =>
        connector.conversations.getConversationPagedMembers(of.conversationId, {
          pageSize: limits.rosterPage,
          ...nextPage.parse(continuationToken === undefined ? {} : { continuationToken }),
          abortSignal,
        }),
      );
      const { members: some, continuationToken: next } = page.parse(answer);
      members.push(...some);
      continuationToken = next || undefined;
    } while (continuationToken !== undefined);
    return members;
  }

  async member(of: Conversation, userId: string): Promise<Member> {
    const answer = await this.#call(of.serviceUrl, (connector, abortSignal) =>
      connector.conversations.getConversationMember(of.conversationId, userId, { abortSignal }),
    );
    return member.parse(answer);
  }

  async #call<T>(
    serviceUrl: string,
    call: (connector: Connector, signal: AbortSignal) => Promise<T>,
    signal = this.deadline(),
  ): Promise<T> {
    try {
      const connector = await this.#adapter.connector(serviceUrl);
      // Raced as well as passed on: the token comes from a library that takes no signal.
      return await Promise.race([call(connector, signal), rejectedOn(signal)]);
    } catch (error) {
      if (error instanceof SendError) throw error;
      const code = signal.aborted ? 'timeout' : 'bad_answer';
      throw new SendError({ kind: 'unknown', code }, { cause: error });
    }
  }
}

function rejectedOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function activity({ card, summary }: Message) {
  return {
    type: 'message',
    summary,
    attachments: [attachment(card)],
  };
}

function idOf(answer: unknown): string {
  const { data } = created.safeParse(answer);
  if (data === undefined) throw new SendError({ kind: 'unknown', code: 'bad_answer' });
  return data.id;
}
