import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../../../scripts/browser/find.mjs';

/** A Chromium with one extension, anybody's, or with none, that reads pages given to it in place of the network. */
export class BareChromium {
  readonly context: BrowserContext;
  readonly #folder: string;

  private constructor(context: BrowserContext, folder: string) {
    this.context = context;
    this.#folder = folder;
  }

  static async launch(extension: string | undefined, pages: ReadonlyMap<string, string>): Promise<BareChromium> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'papergloss-bench-'));
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium on this machine: run `npm test` once.');
    const context = await chromium.launchPersistentContext(folder, {
      executablePath,
      headless: false, // Playwright's own headless mode is a browser without extensions.
      viewport: { width: 1280, height: 900 },
      args: [
        '--headless=new',
        '--disable-gpu',
        '--disable-background-networking',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        ...(extension
          ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
          : ['--disable-extensions']),
      ],
    });
    await context.route(/^https?:/, (route) => {
      const body = pages.get(route.request().url());
      return body === undefined
        ? route.abort('internetdisconnected')
        : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    });
    return new BareChromium(context, folder);
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
