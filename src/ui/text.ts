/** A piece of a text. Renderers do all escaping: a span never holds markup. */
export type Span =
  | string
  | { readonly strong: string }
  | { readonly emphasis: string }
  | { readonly link: string; readonly label: string };

/** Running text as a list of spans; a plain string is a text of one span. "\n" breaks the line. */
export type Text = string | readonly Span[];

/** The spans of a text. */
export function spansOf(text: Text): readonly Span[] {
  return typeof text === 'string' ? [text] : text;
}

/** The text without any emphasis, links as "label (address)": for fallbacks, notifications and terminals. */
export function plainText(text: Text): string {
  return spansOf(text)
    .map((span) => {
      if (typeof span === 'string') return span;
      if ('strong' in span) return span.strong;
      if ('emphasis' in span) return span.emphasis;
      return `${span.label} (${span.link})`;
    })
    .join('');
}
