import path from 'node:path';
import { ExtensionChromium } from '../../browser/chromium';
import { ExtensionFirefox } from '../../browser/firefox';

const built = (folder: string): string => path.resolve(import.meta.dirname, '../../../.output', folder);

/** One of the extension's own pages. */
export interface OwnPage {
  evaluate(script: string): Promise<unknown>;
}

/** A browser that can be killed and opened again. */
export interface Killable {
  openOwnPage(): Promise<OwnPage>;
  /** Stops the background alone, where the browser stops it by itself too. */
  stopBackground?(): Promise<void>;
  kill(): Promise<void>;
  reopen(): Promise<void>;
  close(): Promise<void>;
  /** The browser as tests of pages use it. */
  chromium?: ExtensionChromium;
}

async function launchChromium(): Promise<Killable> {
  const app = await ExtensionChromium.launch({ extension: built('chrome-mv3'), headless: true, openRoots: true });
  return {
    openOwnPage: () => app.openExtensionPage('manifest.json'),
    stopBackground: () => app.stopBackground(),
    kill: () => app.kill(),
    reopen: () => app.reopen(),
    close: () => app.close(),
    chromium: app,
  };
}

async function launchFirefox(): Promise<Killable> {
  const app = await ExtensionFirefox.launch(built('firefox-mv2'));
  return {
    openOwnPage: () => app.openExtensionPage('manifest.json'),
    kill: () => app.kill(),
    reopen: () => app.reopen(),
    close: () => app.close(),
  };
}

export const launches = { chromium: launchChromium, firefox: launchFirefox } as const;
