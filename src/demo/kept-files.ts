import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = 'data/demo';
const project = new URL('../../', import.meta.url);

/** Writes a file of the demo, over that of an earlier run; returns its path from the folder of the project. */
export async function keepFile(name: string, bytes: Uint8Array): Promise<string> {
  const target = new URL(`${folder}/`, project);
  await mkdir(target, { recursive: true });
  await writeFile(fileURLToPath(new URL(encodeURIComponent(name), target)), bytes);
  return `${folder}/${name}`;
}
