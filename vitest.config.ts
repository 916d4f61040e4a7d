import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Rooms whose tests keep nothing that another could meet (no database, no storage, no page, no mocks): they share what a worker has loaded. */
const pure = [
  'compare',
  'digest',
  'duplicates',
  'export',
  'golden',
  'import',
  'metrics',
  'package',
  'papers',
  'plots',
  'query',
  'rules',
  'sites',
  'tags',
  'text',
].map((room) => `test/unit/${room}/**/*.test.ts`);

export default defineConfig({
  plugins: [WxtVitest()],
  server: { fs: { strict: false } },
  test: {
    environment: 'node',
    setupFiles: ['fake-indexeddb/auto', 'test/unit/same-cases.ts'],
    mockReset: true,
    restoreMocks: true,
    testTimeout: 60_000, // for a busy machine: a test that passes waits no longer for it
    expect: { poll: { timeout: 15_000 } },
    env: { TZ: 'UTC' },
    maxWorkers: '100%', // by itself Vitest leaves a core alone, which is half of a small machine
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'apart', include: ['test/unit/**/*.test.{ts,tsx}'], exclude: pure } },
    ],
  },
});
