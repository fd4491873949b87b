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
  const marked = mrkdwn(text, max);
  const typed = spansOf(text).every((span) => typeof span === 'string');
  // An address alone can be longer than the room.
  if (marked.trim() === '' || (typed && !isBetterMarked(words, marked))) return plain(words, max);
  return { type: 'mrkdwn', text: marked, verbatim: true };
}

/** Several lines in which markup changes nothing: Slack documents line breaks for markup, not for plain text. */
function isBetterMarked(words: string, marked: string): boolean {
  return words.includes('\n') && marked === words && !/:[\w+'-]+:/.test(words);
}
