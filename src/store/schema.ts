import { readdirSync, readFileSync } from 'node:fs';

/** The databases that Diapason runs on. */
export const providers = ['sqlite', 'postgresql'] as const;
export type Provider = (typeof providers)[number];

/** The `prisma` folder of the project: the same two levels up from src/store and from dist/store. */
export const prismaFolder = new URL('../../prisma/', import.meta.url);

/** The Prisma schema of one provider: its datasource, then the models that both share. */
export function schemaText(provider: Provider): string {
  const models = new URL('models/', prismaFolder);
  const files = readdirSync(models).filter((name) => name.endsWith('.prisma'));
  return [new URL(`${provider}.prisma`, prismaFolder), ...files.sort().map((name) => new URL(name, models))]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** Which provider a DATABASE_URL means. */
export function providerOf(databaseUrl: string): Provider {
  return /^postgres(ql)?:\/\//.test(databaseUrl) ? 'postgresql' : 'sqlite';
}
