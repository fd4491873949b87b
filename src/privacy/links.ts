import type { Span } from './finding.ts';

// With a scheme or "www.", or a host followed by a path ("meet.example/0612345678"). Lengths are bounded so that no
// input makes the search slow.
const link =
  /(?:https?:\/\/|(?<![\p{L}\p{N}.@-])www\.)[^\s<>"]+|(?<![\p{L}\p{N}.@-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/[^\s<>"]*/giu;
// How Slack writes people, groups and channels: "<@U123|nadia>", "<#C123|rcp>", "<!here>".
const mention = /<[@#!][^<>]{1,120}>/g;

/** The links and mentions of a normalised text: their digits are room codes, their names those of accounts. */
export function linksIn(text: string): readonly Span[] {
  return [link, mention].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
