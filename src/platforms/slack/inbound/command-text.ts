/**
 * What a person typed, out of what Slack sends: "<@U1|camille>" → "@camille", "<#C1|rcp>" → "#rcp",
 * "<https://a.fr|a.fr>" → "a.fr", "&amp;" → "&". A mention without a label is called by `nameOf`, or by its id.
 * Source: docs.slack.dev/messaging/formatting-message-text
 */
export function typedText(text: string, nameOf: (user: string) => string | undefined): string {
  return (
    text
      .replace(/<([@#!])([^>|]+)(?:\|([^>]*))?>/g, (_, sign: string, id: string, label: string | undefined) => {
        const words = label || (sign === '@' ? nameOf(id) : undefined) || id;
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

/** The text without the mention of the bot at its beginning, and without a "/" before the first word. */
export function withoutMention(text: string, botUser: string): string {
  const mention = `<@${botUser}`;
  const trimmed = text.trimStart();
  const rest = trimmed.startsWith(mention) ? trimmed.slice(trimmed.indexOf('>') + 1) : trimmed;
  return rest.trim().replace(/^\//, '');
}
