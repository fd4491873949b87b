import { attachment } from './attachment.ts';
import type { AdaptiveCard } from './card.ts';
import { clip } from './clip.ts';
import { limits } from './limits.ts';

// The shapes of answers to invokes, each of which its kind of invoke demands. None is ever empty: Teams shows
// "Unable to reach app" on an empty answer and runs the action again (vercel/chat#731).

/** Answers a click with a card in place of the clicked one. */
export function cardBody(card: AdaptiveCard): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** Answers a click with a sentence that only the actor sees for a moment. */
export function textBody(text: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** Answers a dialog with what it shows next. */
export function dialogBody(title: string, card: AdaptiveCard): object {
  const shown = { title: clip(title, limits.dialogTitle), width: 'medium', height: 'large', card: attachment(card) };
  return { task: { type: 'continue', value: shown } };
}

/** Answers a dialog with a last sentence. */
export function dialogTextBody(text: string): object {
  return { task: { type: 'message', value: text } };
}
