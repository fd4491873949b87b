// npm run db:migration -- <name>: writes the migration that brings the databases from the migrations written so far
// to the models in prisma/models, one for SQLite and one for PostgreSQL. Needs neither a server nor the network.
// npm run db:migration -- --initial: rewrites the first migration from nothing; before the first release only.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../src/core/clock.ts';
import { migrate } from '../src/store/migrate.ts';
import { migrationsFolder, readMigrations } from '../src/store/migrations.ts';
import { type Provider, providers } from '../src/store/schema.ts';
import type { Migration } from '../src/store/schema-engine.ts';
import { differenceFromModels } from './difference.ts';
import { withEmptyDatabase } from './empty-database.ts';

const initial = '20261121000000_initial';

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const [word, ...rest] = words;
  if (word === undefined || rest.length > 0) return fail('Usage: npm run db:migration -- <name>   or   -- --initial');
  const known = new Map(providers.map((provider) => [provider, migrationsOf(provider)]));
  if (word === '--initial') {
    const later = [...known.values()].flat().find(({ name }) => name !== initial);
    if (later !== undefined) return fail(`--initial is for a project with one migration; ${later.name} came after it.`);
    return write(initial, new Map(providers.map((provider) => [provider, []])));
  }
  if (!/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/.test(word)) {
    return fail(`"${word}" is not a name: small letters, digits, - and _, such as "add-duty-slots".`);
  }
  const timestamp = systemClock.now().toISOString().replace(/\D/g, '').slice(0, 14);
  return write(`${timestamp}_${word.replaceAll('-', '_')}`, known);
}

/** Writes migration `name` for every provider whose models differ from the migrations in `base`. */
async function write(name: string, base: ReadonlyMap<Provider, readonly Migration[]>): Promise<number> {
  let written = 0;
  for (const [provider, migrations] of base) {
    const sql = await difference(provider, migrations);
    if (sql === '') {
      console.log(`${provider}: nothing changed.`);
      continue;
    }
    const folder = new URL(`${name}/`, migrationsFolder(provider));
    if (name === initial) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const file = new URL('migration.sql', folder);
    writeFileSync(file, sql);
    // Read by `prisma migrate deploy`, which an operator may prefer.
    writeFileSync(new URL('migration_lock.toml', migrationsFolder(provider)), `provider = "${provider}"\n`);
    console.log(`${provider}: ${fileURLToPath(file)}`);
    written += 1;
  }
  console.log(
    written === 0
      ? 'The migrations agree with the models: nothing written.'
      : 'Read what was written before you commit it.',
  );
  return 0;
}

async function difference(provider: Provider, migrations: readonly Migration[]): Promise<string> {
  return withEmptyDatabase(provider, async (url) => {
    await migrate(url, migrations);
    return differenceFromModels(url);
  });
}

function migrationsOf(provider: Provider): readonly Migration[] {
  const folder = migrationsFolder(provider);
  return existsSync(folder) ? readMigrations(folder) : [];
}

function fail(sentence: string): number {
  console.error(sentence);
  return 1;
}
