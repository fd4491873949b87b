import { defineConfig } from 'prisma/config';

// `generate` never uses the native schema engine, but the CLI would download it: point it at any executable.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({ schema: process.env['PRISMA_SCHEMA'] ?? 'src/store/generated/sqlite.prisma' });
