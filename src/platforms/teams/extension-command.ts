import { z } from 'zod';
import { textOfHtml } from './html-text.ts';

const fetched = z.object({
  commandId: z.string().min(1),
  commandContext: z.string().nullish().catch(undefined),
  // Without a body when the message was deleted meanwhile or is only a card.
  messagePayload: z
    .object({
      body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});

/** A command of the message extension. */
export type ExtensionCommand =
  | { readonly kind: 'command'; readonly text: string }
  /** Chosen in the menu of a message, with the text of that message. */
  | { readonly kind: 'message-action'; readonly id: string; readonly text: string };

/** The command behind a composeExtension/fetchTask; undefined when it is none of ours. */
export function readExtensionCommand(value: unknown): ExtensionCommand | undefined {
  const { data } = fetched.safeParse(value);
  if (data === undefined) return undefined;
  // Elsewhere its id spells a command line: "rcp-planifier" is "rcp planifier".
  if (data.commandContext !== 'message') return { kind: 'command', text: data.commandId.replaceAll('-', ' ').trim() };
  const { contentType, content } = data.messagePayload?.body ?? {};
  const text = contentType === 'text' ? (content ?? '').trim() : textOfHtml(content ?? '');
  return { kind: 'message-action', id: data.commandId, text };
}
