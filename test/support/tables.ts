import type { Db } from '../../src/store/client.ts';

/** The tables of the database that hold one of these words anywhere. */
export async function tablesWith(db: Db, ...words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, model] of Object.entries(db)) {
    if (!/^[a-z]/.test(name) || typeof model !== 'object' || model === null || !('findMany' in model)) continue;
    if (typeof model.findMany !== 'function') continue;
    const rows: unknown = await Reflect.apply(model.findMany, model, []);
    if (words.some((word) => JSON.stringify(rows).includes(word))) found.push(name);
  }
  return found;
}
