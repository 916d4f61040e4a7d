import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  server: { fs: { strict: false } },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['fake-indexeddb/auto', 'test/unit/same-cases.ts'],
    mockReset: true,
    restoreMocks: true,
    testTimeout: 20_000,
    env: { TZ: 'UTC' },
  },
});
