import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { ExtensionChromium } from '../../scripts/browser/chromium';

export { expect };

/** The built extension that the tests run. */
export const extension = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

interface Fixtures {
  /** Match patterns that the reader has allowed besides the known sites: `test.use({ allowedHosts: ['https://example.org/*'] })`. */
  allowedHosts: string[];
  /** Whether tests reach into what stands in a page, as by default; a page could too then. */
  openRoots: boolean;
  /** A browser with the extension, in a profile of its own. The test fails where the extension logged an error. */
  app: ExtensionChromium;
}

export const test = base.extend<Fixtures>({
  allowedHosts: [[], { option: true }],
  openRoots: [true, { option: true }],
  app: async ({ allowedHosts, openRoots }, use) => {
    const app = await ExtensionChromium.launch({
      extension,
      headless: true,
      openRoots,
      ...(allowedHosts.length > 0 ? { allowedHosts } : {}),
    });
    try {
      await use(app);
      expect(app.errors, 'errors that the extension logged').toEqual([]);
    } finally {
      await app.close();
    }
  },
});
