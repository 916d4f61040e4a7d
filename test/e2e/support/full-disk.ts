import type { ExtensionChromium } from '../../../scripts/browser/chromium';

/** What a person is told where there is no room. */
export const full = /storage is full.*Free some space/;

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
