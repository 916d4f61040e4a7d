import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, launch, type Page, TimeoutError } from 'puppeteer-core';
import * as z from 'zod/mini';
import { closeWelcome } from './close-welcome';
import { type CopyOptions, extensionFolder } from './extension-copy';
import { findFirefox } from './find.mjs';
import { recentTabExpression, tabNumber } from './recent-tab';
import { type ServedPage, ServedPages } from './served-pages';

/** The extension's id in wxt.config.ts. */
const extensionId = 'papergloss@papergloss.org';
/** Firefox gives each profile a random one; the profile's preferences fix it so that the extension's pages have known addresses. */
const extensionUuid = '7d1f6a52-5a3e-4f0c-9c57-6b1e5f0c2a11';

interface FirefoxOptions extends CopyOptions {
  /** A version that opens no page at its installation. */
  isSilent?: boolean;
}

/** A Firefox with the built extension in a profile of its own, which can be killed and opened again. */
export class ExtensionFirefox {
  /** Uncaught exceptions and console errors that came from the extension. */
  readonly errors: string[] = [];
  /** Addresses that were asked for and refused. */
  readonly refused: string[] = [];
  readonly #extension: string;
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'papergloss-firefox-'));
  readonly #served = new ServedPages();
  readonly #pdfs = new Map<string, Uint8Array>();
  #browser: Browser | undefined;

  private constructor(extension: string, options: CopyOptions) {
    this.#extension = extensionFolder(extension, options);
  }

  /** Starts the browser with the extension built into the given folder; throws where this machine has none. */
  static async launch(extension: string, options: FirefoxOptions = {}): Promise<ExtensionFirefox> {
    const app = new ExtensionFirefox(extension, options);
    await app.#start();
    // Firefox does not tell where a tab of the extension has gone: it is the second of two.
    if (!options.isSilent) await closeWelcome(async () => (await app.#running.pages())[1]);
    return app;
  }

  async #start(): Promise<void> {
    const executablePath = findFirefox();
    if (executablePath === undefined) throw new Error('No Firefox on this machine: run `npm test` once.');
    this.#browser = await launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      userDataDir: path.join(this.#folder, 'profile'),
      args: ['--remote-allow-system-access'], // lets us go to moz-extension: pages
      defaultViewport: { width: 1280, height: 900 },
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }),
        // What the extension asks for is granted: nobody is there to answer.
        'extensions.webextOptionalPermissionPrompts': false,
        // The extension is installed for one run: what it stored must outlive that run, as an installed one's does.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    });
    await this.#browser.installExtension(this.#extension);
  }

  get #running(): Browser {
    if (this.#browser === undefined) throw new Error('The browser is not running.');
    return this.#browser;
  }

  /** Serves a page under an address of the real web, from now on and after a `reopen`. */
  servePage(url: string, page: ServedPage): void {
    this.#served.set(url, page);
  }

  /** Serves a PDF under an address of the real web. */
  servePdf(url: string, body: Uint8Array): void {
    this.#pdfs.set(url, body);
  }

  async #newPage(): Promise<Page> {
    const page = await this.#running.newPage();
    const origin = this.pageUrl('');
    page.on('pageerror', (error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (text.includes(origin) || page.url().startsWith(origin)) this.errors.push(text);
    });
    page.on('console', (message) => {
      const from = message.location().url ?? page.url();
      if (message.type() === 'error' && from.startsWith(origin)) this.errors.push(message.text());
    });
    return page;
  }

  /** Opens an address in a new tab: the page served under it, or nothing. */
  async openPage(url: string): Promise<Page> {
    const page = await this.#newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const html = this.#served.html(request.url());
      const pdf = this.#pdfs.get(request.url());
      if (pdf !== undefined) {
        void request.respond({ status: 200, contentType: 'application/pdf', body: pdf });
      } else if (html !== undefined) {
        void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
      } else if (/^https?:/.test(request.url())) {
        this.refused.push(request.url());
        void request.abort();
      } else {
        void request.continue();
      }
    });
    await page.goto(url);
    return page;
  }

  /** The address of one of the extension's own pages, such as `library.html`. */
  pageUrl(name: string): string {
    return `moz-extension://${extensionUuid}/${name}`;
  }

  /** Opens one of the extension's own pages in a new tab. */
  async openExtensionPage(name: string): Promise<Page> {
    const page = await this.#newPage();
    const url = this.pageUrl(name);
    // Firefox moves the tab into the extension's process and never reports the navigation as done: watch the page instead.
    const never = page.goto(url, { timeout: 0 });
    never.catch(() => undefined);
    await arrived(page, url);
    return page;
  }

  /** Opens the popup in a tab of its own, about the given tab, or about none. */
  async openPopup(about?: Page): Promise<Page> {
    if (about === undefined) return this.openExtensionPage('popup.html');
    await about.bringToFront();
    const asking = await this.openExtensionPage('manifest.json');
    const tab = z.parse(tabNumber, await asking.evaluate(recentTabExpression));
    await asking.close();
    return this.openExtensionPage(`popup.html?tab=${tab}`);
  }

  /** Installs the extension once more over itself, as an update does. */
  async update(): Promise<void> {
    await this.#running.installExtension(this.#extension);
  }

  /** Kills the browser with SIGKILL: nothing gets a chance to save. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.#running.once('disconnected', resolve));
    this.#running.process()?.kill('SIGKILL');
    await gone;
    this.#browser = undefined;
  }

  /** Starts the browser again on the same profile, after closing it where it still runs. */
  async reopen(): Promise<void> {
    await this.#browser?.close();
    await this.#start();
  }

  /** Closes the browser and removes its profile. */
  async close(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Waits until a page stands at an address and is whole. Firefox answers with an error while the document is being replaced: it is asked again. */
async function arrived(page: Page, url: string): Promise<void> {
  for (let left = 50; ; left -= 1) {
    try {
      await page.waitForFunction((wanted) => location.href === wanted && document.readyState === 'complete', {}, url);
      return;
    } catch (error) {
      if (left === 0 || error instanceof TimeoutError) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
