import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type ChromiumOptions, ExtensionChromium } from '../../../scripts/browser/chromium';

export { expect };

/** The built extension that the tests run. */
export const extension = path.resolve(import.meta.dirname, '../../../.output/chrome-mv3');

interface Fixtures {
  /** Match patterns that the reader has allowed besides the known sites: `test.use({ allowedHosts: ['https://example.org/*'] })`. */
  allowedHosts: string[];
  /** Whether tests reach into what stands in a page, as by default; a page could too then. */
  openRoots: boolean;
  /** A browser with the extension, as after its start. The test fails where the extension logged an error. */
  app: ExtensionChromium;
}

/** The browser that the tests of a process share one after the other, begun anew for each: to start one takes longer than most tests. */
class SharedBrowser {
  readonly #folder: string;
  #name = '';
  #app: ExtensionChromium | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(options: Omit<ChromiumOptions, 'extension'>): Promise<ExtensionChromium> {
    const name = JSON.stringify(options);
    if (this.#app && name === this.#name && (await isBegunAnew(this.#app))) return this.#app;
    await this.close();
    this.#name = name;
    this.#app = await ExtensionChromium.launch({ extension: this.#folder, ...options });
    return this.#app;
  }

  async close(): Promise<void> {
    await this.#app?.close();
    this.#app = undefined;
  }
}

/** Begins a browser anew; false where that cannot be done, as after a test that switched the extension off. */
const isBegunAnew = async (app: ExtensionChromium): Promise<boolean> =>
  app.canBeginAnew &&
  (await app.beginAnew().then(
    () => true,
    () => false,
  ));

export const test = base.extend<Fixtures, { built: string; shared: SharedBrowser }>({
  allowedHosts: [[], { option: true }],
  openRoots: [true, { option: true }],
  built: [extension, { option: true, scope: 'worker' }],
  shared: [
    async ({ built }, use) => {
      const shared = new SharedBrowser(built);
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  app: async ({ allowedHosts, openRoots, shared }, use) => {
    const hosts = allowedHosts.length > 0 ? { allowedHosts } : {};
    const app = await shared.get({ headless: true, openRoots, ...hosts });
    await use(app);
    expect(app.errors, 'errors that the extension logged').toEqual([]);
  },
});
