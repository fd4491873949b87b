/**
 * What a person typed, out of what Slack sends: "<@U1|camille>" → "@Camille Roux", "<#C1|rcp>" → "#rcp",
 * "<https://a.fr|a.fr>" → "a.fr", "&amp;" → "&". A person is called by `nameOf`, or else by Slack's label, or by the id.
 * Source: docs.slack.dev/messaging/formatting-message-text
 */
export function typedText(text: string, nameOf: (user: string) => string | undefined): string {
  return (
    text
      .replace(/<([@#!])([^>|]+)(?:\|([^>]*))?>/g, (_, sign: string, id: string, label: string | undefined) => {
        const words = (sign === '@' ? nameOf(id) : undefined) || label || id;
        if (sign !== '!') return `${sign}${words}`;
        // A date is written as its label, without calling anybody.
        return id.startsWith('date^') ? words : `@${words.replace(/^@/, '')}`;
      })
      .replace(/<([a-z]+:[^>|]+)(?:\|([^>]*))?>/gi, (_, address: string, label: string | undefined) => label || address)
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      // Last, so that "&amp;lt;" stays the "&lt;" that was typed.
      .replace(/&amp;/g, '&')
      .trim()
  );
}

const mention = /<@([^>|]+)(?:\|[^>]*)?>/g;

/** The ids of those who are mentioned, each once. */
export function mentionedIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(mention)].map(([, user = '']) => user));
}

/** The text without any mention of this user. */
export function withoutMention(text: string, user: string): string {
  return text.replace(mention, (whole, mentioned) => (mentioned === user ? ' ' : whole)).trim();
}
