/** "excel": semicolons and a byte order mark, which a French spreadsheet opens without questions; "plain": RFC 4180. */
export type CsvDialect = 'excel' | 'plain';

/**
 * Lines of cells as a file. What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV
 * injection), and so does what looks as if it had got one: csv-read.ts gives every text back.
 */
export function csvText(lines: readonly (readonly string[])[], dialect: CsvDialect = 'excel'): string {
  const separator = dialect === 'excel' ? ';' : ',';
  const text = lines.map((cells) => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`).join('');
  return dialect === 'excel' ? `\uFEFF${text}` : text;
}

function quoted(text: string, separator: string): string {
  const safe = /^'*(?:\s*[=+\-@]|[\t\r])/.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
