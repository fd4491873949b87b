import { readFile } from 'node:fs/promises';
import { decodedText } from '../core/decoded-text.ts';

/** The lines of a text file, in UTF-8 or as French spreadsheets save it. Throws when it is no text. */
export async function readLines(file: string): Promise<readonly string[]> {
  const decoded = decodedText(await readFile(file));
  if (decoded === undefined) throw new Error('ce n’est pas un fichier texte');
  const lines = decoded.text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
