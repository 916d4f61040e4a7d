import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** End-to-end tests in Firefox over the built extension in .output/firefox-mv2: run `npm run build` first. */
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['*.test.ts'],
    fileParallelism: false,
    allowOnly: false,
    testTimeout: 90_000,
    retry: 1, // a busy machine can be slower than a test waits
    hookTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: path.resolve(import.meta.dirname, '../../../.output/test/firefox.json') },
  },
});
