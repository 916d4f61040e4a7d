import { defineConfig } from 'vitest/config';

/** What must take work in proportion to its text: counted, not timed, and apart from `unit` as it takes a while. */
export default defineConfig({
  test: {
    include: ['test/linear/*.test.ts'],
    environment: 'node',
    setupFiles: ['test/linear/count-work.ts'],
    testTimeout: 600_000,
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: '.output/test/linear.json' },
  },
});
