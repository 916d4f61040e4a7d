import { createHash } from 'node:crypto';
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Route } from '@playwright/test';
import * as z from 'zod/mini';
import { beginAnew } from './begin-anew';
import { closeWelcome } from './close-welcome';
import { type CopyOptions, extensionFolder } from './extension-copy';
import { findChromium } from './find.mjs';
import { recentTabExpression, tabNumber } from './recent-tab';
import { type ServedPage, ServedPages } from './served-pages';

export interface ChromiumOptions extends CopyOptions {
  /** The built extension's folder. */
  extension: string;
  /** Without a window. */
  headless: boolean;
  /** Lets addresses that nothing is served under go to the network; else they are refused. */
  online?: boolean;
  /** A version that opens no page at its installation. */
  isSilent?: boolean;
  /** Keeps pages that one goes back to, as the browser does by itself; Playwright switches that off. */
  backForwardCache?: boolean;
}

type FulfilOptions = NonNullable<Parameters<Route['fulfill']>[0]>;

const headlessFlags = [
  '--headless=new',
  '--disable-gpu',
  '--disable-background-networking',
  '--enable-unsafe-extension-debugging', // lets `clickToolbarButton` press the button
];

const tabTargets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), embedderData: z.object({ tabActive: z.boolean() }) })),
});

