import type { types } from '@slack/bolt';
import { plainText, spansOf, type Text } from '../../../ui/text.ts';
import { cut } from './cut.ts';
import { mrkdwn } from './mrkdwn.ts';

/** A text object in which nothing is markup. `emoji: false` keeps ":13:" from becoming a picture. */
export function plain(text: string, max: number): types.PlainTextElement {
  // Slack refuses an empty text object.
  return { type: 'plain_text', text: text.trim() === '' ? '–' : cut(text, max), emoji: false };
}

/**
 * A text as Slack shows it best: plain where nothing is emphasised or linked, so that everything typed is shown as typed;
 * markup otherwise. `verbatim` keeps Slack from making mentions and links of its own.
 */
export function textObject(text: Text, max: number): types.PlainTextElement | types.MrkdwnElement {
  const words = plainText(text);
  if (words.trim() === '' || spansOf(text).every((span) => typeof span === 'string')) return plain(words, max);
  const marked = mrkdwn(text, max);
  // An address alone can be longer than the room.
  return marked.trim() === '' ? plain(words, max) : { type: 'mrkdwn', text: marked, verbatim: true };
}
