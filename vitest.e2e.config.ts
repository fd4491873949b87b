import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts', 'test/support/second-try.ts'],
    env: { TZ: 'Pacific/Chatham' },
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A story through a browser or a stand-in is tried a second time, and second-try.ts says so.
    retry: 1,
  },
});