/** A Chromium with the built extension in a profile of its own, which can be killed and opened again. */
export class ExtensionChromium {
  readonly extensionId: string;
  /** Uncaught exceptions and console errors that came from the extension, in any page or in its background. */
  readonly errors: string[] = [];
  /** Addresses that were asked for and refused. */
  readonly refused: string[] = [];
  readonly #options: ChromiumOptions;
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'papergloss-chromium-'));
  readonly #extension: string;
  readonly #served = new ServedPages();
  #isWorn = false;
  #context: BrowserContext | undefined;
  #answers: ((url: string, body: string | null) => FulfilOptions | undefined) | undefined;

  private constructor(options: ChromiumOptions) {
    this.#options = options;
    this.#extension = extensionFolder(options.extension, options);
    this.extensionId = unpackedExtensionId(this.#extension);
  }

  /** Starts the browser; throws where this machine has none. */
  static async launch(options: ChromiumOptions): Promise<ExtensionChromium> {
    const app = new ExtensionChromium(options);
    await app.#start();
    const welcome = app.pageUrl('welcome.html');
    if (!options.isSilent) await closeWelcome(async () => app.context.pages().find((page) => page.url() === welcome));
    return app;
  }

  /** The running browser's context; a new one after `reopen`. */
  get context(): BrowserContext {
    if (this.#context === undefined) throw new Error('The browser is not running.');
    return this.#context;
  }

  /** Whether the browser can be made as after its start: it runs, and was neither killed nor opened again nor updated. */
  get canBeginAnew(): boolean {
    return this.#context !== undefined && !this.#isWorn;
  }

  /** Makes the running browser as it is after its start: nothing of what was done in it is left. */
  async beginAnew(): Promise<void> {
    this.#served.clear();
    this.#answers = undefined;
    await beginAnew(this.context, this.pageUrl('').slice(0, -1));
    await this.#serve(this.context);
    this.errors.length = 0;
    this.refused.length = 0;
  }

  async #start(): Promise<void> {
    const executablePath = findChromium();
    if (executablePath === undefined)
      throw new Error('No Chromium on this machine: run `npm test` or `npm start` once.');
    const context = await chromium.launchPersistentContext(path.join(this.#folder, 'profile'), {
      executablePath,
      headless: false, // Playwright's own headless mode is a browser without extensions.
      viewport: this.#options.headless ? { width: 1280, height: 900 } : null,
      // Chromium refuses its sandbox to root, and containers often refuse it to Chromium.
      chromiumSandbox: !this.#options.headless && process.getuid?.() !== 0,
      ...(this.#options.backForwardCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
      args: [
        ...(this.#options.headless ? headlessFlags : []),
        `--disable-extensions-except=${this.#extension}`,
        `--load-extension=${this.#extension}`,
        ...(this.#options.online ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND']),
      ],
    });
    this.#context = context;
    context.on('close', () => {
      this.#context = undefined;
    });
    this.#collectErrors(context);
    await this.#serve(context);
    if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  }

  #collectErrors(context: BrowserContext): void {
    const origin = this.pageUrl('');
    context.on('weberror', (event) => {
      const error = event.error();
      const text = error.stack ?? error.message;
      if (text.includes(origin) || event.page()?.url().startsWith(origin)) this.errors.push(text);
    });
    context.on('console', (message) => {
      const from = `${message.location().url} ${message.page()?.url() ?? ''}`;
      if (message.type() === 'error' && from.includes(origin)) this.errors.push(message.text());
    });
  }

  async #serve(context: BrowserContext): Promise<void> {
    await context.route(/^https?:/, async (route) => {
      const url = route.request().url();
      const answer = this.#answers?.(url, route.request().postData());
      if (answer) return route.fulfill(answer);
      const html = this.#served.html(url);
      if (html !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      if (this.#options.online) return route.continue();
      this.refused.push(url);
      return route.abort('internetdisconnected');
    });
  }

  /** Serves a page under an address of the real web, from now on and after a `reopen`. */
  servePage(url: string, page: ServedPage): void {
    this.#served.set(url, page);
  }

  /** Answers requests in place of the network, those of the background among them; undefined where it has no answer. */
  answerRequests(answers: (url: string, body: string | null) => FulfilOptions | undefined): void {
    this.#answers = answers;
  }

  /** Opens an address in a new tab. */
  async openPage(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** The address of one of the extension's own pages, such as `library.html`. */
  pageUrl(name: string): string {
    return `chrome-extension://${this.extensionId}/${name}`;
  }

  /** Opens one of the extension's own pages in a new tab. */
  openExtensionPage(name: string): Promise<Page> {
    return this.openPage(this.pageUrl(name));
  }

  /** Opens the popup in a tab of its own, about the given tab, or about none. */
  async openPopup(about?: Page): Promise<Page> {
    if (about === undefined) return this.openExtensionPage('popup.html');
    await about.bringToFront();
    const popup = await this.openExtensionPage('manifest.json');
    const tab = z.parse(tabNumber, await popup.evaluate(recentTabExpression));
    await popup.setViewportSize({ width: 400, height: 600 });
    await popup.goto(this.pageUrl(`popup.html?tab=${tab}`));
    return popup;
  }

  /** Presses the toolbar button on a tab as a person does: opens the real popup there and grants `activeTab`. */
  async clickToolbarButton(page: Page): Promise<void> {
    await page.bringToFront();
    const browser = this.context.browser();
    if (browser === null) throw new Error('The browser is not running.');
    const session = await browser.newBrowserCDPSession();
    const answer = await session.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] });
    const target = z.parse(tabTargets, answer).targetInfos.find((each) => each.embedderData.tabActive);
    if (target === undefined) throw new Error('No tab is in front.');
    await session.send('Extensions.triggerAction', { id: this.extensionId, targetId: target.targetId });
    await session.detach();
  }

  /**
   * Gives what plays an update of the extension, in which its background and frames end and start anew and open tabs stay
   * as they are. Chromium starts an extension again that was loaded from a folder only for developers.
   */
  async prepareUpdate(): Promise<() => Promise<void>> {
    this.#isWorn = true;
    const settings = await this.openPage('chrome://extensions');
    await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    return async () => {
      await settings.evaluate(`chrome.developerPrivate.reload(${JSON.stringify(this.extensionId)})`);
    };
  }

  /** Stops the background's service worker, as the browser does after 30 idle seconds. */
  async stopBackground(): Promise<void> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    const session = await this.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Runs an expression in the background, which must be awake. */
  async inBackground(expression: string): Promise<void> {
    const [worker] = this.context.serviceWorkers();
    if (!worker) throw new Error('The background is not running.');
    await worker.evaluate(expression);
  }

  /** Kills the browser with SIGKILL: nothing gets a chance to save. */
  async kill(): Promise<void> {
    this.#isWorn = true;
    const closed = new Promise((resolve) => this.context.once('close', resolve));
    const lock = readlinkSync(path.join(this.#folder, 'profile', 'SingletonLock')); // `host-pid`
    process.kill(Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
    await closed;
  }

  /** Starts the browser again on the same profile, after closing it where it still runs. */
  async reopen(): Promise<void> {
    this.#isWorn = true;
    await this.#context?.close();
    await this.#start();
  }

  /** Closes the browser and removes its profile. One that is killed writes into it for another moment. */
  async close(): Promise<void> {
    await this.#context?.close();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Chromium's id for an unpacked extension: the first 128 bits of its path's SHA-256, in letters a to p. */
function unpackedExtensionId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
