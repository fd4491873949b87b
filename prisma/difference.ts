import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { providerOf } from '../src/store/schema.ts';
import { openSchemaEngine } from '../src/store/schema-engine.ts';

/** The SQL that would turn the database of `databaseUrl` into the models in prisma/models; empty when they agree. */
export async function differenceFromModels(databaseUrl: string): Promise<string> {
  const provider = providerOf(databaseUrl);
  const factory =
    provider === 'postgresql'
      ? new PrismaPg(catalogPool(databaseUrl), { disposeExternalPool: true })
      : new PrismaBetterSqlite3({ url: databaseUrl });
  const engine = await openSchemaEngine(provider, factory);
  try {
    return await engine.diff();
  } finally {
    await engine.close();
  }
}

/**
 * A pool whose answers call the type "char" (18) text (25): the schema engine reads columns of that type in
 * PostgreSQL's catalogue, and @prisma/adapter-pg 7.10 knows the type of a user's column only.
 */
function catalogPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString });
  const query = pool.query;
  Object.defineProperty(pool, 'query', {
    value: async (...parameters: unknown[]) => {
      const result: pg.QueryArrayResult = await Reflect.apply(query, pool, parameters);
      for (const field of result.fields) {
        if (field.dataTypeID === 18) field.dataTypeID = 25;
      }
      return result;
    },
  });
  return pool;
}
