import path from 'node:path';
import { test as base, expect } from 'vitest';
import { ExtensionFirefox } from '../../../scripts/browser/firefox';

export { expect };

interface Fixtures {
  /** The built extension that the tests run. */
  extension: string;
  /** Whether tests reach into what stands in a page, as by default; a page could too then. */
  openRoots: boolean;
  /** A browser with the extension, in a profile of its own. The test fails where the extension logged an error. */
  app: ExtensionFirefox;
}

export const test = base.extend<Fixtures>({
  extension: path.resolve(import.meta.dirname, '../../../.output/firefox-mv2'),
  openRoots: true,
  app: async ({ extension, openRoots }, use) => {
    const app = await ExtensionFirefox.launch(extension, { openRoots });
    try {
      await use(app);
      expect(app.errors, 'errors that the extension logged').toEqual([]);
    } finally {
      await app.close();
    }
  },
});
