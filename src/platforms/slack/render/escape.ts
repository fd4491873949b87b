import { cut } from './cut.ts';

/**
 * The three characters with which every mention, channel-wide call and link begins or ends in Slack's markup.
 * Source: docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function withoutBrackets(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** What `render` makes of a text, the text cut before so that the result is at most `max` long and no escape is torn. */
export function renderedWithin(text: string, max: number, render: (text: string) => string): string {
  let room = Math.min(text.length, max);
  let result = render(cut(text, room));
  while (result.length > max && room > 1) {
    room = Math.max(1, room - Math.max(1, Math.floor((result.length - max) / 6)));
    result = render(cut(text, room));
  }
  return result.length > max ? '' : result;
}

/** For where Slack takes only markup and shows none: a message's fallback text, a file's comment. */
export function escaped(text: string, max: number): string {
  return renderedWithin(text, max, withoutBrackets);
}
