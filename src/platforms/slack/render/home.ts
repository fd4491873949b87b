import type { types } from '@slack/bolt';
import type { View } from '../../../ui/view.ts';
import { limits } from '../limits.ts';
import { paragraph, piecesOf } from './blocks.ts';
import { buttonNumbers } from './buttons.ts';
import { fit } from './piece.ts';

/** A view as the home screen of the app. */
export function renderHome(view: View): types.HomeView {
  const next = buttonNumbers();
  const pieces = view.blocks.flatMap((block) => piecesOf(block, next));
  const shown = pieces.length > 0 ? pieces : paragraph(view.fallback);
  return { type: 'home', blocks: fit(shown, { blocks: limits.home.blocks, characters: Number.POSITIVE_INFINITY }) };
}
