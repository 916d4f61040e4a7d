import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** End-to-end tests in Firefox over the built extension in .output/firefox-mv2: run `npm run build` first. */
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['*.test.ts'],
    maxWorkers: 2, // each file has browsers of its own
    allowOnly: false,
    testTimeout: 180_000,
    retry: 1, // a busy machine can be slower than a test waits
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: path.resolve(import.meta.dirname, '../../../.output/test/firefox.json') },
  },
});
