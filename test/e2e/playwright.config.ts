import path from 'node:path';
import { defineConfig } from '@playwright/test';

const output = path.resolve(import.meta.dirname, '../../.output/test');

/** End-to-end tests in Chromium over the built extension in .output/chrome-mv3: run `npm run build` first. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: path.join(output, 'chromium'),
  workers: 2,
  retries: 1, // on a busy machine; what needs it is named in the output as flaky, and is at fault, or its test is
  forbidOnly: true,
  // For a machine that does ten other things at once: a test that passes waits no longer for these.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 20_000, navigationTimeout: 40_000 },
  reporter: [['list'], ['json', { outputFile: path.join(output, 'chromium.json') }]],
});
