import { z } from 'zod';
import { textOfHtml } from './html-text.ts';

/** Where Teams lives: the new address, the old one, and that of private accounts. */
const teamsHost = /(?:^|\.)teams\.(?:microsoft\.com|cloud\.microsoft|live\.com)$/;

/** The address of a message in Teams, and of nothing else; an address as long as a page leads to no message. */
const messageLink = z.url({ protocol: /^https$/, hostname: teamsHost, normalize: true }).max(500);

const fetched = z.object({
  commandId: z.string().min(1),
  commandContext: z.string().nullish().catch(undefined),
  // Without a body when the message was deleted meanwhile or is only a card.
  messagePayload: z
    .object({
      linkToMessage: messageLink.optional().catch(undefined),
      body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});

/** A command of the message extension. */
export type ExtensionCommand =
  | { readonly kind: 'command'; readonly text: string }
  /** Chosen in the menu of a message, with the text of that message and the address that leads to it. */
  | { readonly kind: 'message-action'; readonly id: string; readonly text: string; readonly link?: string };

/** The command behind a composeExtension/fetchTask; undefined when it is none of ours. */
export function readExtensionCommand(value: unknown): ExtensionCommand | undefined {
  const { data } = fetched.safeParse(value);
  if (data === undefined) return undefined;
  // Elsewhere its id spells a command line: "rcp-planifier" is "rcp planifier".
  if (data.commandContext !== 'message') return { kind: 'command', text: data.commandId.replaceAll('-', ' ').trim() };
  const { body, linkToMessage: link } = data.messagePayload ?? {};
  const { contentType, content } = body ?? {};
  const text = contentType === 'text' ? (content ?? '').trim() : textOfHtml(content ?? '');
  return { kind: 'message-action', id: data.commandId, text, ...(link !== undefined && { link }) };
}
