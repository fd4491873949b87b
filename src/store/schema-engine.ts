import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { type Provider, schemaText } from './schema.ts';

/** One folder of prisma/migrations/<provider>. */
export interface Migration {
  /** The folder's name, which begins with a UTC timestamp: migrations are applied in the order of their names. */
  readonly name: string;
  readonly sql: string;
}

/** Prisma's own schema engine, bound to one database. */
export interface SchemaEngine {
  /** Applies what the database has not seen yet, records it in `_prisma_migrations`, returns the names applied now. */
  apply(migrations: readonly Migration[]): Promise<readonly string[]>;
  /** The SQL that turns the database as it is into the models of the project; empty when they agree. */
  diff(): Promise<string>;
  /** Frees the engine and its connections. */
  close(): Promise<void>;
}

/** What goes wrong in the engine, without its internal trace. */
class SchemaEngineError extends Error {
  override readonly name = 'SchemaEngineError';
}

const filters = { externalTables: [], externalEnums: [] };

/** Opens the engine of `provider` on the database that `factory` connects to. */
export async function openSchemaEngine(
  provider: Provider,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  loadEngine();
  const files = [{ path: 'schema.prisma', content: schemaText(provider) }];
  const connections = new Connections(factory);
  const bound = bindMigrationAwareSqlAdapterFactory(connections);
  const run = async <T>(task: () => Promise<T>): Promise<T> => {
    try {
      return await task();
    } catch (error) {
      throw readable(error, (id) => bound.errorRegistry.consumeError(id)?.error);
    }
  };
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const ignoreLog = (): void => {};
  const engine = await run(() => engineModule.SchemaEngine.new({ datamodels }, ignoreLog, bound)).catch(
    async (error: unknown) => {
      await connections.close();
      throw error;
    },
  );
  return {
    apply: (migrations) =>
      run(async () => {
        const migrationsList = listOf(provider, migrations);
        return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
      }),
    diff: () =>
      run(async () => {
        const from = { tag: 'schemaDatasource' as const, files, configDir: '' };
        const to = { tag: 'schemaDatamodel' as const, files };
        const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters });
        // The engine answers with this comment where there is nothing to do.
        return (stdout ?? '').replace(/^-- This is an empty migration\.\s*$/, '');
      }),
    close: async () => {
      engine.free();
      await connections.close();
    },
  };
}

/** Remembers the connections that the engine opens: freeing it leaves them open. */
class Connections implements SqlMigrationAwareDriverAdapterFactory {
  readonly #factory: SqlMigrationAwareDriverAdapterFactory;
  readonly #open: SqlDriverAdapter[] = [];

  constructor(factory: SqlMigrationAwareDriverAdapterFactory) {
    this.#factory = factory;
  }

  get provider() {
    return this.#factory.provider;
  }

  get adapterName() {
    return this.#factory.adapterName;
  }

  async connect(): Promise<SqlDriverAdapter> {
    return this.#remember(await this.#factory.connect());
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    return this.#remember(await this.#factory.connectToShadowDb());
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((connection) => connection.dispose()));
  }

  #remember(connection: SqlDriverAdapter): SqlDriverAdapter {
    this.#open.push(connection);
    return connection;
  }
}

function listOf(provider: Provider, migrations: readonly Migration[]) {
  return {
    baseDir: '/',
    lockfile: { path: 'migration_lock.toml', content: `provider = "${provider}"` },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}

/** The engine's message up to its trace ("   0: sql_schema_connector::…"), with the driver's own error put back in. */
function readable(error: unknown, driverError: (id: number) => unknown): SchemaEngineError {
  const message = error instanceof Error ? error.message : String(error);
  const text = message
    .replace(/\n +0: [\s\S]*$/, '')
    .replace(/External error id#(\d+)/, (whole, id) => {
      const cause = driverError(Number(id));
      return cause instanceof Error ? cause.message : whole;
    })
    .trim();
  const migration = /migration_name="([^"]+)"/.exec(message)?.[1];
  return new SchemaEngineError(migration === undefined ? text : `${migration}: ${text}`, { cause: error });
}

// Node has it; @types/node 20 does not say so, and the DOM's types would bring much more.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

let loaded = false;

/**
 * The package's root cannot be imported in Node 20 (unknown file extension ".wasm"), so its two halves
 * are put together here.
 */
function loadEngine(): void {
  if (loaded) return;
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(script.replace(/\.js$/, '.wasm'));
  const imports = Object.fromEntries(
    // The engine never clears the timer of its 10 s lock timeout: it must not keep a finished process alive.
    Object.entries(engineModule).map(([name, value]) => [name, /^__wbg_setTimeout_/.test(name) ? idleTimer : value]),
  );
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { './schema_engine_bg.js': imports });
  engineModule.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start !== 'function') throw new SchemaEngineError('The schema engine has no start function.');
  start();
  loaded = true;
}

function idleTimer(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds >>> 0).unref();
}
