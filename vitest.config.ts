import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,contract,integration}/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    // 45 minutes off the hour and with summer time in the south: what leans on the machine's zone shows.
    env: { TZ: 'Pacific/Chatham' },
    pool: 'threads',
    // No file mocks or changes a module, so they share them: importing botbuilder once per file would take half the time.
    isolate: false,
    maxWorkers: 2,
    // A machine that is busy with something else is slow, not broken.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { include: ['src/**'], exclude: ['src/store/generated/**'] },
  },
});
