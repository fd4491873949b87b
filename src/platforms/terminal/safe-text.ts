// Control characters (a terminal obeys them), lone surrogates, and what turns the direction of all that follows:
// U+202A–202E and U+2066–2069 (Unicode TR 36, "bidirectional text spoofing"); line separators would break the layout.
const unsafe = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Writes out what a terminal would obey, such as "\u{1b}"; line breaks stay, tabs become spaces. */
export function safeText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', '  ')
    .replace(unsafe, (found) => (found === '\n' ? found : `\\u{${found.codePointAt(0)?.toString(16) ?? ''}}`));
}

/** The same on one line. */
export function safeLine(text: string): string {
  return safeText(text).replaceAll('\n', ' ');
}
