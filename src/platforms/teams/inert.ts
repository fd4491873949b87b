/** Characters that start Markdown in a TextBlock, or its list and heading marks. */
const MARKDOWN = /[*_[\]#`~<>|\\]|^\s*(?:[-+•]|\d+[.)])\s/mu;

/** Whether a TextBlock would show the text as it is. */
export function isPlain(text: string): boolean {
  return !MARKDOWN.test(text) && !text.includes('{{');
}

/** The text for a place without Markdown, in which "{{DATE(…)}}" and "{{TIME(…)}}" would be replaced all the same. */
export function inertRun(text: string): string {
  return text.replaceAll('{{', '{\u200b{');
}
