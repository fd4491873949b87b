import type { types } from '@slack/bolt';
import type { View } from '../../../ui/view.ts';
import { limits } from '../limits.ts';
import { paragraph, piecesOf, type Uploaded } from './blocks.ts';
import { buttonNumbers } from './buttons.ts';
import { escaped } from './escape.ts';
import { fit } from './piece.ts';

export interface SlackMessage {
  /** What notifications and old clients show. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/**
 * A view as a Slack message: within every limit, with a fallback text, nothing in it read as markup, pictures as far as
 * they were uploaded and otherwise in words.
 */
export function renderMessage(view: View, uploaded?: Uploaded): SlackMessage {
  const next = buttonNumbers();
  const pieces = view.blocks.flatMap((block) => piecesOf(block, next, uploaded));
  // Slack takes neither an empty text nor an empty message.
  const fallback = view.fallback.trim() === '' ? '–' : view.fallback;
  const blocks = fit(pieces.length > 0 ? pieces : paragraph(fallback), limits.message);
  return { text: escaped(fallback, limits.message.fallback), blocks };
}
