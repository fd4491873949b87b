import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { Provider } from '../src/store/schema.ts';

/**
 * Runs `task` on an empty database that is gone afterwards. PostgreSQL is PGlite (PostgreSQL compiled to WASM,
 * part of Prisma's own development server) behind a loopback port: no server has to be installed.
 */
export async function withEmptyDatabase<T>(provider: Provider, task: (url: string) => Promise<T>): Promise<T> {
  return provider === 'sqlite' ? withEmptyFile(task) : withEmptyServer(task);
}

async function withEmptyFile<T>(task: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'diapason-'));
  try {
    return await task(`file:${join(folder, 'empty.db')}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withEmptyServer<T>(task: (url: string) => Promise<T>): Promise<T> {
  const database = await PGlite.create();
  // Connections: the migration lock's, and the pool of the schema engine.
  const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 20 });
  await server.start();
  try {
    return await task(`postgresql://postgres@${server.getServerConn()}/postgres`);
  } finally {
    await server.stop();
    await database.close();
  }
}
