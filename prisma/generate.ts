// Writes the two typed clients into src/store/generated (ignored by git). Runs after every `npm install`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { prismaFolder, providers, schemaText } from '../src/store/schema.ts';

const generated = new URL('../src/store/generated/', prismaFolder);
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');

mkdirSync(generated, { recursive: true });
for (const provider of providers) {
  const schema = fileURLToPath(new URL(`${provider}.prisma`, generated));
  writeFileSync(schema, schemaText(provider));
  execFileSync(process.execPath, [cli, 'generate', '--schema', schema], {
    cwd: fileURLToPath(new URL('../', prismaFolder)),
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
