import type { AdaptiveCard } from './card.ts';

/** A card as an attachment of a message or a dialog. */
export function attachment(card: AdaptiveCard) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
}
