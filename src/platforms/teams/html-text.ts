import { withoutEntities } from './entities.ts';

/**
 * A comment, a tag (an attribute may hold ">" in its quotes), or a tag without an end, which swallows the rest as it
 * does in a browser. What is in a tag is read afterwards: here each character can be taken in one way only, so that no
 * input takes long.
 */
const markup = /<!--[\s\S]*?-->|<\/?[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>|<[a-z/!][\s\S]*$/gi;

const line = /^<\/?(?:br|hr|p|div|li|ul|ol|tr|table|pre|blockquote|h[1-6])\b/i;
const cell = /^<\/?t[dh]\b/i;
const emoji = /^<emoji\b|^<img\b.*\bitemtype="[^"]*emoji/i;

/** The words of a message that Teams sends as HTML, one line per paragraph; links as their labels, emoji as themselves. */
export function textOfHtml(html: string): string {
  const words = html.replace(/\s+/g, ' ').replace(markup, shown);
  return withoutEntities(words)
    .split('\n')
    .map((text) => text.replace(/[ \u00a0]+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** What a tag adds to the words. An emoji is a picture whose alternative text is the character. */
function shown(tag: string): string {
  if (line.test(tag)) return '\n';
  if (cell.test(tag)) return ' ';
  return emoji.test(tag) ? (/\balt="([^"]*)"/i.exec(tag)?.[1] ?? '') : '';
}
