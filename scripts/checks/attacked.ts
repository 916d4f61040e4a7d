import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page as ChromiumPage } from '@playwright/test';
import type { Page as FirefoxPage, KeyInput } from 'puppeteer-core';
import * as z from 'zod/mini';
import { ExtensionChromium } from '../browser/chromium';
import { ExtensionFirefox } from '../browser/firefox';

/** A tab of either browser, as a person and a page's own script use it. */
export interface Tab {
  evaluate(script: string): Promise<unknown>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** The middle of the first such button in the extension's frame; undefined where there is no frame. Throws where there is no button. */
  buttonInFrame(name: string): Promise<{ x: number; y: number } | undefined>;
}

/** A browser with an extension of which nothing is opened for tests. */
export interface Attacked {
  openPage(url: string, html: string): Promise<Tab>;
  openLibrary(): Promise<Tab>;
  close(): Promise<void>;
}

const isFrame = (frame: { url(): string }): boolean => frame.url().endsWith('/frame.html');

function middleOf(box: { x: number; y: number; width: number; height: number } | null) {
  if (!box) throw new Error('There is no such button to press.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const inChromium = (page: ChromiumPage): Tab => ({
  evaluate: (script) => page.evaluate(script),
  press: (key) => page.keyboard.press(key),
  type: (text) => page.keyboard.type(text),
  click: (x, y) => page.mouse.click(x, y),
  async buttonInFrame(name) {
    const button = page.frames().find(isFrame)?.getByRole('button', { name }).first();
    return button && middleOf(await button.boundingBox());
  },
});

const placeSchema = z.object({ x: z.number(), y: z.number() });

/** Where the middle of a button is on the screen, as Firefox alone tells. */
const placeOnScreen = (name: string): string => `(() => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === '${name}');
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2 + mozInnerScreenX, y: y + height / 2 + mozInnerScreenY };
})()`;

const keyNames = new Set<string>(['n', '5', 'Escape', 'Tab'] satisfies KeyInput[]);
const isKey = (key: string): key is KeyInput => keyNames.has(key);

const inFirefox = (page: FirefoxPage): Tab => ({
  evaluate: (script) => page.evaluate(script),
  async press(key) {
    if (!isKey(key)) throw new Error(`No such key: ${key}`);
    await page.keyboard.press(key);
  },
  type: (text) => page.keyboard.type(text),
  click: (x, y) => page.mouse.click(x, y),
  async buttonInFrame(name) {
    // Firefox does not tell the address of a frame of an extension.
    for (const frame of page.frames().filter((each) => each !== page.mainFrame())) {
      const place = await frame.evaluate(placeOnScreen(name)).catch(() => undefined);
      const onScreen = placeSchema.safeParse(place).data;
      if (!onScreen) continue;
      const { x, y } = z.parse(placeSchema, await page.evaluate('({ x: mozInnerScreenX, y: mozInnerScreenY })'));
      return { x: onScreen.x - x, y: onScreen.y - y };
    }
    return undefined;
  },
});

interface App<Page> {
  servePage(url: string, pages: { html: string }): void;
  openPage(url: string): Promise<Page>;
  openExtensionPage(name: 'library.html'): Promise<Page>;
  close(): Promise<void>;
}

const attacked = <Page>(app: App<Page>, tabOf: (page: Page) => Tab): Attacked => ({
  async openPage(url, html) {
    app.servePage(url, { html });
    return tabOf(await app.openPage(url));
  },
  openLibrary: async () => tabOf(await app.openExtensionPage('library.html')),
  close: () => app.close(),
});

/** Starts the browser that an extension was built for. Older versions open no page at their installation. */
export async function attackedBrowser(folder: string): Promise<Attacked> {
  const extension = path.resolve(folder);
  const isSilent = !existsSync(path.join(extension, 'welcome.html'));
  if (path.basename(extension).startsWith('firefox'))
    return attacked(await ExtensionFirefox.launch(extension, { isSilent }), inFirefox);
  return attacked(await ExtensionChromium.launch({ extension, headless: true, isSilent }), inChromium);
}
