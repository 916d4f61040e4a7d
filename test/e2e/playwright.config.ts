import path from 'node:path';
import { defineConfig } from '@playwright/test';

const output = path.resolve(import.meta.dirname, '../../.output/test');

/** End-to-end tests in Chromium over the built extension in .output/chrome-mv3: run `npm run build` first. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: path.join(output, 'chromium'),
  workers: 2,
  retries: 1, // a busy machine can be slower than a test waits; the list names what needed a second try
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000, navigationTimeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: path.join(output, 'chromium.json') }]],
});
