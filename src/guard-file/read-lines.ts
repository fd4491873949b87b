import { readFile } from 'node:fs/promises';

/** The lines of a text file: UTF-8, or else what French spreadsheets write (windows-1252). Throws when it is no text. */
export async function readLines(file: string): Promise<readonly string[]> {
  const bytes = await readFile(file);
  if (bytes.includes(0)) throw new Error('ce n’est pas un fichier de texte');
  const lines = decoded(bytes).split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
