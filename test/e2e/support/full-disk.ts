import type { Page } from '@playwright/test';
import type { ExtensionChromium } from '../../../scripts/browser/chromium';

/** What a person is told where there is no room. */
export const full = /storage is full.*Free some space/;

/** What a person is told where a setting or a rule could not be stored. */
export const unkept = 'This could not be kept. The disk may be full: free some space, then try again.';

/** From now on a page of ours can store no setting, as on a full disk, until the function that it gives is called. */
export async function fillSettings(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(`
    window.realSet = chrome.storage.local.set;
    chrome.storage.local.set = () => Promise.reject(new Error('IO error: No space left on device'));
  `);
  return () => page.evaluate('void (chrome.storage.local.set = window.realSet)');
}

/** From now on the background's database refuses to write, as on a full disk, until the function that it gives is called. */
export async function fillDisk(app: ExtensionChromium): Promise<() => Promise<void>> {
  const [background] = app.context.serviceWorkers();
  if (!background) throw new Error('The background is not running.');
  await background.evaluate(`
    globalThis.realPut = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => { throw new DOMException('No room', 'QuotaExceededError'); };
  `);
  return () => background.evaluate('void (IDBObjectStore.prototype.put = globalThis.realPut)');
}
