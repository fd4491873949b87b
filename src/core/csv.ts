/**
 * Lines of cells as a French spreadsheet opens them without questions: semicolons and a byte order mark. What a
 * spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
 */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = /^\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
